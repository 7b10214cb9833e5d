"""One tick, and one sending of mail, that outlive every failure; whoever calls them says when."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace

import structlog

from workflow.app import App
from workflow.errors import InputError, StorageError
from workflow.fresh_app import FreshApp
from workflow.usecases.deliver_outbox import deliver_outbox
from workflow.usecases.finish_files import finish_files
from workflow.usecases.run_tick import TickDone, run_tick


def tick(app: App) -> TickDone:
    """Do everything that is due now."""
    return asyncio.run(run_tick(app.desk, app.mailer, app.portal))


def tick_safely(fresh: FreshApp, *, is_sending: bool = True) -> None:
    """Run one tick; whatever goes wrong is logged, and the next tick goes on.

    Without `is_sending` the mails stay in the queue for whoever sends them.
    """
    with _failures_logged("tick_failed"):
        app = caught_up(fresh)
        done = tick(app if is_sending else replace(app, mailer=None))
        fresh.ticked()
        _tell(app, "tick_done", plain_counts(done), done.no_server)


def send_safely(fresh: FreshApp) -> None:
    """Send the mails whose turn it is; whatever goes wrong is logged, and they wait."""
    with _failures_logged("sending_failed"):
        app = fresh.now()
        if app.mailer is None:
            return
        done = asyncio.run(deliver_outbox(app.desk, app.mailer, portal=app.portal))
        counts = {str(state): number for state, number in done.ended.items()}
        _tell(app, "mails_sent", counts, done.no_server)


@contextmanager
def _failures_logged(event: str) -> Iterator[None]:
    log = structlog.get_logger()
    try:
        yield
    except InputError as error:
        log.warning(event, words=str(error))
    except Exception:
        log.exception(event)


def _tell(app: App, event: str, counts: Mapping[str, int], no_server: str) -> None:
    log = structlog.get_logger()
    if no_server:
        log.warning("mail_server_unreachable", server=app.mail_server, said=no_server)
    if any(counts.values()):
        log.info(event, **counts)


def caught_up(fresh: FreshApp) -> App:
    """Return the office by its files, once what a killed process began on them is finished."""
    try:
        finish_files(fresh.now().desk)
    except StorageError as error:
        structlog.get_logger().warning("files_unfinished", words=str(error))
    return fresh.now()


def plain_counts(done: TickDone) -> dict[str, int]:
    """Return what was done by name; of the mails, how each ended."""
    told: dict[str, int] = {}
    for field in fields(done):
        value = getattr(done, field.name)
        if isinstance(value, Mapping):
            told |= {str(state): number for state, number in value.items()}
        elif isinstance(value, int):
            told[field.name] = value
    return told
