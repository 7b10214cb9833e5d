"""The answer of `serve`: the web and the scheduler in one process, until it is told to stop."""

import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from queue import SimpleQueue

import typer

from workflow import scheduler
from workflow.cli.asked import asked_of
from workflow.cli.clock import StartedClock
from workflow.cli.logs import logging_into
from workflow.cli.office import opened
from workflow.errors import StorageError
from workflow.fresh_app import FreshApp
from workflow.web.serving import served

ENDS = (signal.SIGINT, signal.SIGTERM)


def serve_until_told(context: typer.Context, *, is_web: bool) -> None:
    """Serve pages and tick until a signal comes; what is under way is finished first."""
    asked = asked_of(context)
    clock = StartedClock(asked.moment) if asked.moment else None
    with opened(context, clock) as app, signals() as told:
        fresh = FreshApp(app)
        with ExitStack() as stack:
            try:
                stack.enter_context(logging_into(asked.home))
            except OSError as error:
                words = f"Không ghi được nhật ký trong {asked.home}: {error.strerror}."
                raise StorageError(words) from error
            stack.enter_context(scheduler.running(fresh))
            where = stack.enter_context(served(fresh)) if is_web else ""
            typer.echo(
                f"Đang chạy, cứ {app.tick_seconds} giây một lượt; Ctrl+C để dừng. "
                f"Nhật ký: {asked.home / 'dondoc.log'}",
                err=True,
            )
            if where:
                typer.echo(f"Mở trang web của cơ quan: {where}", err=True)
            told.get()
    typer.echo("Đã dừng.", err=True)


@contextmanager
def signals() -> Iterator[SimpleQueue[int]]:
    """Let a signal to end only leave a word for as long as the block lasts.

    An exception that broke in while APScheduler starts or hands out a job would be caught there,
    and nobody would ever end.
    """
    told = SimpleQueue[int]()
    before = {end: signal.signal(end, lambda end, _frame: told.put(end)) for end in ENDS}
    try:
        yield told
    finally:
        for end, handler in before.items():
            signal.signal(end, handler)
