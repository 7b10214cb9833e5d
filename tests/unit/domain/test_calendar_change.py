"""Which calendar was known at a moment: as recorded by then, else the earliest that is known."""

from datetime import UTC, datetime

import pytest

from workflow.domain.audit import AuditEntry, Move
from workflow.domain.calendar import CalendarYear
from workflow.domain.calendar_change import RecordedYear, as_of, subject_of


def recorded(year: int, month: int, name: str = "") -> RecordedYear:
    """Return a year as it was recorded in a month of 2025; its provisional mark tells which."""
    change = AuditEntry(
        subject=subject_of(year),
        seq=1,
        move=Move.CHANGE_CALENDAR,
        actor="văn thư",
        on_behalf_of=None,
        at=datetime(2025, month, 1, tzinfo=UTC),
        note=name,
        state={},
        detail={},
        previous="",
        digest="",
    )
    days = CalendarYear(year=year, provisional=False, sources={}, days_off=())
    return RecordedYear(year=days, change=change)


HISTORY = (recorded(2025, 2, "đầu"), recorded(2025, 4, "sau"), recorded(2026, 6, "nâng cấp"))


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        pytest.param("2025-01-15", ["đầu", "nâng cấp"], id="nothing was recorded yet"),
        pytest.param("2025-03-15", ["đầu"], id="only the year that was recorded"),
        pytest.param("2025-05-15", ["sau"], id="as it was changed since"),
        pytest.param("2026-03-15", ["sau", "nâng cấp"], id="the year after"),
    ],
)
def test_a_past_moment_has_the_calendar_that_was_known(moment: str, told: list[str]) -> None:
    at = datetime.fromisoformat(f"{moment}T00:00:00+00:00")
    assert [each.change.note for each in as_of(HISTORY, at)] == told


def test_a_year_recorded_only_later_goes_by_its_earliest_record() -> None:
    history = (recorded(2024, 1, "cũ"), recorded(2025, 6, "muộn"))
    at = datetime(2025, 3, 1, tzinfo=UTC)
    assert [each.change.note for each in as_of(history, at)] == ["cũ", "muộn"]
