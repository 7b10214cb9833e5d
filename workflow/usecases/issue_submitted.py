"""Issue what was put before its signer; a notice is issued from its directive file."""

from workflow.domain.outgoing import UNISSUED, DocumentPurpose, OutgoingDocument
from workflow.ports.directives import Directives
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.issue_document import IssueOrder, issue_in
from workflow.usecases.issue_notice import issue_notice_in


def issue_submitted(desk: Desk, order: IssueOrder, shelf: Directives, key: str) -> OutgoingDocument:
    """Return the issued document; a notice opens what it asks in the same transaction.

    Raises:
        NotFoundError: When there is no document of the key, or no file of the notice.
        ConflictError: When somebody changed it since it was seen.
        InputError: As `issue_document` and `issue_notice` do.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        document = document_seen(tx, key, order.hand)
        if document.purpose is not DocumentPurpose.NOTICE or document.state not in UNISSUED:
            return issue_in(tx, desk, order, document)
        tx.declared.hold(shelf.file(key, "").name)
        file = shelf.read(key, shelf.text(key))
        issued, _ = issue_notice_in(tx, desk, order, file)
        return issued
