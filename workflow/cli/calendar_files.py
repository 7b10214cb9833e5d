"""The answers of the command `calendar`."""

from collections.abc import Iterable, Sequence

import typer
from rich.console import RenderableType

from workflow.app import App
from workflow.cli.answer import answer, table
from workflow.cli.office import hand_of, opened
from workflow.domain.assignment import Assignment
from workflow.domain.calendar_change import CalendarChange, CalendarMove
from workflow.domain.calendar_edit import edited_years
from workflow.usecases.change_calendar import change_calendar
from workflow.usecases.follow_calendar import MovedDuty
from workflow.usecases.preview_calendar import CalendarPreview, preview_calendar
from workflow.wording.calendar_change import edit_words, effect_words
from workflow.wording.check_notes import calendars_to_apply
from workflow.wording.dates import day_text

HEADER = ("Nhiệm vụ", "Đơn vị", "Hạn đang ghi", "Hạn theo tệp")
UNDECIDED = "chưa ghi văn bản quyết định"


def show_edits(context: typer.Context) -> None:
    """Print which years' files differ from what days are counted with."""
    with opened(context) as app:
        edits = edited_years(app.declared_calendar, app.desk.rules.calendar)
    said = [f"{each.notice}: {each.words}." for each in calendars_to_apply(edits)]
    answer(context, {"edits": edits}, *(said or ["Tệp lịch các năm đúng như lịch đang áp dụng."]))


def show_effect(context: typer.Context, year: int) -> None:
    """Print what moves when the file of a year is applied; nothing is changed."""
    with opened(context) as app:
        found = _preview(context, app, year, UNDECIDED)
        rows = table(HEADER, _rows(app, found.moved))
    words = edit_words(found.edit) if found.edit else ""
    after = f"{_effect(found.moved)}. Chưa đổi gì: thêm --apply và --act để áp dụng."
    _answer(context, found.moved, f"Lịch năm {year}: {words}.", rows, after)


def apply_file(context: typer.Context, year: int, act: str) -> None:
    """Apply the file of a year as it is now."""
    with opened(context) as app:
        found = _preview(context, app, year, act)
        hand = hand_of(context, app)
        moved = change_calendar(app.desk, app.calendar_files, found.change, found.digest, hand)
        rows = table(HEADER, _rows(app, moved))
    done = f"Đã áp dụng lịch năm {year}: {_effect(moved)}. Không có thư nào được gửi."
    _answer(context, moved, rows, done)


def _effect(moved: Sequence[MovedDuty]) -> str:
    days = sum(duty.has_another_last_day for duty in moved)
    return effect_words(days, len(moved) - days)


def _preview(context: typer.Context, app: App, year: int, act: str) -> CalendarPreview:
    change = CalendarChange(year=year, move=CalendarMove.FILE, source=" ".join(act.split()))
    return preview_calendar(app.desk, app.calendar_files, change, hand_of(context, app))


def _rows(app: App, moved: Iterable[MovedDuty]) -> list[tuple[str, ...]]:
    name = app.desk.rules.organs.name
    return [
        (duty.after.code, name(duty.after.unit), _days(duty.before), _days(duty.after))
        for duty in moved
    ]


def _days(duty: Assignment) -> str:
    if duty.last_day is None or duty.target_day is None:
        return ""
    aims = duty.target_day != duty.last_day
    return day_text(duty.last_day) + (f" (nhắc theo {day_text(duty.target_day)})" if aims else "")


def _answer(context: typer.Context, moved: Iterable[MovedDuty], *printed: RenderableType) -> None:
    answer(context, {"moved": [duty.after for duty in moved]}, *printed)
