"""Adopt the notice of a directive file, as it was shown."""

from collections.abc import Sequence

from workflow.domain.directive import DirectiveFile
from workflow.domain.fan_out import FanOut
from workflow.errors import InputError, NotAllowedError
from workflow.ports.transaction import Transaction
from workflow.usecases.adopt_notice import adopt_in, must_be_new
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import Papers, hold_as_seen, text_as_seen
from workflow.usecases.take_step import Hand
from workflow.wording.directive_problems import problem_lines


def adopt_directives(
    desk: Desk, papers: Papers, key: str, mark: str, hand: Hand
) -> Sequence[FanOut]:
    """Keep the notice and return what was opened, all in one transaction.

    Raises:
        NotAllowedError: When it has no number or day yet, has to be filled in, or was adopted.
        ConflictError: When somebody changed the file since it was shown.
        InputError: When the file is wrong.
    """
    desk = desk.still()
    with desk.store.read() as tx:
        must_be_new(tx, desk, key)
        text = text_as_seen(tx, papers, key, hand.seen, mark)
    file, follows = _ready(papers, key, text)
    with desk.store.begin() as tx:
        must_be_new(tx, desk, key)
        hold_as_seen(tx, papers, key, hand.seen, mark)
        if tracked := opened_before(tx, follows, file):
            raise NotAllowedError(
                f"{len(tracked)} việc của bản này đã theo dõi ở bản trước: hãy bấm “Chỉ giữ "
                "việc mới” để không giao hai lần, rồi xác nhận phần còn lại."
            )
        return adopt_in(tx, desk, file, hand.actor)


def _ready(papers: Papers, key: str, text: str) -> tuple[DirectiveFile, str]:
    """Return what the file says, and the key of the notice that it follows."""
    judged = papers.shelf.judge(key, text)
    if judged.file is None:
        raise InputError("\n".join(["Chưa xác nhận được, vì:", *problem_lines(judged)]))
    if judged.file.head.is_draft:
        raise NotAllowedError(
            f"Thông báo “{key}” chưa có số hoặc ngày ban hành: hãy ghi ở phần đầu văn bản, "
            "hoặc trình ký để cơ quan cấp số."
        )
    return judged.file, judged.comments.follows


def opened_before(tx: Transaction, follows: str, file: DirectiveFile) -> tuple[str, ...]:
    """Return the codes of the duties that the adopted notice opened which this one follows."""
    if not follows or not tx.pages.adopted([follows]):
        return ()
    known = {duty.code for _, duty in tx.notice(follows).obligations()}
    return tuple(duty.code for _, duty in file.obligations() if duty.code in known)
