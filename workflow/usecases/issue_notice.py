"""Issue a notice from its directive file, and open what it asks, in one transaction."""

from collections.abc import Sequence

from workflow.domain.directive import DirectiveFile
from workflow.domain.fan_out import FanOut
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.adopt_notice import adopt_in
from workflow.usecases.desk import Desk
from workflow.usecases.draft_notice import draft_notice
from workflow.usecases.issue_document import IssueOrder, issue_in


def issue_notice(
    desk: Desk, order: IssueOrder, file: DirectiveFile
) -> tuple[OutgoingDocument, Sequence[FanOut]]:
    """Number and print the notice, send it to its addressees, open its assignments.

    Raises:
        NotAllowedError: When it has its number already or was adopted before, its type cannot be
            printed, or the office wants it submitted for signature first.
        BlockedError: When it breaks a rule that keeps it from being issued.
        ConflictError: When somebody else issues it at this moment.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        return issue_notice_in(tx, desk, order, file)


def issue_notice_in(
    tx: Transaction, desk: Desk, order: IssueOrder, file: DirectiveFile
) -> tuple[OutgoingDocument, Sequence[FanOut]]:
    """Issue a notice in a transaction that has looked at what is there."""
    draft = draft_notice(tx, desk, file, order.hand)
    document = issue_in(tx, desk, order, draft, file)
    numbered = file.issued(document.code_number or 0, desk.today())
    return document, adopt_in(tx, desk, numbered, order.hand.actor)
