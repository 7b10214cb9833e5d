"""A proposal about the calendar, and what it changes, each in one line."""

from collections.abc import Iterator

from workflow.domain.calendar import DayOff, WorkingSaturday
from workflow.domain.calendar_change import CalendarChange
from workflow.domain.calendar_edit import YearEdit
from workflow.domain.written import day_text
from workflow.wording.labels import label


def told(change: CalendarChange) -> str:
    """Return the proposal in one line: `ngày nghỉ lễ, tết 02/9/2025 (Quốc khánh)`."""
    day = f" {day_text(change.day)}" if change.day else ""
    name = f" ({change.name})" if change.name else ""
    saturday = f", làm bù thứ Bảy {day_text(change.saturday)}" if change.saturday else ""
    return f"{label(change.move)}{day}{name}{saturday}"


def effect_words(moved: int, reminded: int) -> str:
    """Say how many duties get another last day, and of how many only the reminders move."""
    if not moved and not reminded:
        return "không nhiệm vụ nào dời hạn hay ngày nhắc"
    parts = ((moved, "nhiệm vụ dời hạn"), (reminded, "nhiệm vụ giữ nguyên hạn, chỉ dời ngày nhắc"))
    return "; ".join(f"{number} {words}" for number, words in parts if number)


def edit_words(edit: YearEdit) -> str:
    """Say what differs: `thêm ngày nghỉ 27/02/2025 (Nghỉ bão); bỏ ngày nghỉ 02/5/2025 (…)`."""
    return "; ".join(_parts(edit)) or "chỉ đổi tên ngày hoặc lời ghi văn bản"


def _parts(edit: YearEdit) -> Iterator[str]:
    for verb, entries in (("thêm", edit.added), ("bỏ", edit.gone)):
        yield from (f"{verb} {_entry(entry)}" for entry in entries)
    if edit.is_provisional is not None:
        yield "thành dự kiến" if edit.is_provisional else "thành chính thức"


def _entry(entry: DayOff | WorkingSaturday) -> str:
    if isinstance(entry, DayOff):
        return f"ngày nghỉ {day_text(entry.day)} ({entry.name})"
    return f"thứ Bảy làm bù {day_text(entry.day)} (cho {day_text(entry.makes_up_for)})"
