"""A proposal about the calendar in one line."""

from workflow.domain.calendar_change import CalendarChange
from workflow.domain.written import day_text
from workflow.wording.labels import label


def told(change: CalendarChange) -> str:
    """Return the proposal in one line: `ngày nghỉ lễ, tết 02/9/2025 (Quốc khánh)`."""
    day = f" {day_text(change.day)}" if change.day else ""
    name = f" ({change.name})" if change.name else ""
    saturday = f", làm bù thứ Bảy {day_text(change.saturday)}" if change.saturday else ""
    return f"{label(change.move)}{day}{name}{saturday}"
