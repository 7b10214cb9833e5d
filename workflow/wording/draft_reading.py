"""What a person should know of how a notice was read, before looking at its duties."""

from collections.abc import Iterator

from workflow.domain.directive import one_line
from workflow.domain.notice_draft import DraftHead, NoticeDraft

LONGEST = 160
NO_HEAD = (
    "không thấy cơ quan ban hành, ký hiệu, trích yếu và người ký: tệp này có thể không phải văn "
    "bản hành chính, hãy xem lại có đúng tệp không"
)


def reading_lines(notice: NoticeDraft) -> Iterator[str]:
    """Say what was put right in the text, what it lacks, and where a day stands outside duties."""
    if _is_bare(notice.head):
        yield f"Khi đọc: {NO_HEAD}"
    for note in notice.notes:
        yield f"Khi đọc: {note}"
    for passage in notice.unread:
        yield f"Có hạn mà chưa thành việc, hãy xem lại bản gốc: “{_end_of(passage.text)}”"


def _is_bare(head: DraftHead) -> bool:
    return not (head.issuing_organ or head.code_notation or head.subject or head.signer)


def _end_of(text: str) -> str:
    """Return the last words, where the day stands."""
    words = one_line(text)
    if len(words) <= LONGEST:
        return words
    return "… " + words[-LONGEST:].partition(" ")[2]
