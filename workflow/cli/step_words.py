"""What a step of an assignment is answered with."""

import typer

from workflow.app import App
from workflow.cli.answer import answer
from workflow.cli.office import hand_of, opened
from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.usecases.close_assignment import close_assignment
from workflow.wording.dates import remaining_text, weekday_and_day
from workflow.wording.labels import label


def say_step(context: typer.Context, app: App, assignment: Assignment) -> None:
    """Say where the assignment stands now."""
    unit = app.desk.rules.organs.name(assignment.unit)
    answer(
        context,
        {"assignment": assignment},
        f"{assignment.code}: {label(assignment.step)}.",
        f"{unit}: {assignment.action}",
        _days(app, assignment),
    )


def close(context: typer.Context, code: str, move: str, reason: str) -> None:
    """Waive or cancel an assignment."""
    with opened(context) as app:
        hand = hand_of(context, app, reason)
        say_step(context, app, close_assignment(app.desk, code, Move(move), hand))


def _days(app: App, assignment: Assignment) -> str:
    if assignment.last_day is None:
        return "Không xác định thời hạn."
    words = f"Ngày cuối còn trong hạn: {weekday_and_day(assignment.last_day)}"
    if assignment.is_owed():
        left = remaining_text(app.desk.today(), assignment.last_day, app.desk.rules.calendar)
        words = f"{words} ({left})"
    if assignment.asked_day:
        return f"{words}; đơn vị xin gia hạn đến {weekday_and_day(assignment.asked_day)}."
    return f"{words}."
