"""What a process that goes on until a signal comes needs: the office, its log, to be known."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import typer

from workflow.app import App
from workflow.cli.asked import asked_of
from workflow.cli.clock import StartedClock
from workflow.cli.logs import LOG_NAME, logging_into
from workflow.cli.office import opened
from workflow.errors import StorageError
from workflow.fresh_app import FreshApp

ENDS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def started(context: typer.Context) -> Iterator[tuple[FreshApp, ExitStack]]:
    """Open the office and its log; what the block puts on the stack ends when a signal comes."""
    asked = asked_of(context)
    clock = StartedClock(asked.moment) if asked.moment else None
    with opened(context, clock) as app, signals() as until_told, ExitStack() as stack:
        try:
            stack.enter_context(logging_into(log_path(app)))
        except OSError as error:
            words = f"Không ghi được nhật ký trong {asked.home}: {error.strerror}."
            raise StorageError(words) from error
        yield FreshApp(app), stack
        until_told()
    typer.echo("Đã dừng.", err=True)


def log_path(app: App) -> Path:
    """Return the log of this process; in the folder that machines share each has its own."""
    return app.home / (f"dondoc-{socket.gethostname()}.log" if app.queue else LOG_NAME)


def say_running(app: App) -> None:
    """Tell the person that it goes on, and how to end it."""
    typer.echo(
        f"Đang chạy, cứ {app.tick_seconds} giây một lượt; Ctrl+C để dừng. Nhật ký: {log_path(app)}",
        err=True,
    )


@contextmanager
def signals() -> Iterator[Callable[[], object]]:
    """Let a signal to end only leave a word while the block lasts; yield what waits for it.

    An exception that broke in while APScheduler starts or hands out a job would be caught there,
    and nobody would ever end. The word is a byte that the handler in C writes: what a handler in
    Python does waits for the main thread, and one that just goes to sleep on a lock is not woken.
    """
    ear, mouth = socket.socketpair()
    mouth.settimeout(0)
    before = {end: signal.signal(end, lambda *_: None) for end in ENDS}
    woken_before = signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
    try:
        yield lambda: _hear(ear)
    finally:
        signal.set_wakeup_fd(woken_before)
        for end, handler in before.items():
            signal.signal(end, handler)
        ear.close()
        mouth.close()


def _hear(ear: socket.socket) -> None:
    while ear.recv(1)[0] not in ENDS:
        pass
