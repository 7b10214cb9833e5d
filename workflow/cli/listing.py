"""The answer of `status`."""

from collections.abc import Mapping
from datetime import date

import typer

from workflow.cli.answer import Cell, answer, table
from workflow.cli.cautions import calendar_cautions
from workflow.cli.office import opened, which_of
from workflow.domain.assignment import Assignment, Step
from workflow.domain.directive import Modality
from workflow.domain.rulebook import Rulebook
from workflow.wording.dates import day_text, remaining_text, weekday_and_day
from workflow.wording.labels import label

HEADER = ("Mã", "Đơn vị", "Nhiệm vụ", "Ngày cuối", "Còn / quá", "Bước")
CLOSED = frozenset({Step.ACCEPTED, Step.WAIVED, Step.CANCELLED})


def show_status(
    context: typer.Context, notice: str | None, unit: str | None, only: Mapping[str, bool]
) -> None:
    """Print the assignments asked for, the nearest last day first."""
    with opened(context) as app:
        which = which_of(app, notice, unit)
        with app.desk.store.read() as tx:
            found = tx.assignments(which)
        today = app.desk.today()
        kept = sorted(
            (a for a in found if _is_wanted(a, only, today)),
            key=lambda a: (a.last_day or date.max, a.code),
        )
        late = sum(a.is_overdue(today) for a in kept)
        rows = [_row(app.desk.rules, a, today) for a in kept]
        answer(
            context,
            {"today": today, "assignments": kept},
            table(HEADER, rows),
            f"{len(kept)} mục, {late} quá hạn, tính đến {weekday_and_day(today)}.",
            *calendar_cautions(app.desk.rules, today),
        )


def _is_wanted(assignment: Assignment, only: Mapping[str, bool], today: date) -> bool:
    if only["late"]:
        return assignment.is_overdue(today)
    if only["review"]:
        return _is_to_review(assignment, today)
    if only["owed"]:
        return assignment.is_owed()
    is_open = assignment.modality is Modality.OBLIGATION and assignment.step not in CLOSED
    return only["all"] or is_open


def _is_to_review(assignment: Assignment, today: date) -> bool:
    """Tell whether the day has come on which the office looks at it again."""
    review = assignment.review_date
    return review is not None and review <= today and assignment.step not in CLOSED


def _row(rules: Rulebook, assignment: Assignment, today: date) -> tuple[str | Cell, ...]:
    return (
        assignment.code,
        rules.organs.name(assignment.unit),
        assignment.action,
        _day(assignment, today),
        _remaining(rules, assignment, today),
        label(assignment.step),
    )


def _day(assignment: Assignment, today: date) -> str | Cell:
    """Return the last day; where there is none, the day to look at it again."""
    if assignment.last_day:
        return weekday_and_day(assignment.last_day)
    if assignment.review_date is None:
        return "không xác định"
    words = f"không xác định; xem lại {day_text(assignment.review_date)}"
    return Cell(words, "yellow") if _is_to_review(assignment, today) else words


def _remaining(rules: Rulebook, assignment: Assignment, today: date) -> str | Cell:
    last_day = assignment.last_day
    if last_day is None or not assignment.is_owed():
        return ""
    words = remaining_text(today, last_day, rules.calendar)
    if today > last_day:
        return Cell(words, "bold red")
    is_soon = last_day <= rules.due_soon_until(today)
    return Cell(f"{words} (sắp hết hạn)", "yellow") if is_soon else Cell(words, "green")
