"""Notices of an office of one's own: a plain head, and the paragraphs that a test is about."""

from collections.abc import Iterator, Sequence

from workflow.domain.notice_draft import DraftDuty, NoticeDraft, Passage, Taken
from workflow.intake.manuscript import Cells, Manuscript
from workflow.intake.reader import draft_of

LEAD_IN = "Sau khi nghe báo cáo và ý kiến của các đại biểu, Chủ tịch UBND tỉnh kết luận như sau:"
HEAD = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH BÌNH AN",
    "Số: 45/UBND-VX",
    "Bình An, ngày 05 tháng 3 năm 2025",
    "V/v rà soát hồ sơ chuyên ngành",
    "Kính gửi: Các sở, ban, ngành; UBND các huyện, thành phố.",
)
"""A letter of Wednesday, 05/3/2025."""


def draft_with(*paragraphs: str | Sequence[Cells], lead_in: str = LEAD_IN) -> NoticeDraft:
    """Return the draft of a letter that says these paragraphs and tables after its lead-in."""
    return draft_of("thong-bao.txt", Manuscript.of([*HEAD, lead_in, *paragraphs]))


def duties_of(*paragraphs: str | Sequence[Cells], lead_in: str = LEAD_IN) -> list[DraftDuty]:
    """Return the duties of that letter."""
    return list(draft_with(*paragraphs, lead_in=lead_in).duties())


def the_duty(*paragraphs: str | Sequence[Cells], lead_in: str = LEAD_IN) -> DraftDuty:
    """Return the only duty of that letter."""
    [duty] = duties_of(*paragraphs, lead_in=lead_in)
    return duty


def owners(duty: DraftDuty) -> list[str]:
    """Return who owns a duty, as printed."""
    return [owner.value for owner in duty.owners]


def day(duty: DraftDuty) -> str | None:
    """Return the day of a duty as *2025-03-20*, None without one."""
    named = duty.deadline.value.day if duty.deadline else None
    return named.isoformat() if named else None


def passages(draft: NoticeDraft) -> Iterator[Passage]:
    """Go through every passage of a draft's clauses and duties."""
    for clause in draft.clauses:
        yield from clause.paragraphs
        for duty in clause.duties:
            yield duty.quote
            yield from (each.passage for each in _taken(duty) if each.passage is not None)


def _taken(duty: DraftDuty) -> Iterator[Taken[object]]:
    yield from (duty.modality, *duty.owners, *duty.supporting)
    yield from (each for each in (duty.deadline, duty.deliverable, duty.send_to) if each)
