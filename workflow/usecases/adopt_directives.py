"""Adopt the notice of a directive file, as it was shown."""

from collections.abc import Sequence

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.errors import NotAllowedError
from workflow.ports.transaction import Transaction
from workflow.usecases.adopt_notice import adopt_in, must_be_new
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, text_as_seen
from workflow.usecases.take_step import Hand


def adopt_directives(
    desk: Desk, papers: Papers, key: str, mark: str, hand: Hand
) -> Sequence[Assignment]:
    """Keep the notice and return the assignments opened, all in one transaction.

    Raises:
        NotAllowedError: When it has no number or day yet, has to be filled in, or was adopted.
        ConflictError: When somebody changed the file since it was shown.
        DirectiveFileError: When the file is wrong.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        must_be_new(tx, desk, key)
        text = text_as_seen(tx, papers, key, hand.seen, mark)
        file = papers.shelf.read(key, text)
        if file.head.is_draft:
            raise NotAllowedError(
                f"Thông báo “{key}” chưa có số hoặc ngày ban hành: hãy ghi ở phần đầu văn bản, "
                "hoặc trình ký để cơ quan cấp số."
            )
        if tracked := opened_before(tx, papers, key, text, file):
            raise NotAllowedError(
                f"{len(tracked)} việc của bản này đã theo dõi ở bản trước: hãy bấm “Chỉ giữ "
                "việc mới” để không giao hai lần, rồi xác nhận phần còn lại."
            )
        return adopt_in(tx, desk, file, hand.actor)


def opened_before(
    tx: Transaction, papers: Papers, key: str, text: str, file: DirectiveFile
) -> tuple[str, ...]:
    """Return the codes of the duties that the adopted notice opened which this one follows."""
    follows = papers.shelf.comments(key, text).follows
    if not follows or not tx.pages.adopted([follows]):
        return ()
    known = {duty.code for _, duty in tx.notice(follows).obligations()}
    return tuple(duty.code for _, duty in file.obligations() if duty.code in known)
