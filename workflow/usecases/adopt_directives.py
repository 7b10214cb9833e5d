"""Adopt the notice of a directive file, as it was shown."""

from collections.abc import Sequence

from workflow.domain.assignment import Assignment
from workflow.errors import NotAllowedError
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
    with desk.store.begin() as tx:
        must_be_new(tx, desk, key)
        text = text_as_seen(tx, papers, key, hand.seen, mark)
        file = papers.shelf.read(key, text)
        if file.head.is_draft:
            raise NotAllowedError(
                f"Thông báo “{key}” chưa có số hoặc ngày ban hành: hãy ghi ở phần đầu văn bản, "
                "hoặc trình ký để cơ quan cấp số."
            )
        return adopt_in(tx, desk, file, hand.actor)
