"""Submit the notice of a directive file for signature, as it was shown."""

from dataclasses import replace

from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, hold_as_seen, text_as_seen
from workflow.usecases.submit_notice import submit_notice_in
from workflow.usecases.take_step import Hand


def submit_directives(
    desk: Desk, papers: Papers, key: str, mark: str, hand: Hand
) -> OutgoingDocument:
    """Keep the notice as it is now as a draft and put it before its signer.

    Raises:
        NotAllowedError: When it has its number already, was adopted or submitted, or cannot be
            printed.
        ConflictError: When somebody changed the file since it was shown.
    """
    desk = desk.still()
    with desk.store.read() as tx:
        text = text_as_seen(tx, papers, key, hand.seen, mark)
    file = papers.shelf.read(key, text)
    with desk.store.begin() as tx:
        hold_as_seen(tx, papers, key, hand.seen, mark)
        return submit_notice_in(tx, desk, file, replace(hand, seen=None))
