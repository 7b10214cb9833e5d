"""The three answers of the command `extend`."""

from datetime import date

import typer

from workflow.app import App
from workflow.cli.office import hand_of, opened
from workflow.cli.step_words import say_step
from workflow.errors import InputError
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.decide_extension import decide_extension


def ask(context: typer.Context, code: str, day: date, reason: str, unit: str | None) -> None:
    """Ask for a later last day."""
    with opened(context) as app:
        hand = hand_of(context, app, reason, unit)
        say_step(context, app, ask_extension(app.desk, code, day, hand))


def grant(context: typer.Context, code: str, day: date | None, reason: str) -> None:
    """Move the last day, to the day asked for when none is given."""
    with opened(context) as app:
        hand = hand_of(context, app, reason)
        say_step(context, app, decide_extension(app.desk, code, day or _asked(app, code), hand))


def refuse(context: typer.Context, code: str, reason: str) -> None:
    """Keep the last day."""
    with opened(context) as app:
        hand = hand_of(context, app, reason)
        say_step(context, app, decide_extension(app.desk, code, None, hand))


def _asked(app: App, code: str) -> date:
    with app.desk.store.read() as tx:
        asked = tx.assignment(code).asked_day
    if asked is None:
        raise InputError(
            f"“{code}” không có đề nghị gia hạn nào: muốn tự cho gia hạn thì ghi ngày và lý do, "
            f'dondoc extend {code} --grant NGÀY --reason "…".'
        )
    return asked
