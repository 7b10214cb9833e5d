"""Embedded scheduling: one interval job beside the rest; the database knows what is due."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from workflow.app import App
from workflow.errors import InputError, StorageError
from workflow.fresh_app import FreshApp
from workflow.usecases.finish_files import finish_files
from workflow.usecases.run_tick import TickDone, run_tick


def tick(app: App) -> TickDone:
    """Do everything that is due now."""
    return asyncio.run(run_tick(app.desk, app.mailer, app.portal))


@contextmanager
def running(fresh: FreshApp) -> Iterator[None]:
    """Tick at once and then every `tick_seconds` for as long as the block lasts.

    A tick that is running when it ends is finished first.
    """
    scheduler = make_scheduler(fresh)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=True)
        structlog.get_logger().info("scheduler_stopped")


def make_scheduler(fresh: FreshApp) -> BackgroundScheduler:
    """Return the scheduler with its one job, not started.

    A tick that comes too late is still run, and several that were missed are run as one; a
    second tick never starts beside a running one.
    """
    scheduler = BackgroundScheduler(
        timezone=fresh.now().desk.clock.now().tzinfo,
        executors={"default": ThreadPoolExecutor(max_workers=1)},
    )
    scheduler.add_job(
        tick_safely,
        "interval",
        seconds=fresh.now().tick_seconds,
        args=(fresh,),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
        next_run_time=datetime.now(scheduler.timezone),
    )
    return scheduler


def tick_safely(fresh: FreshApp) -> None:
    """Run one tick; whatever goes wrong is logged, and the next tick goes on."""
    log = structlog.get_logger()
    app = fresh.now()
    try:
        app = caught_up(fresh)
        done = tick(app)
    except InputError as error:
        log.warning("tick_failed", words=str(error))
    except Exception:
        log.exception("tick_failed")
    else:
        fresh.ticked()
        if done.no_server:
            log.warning("mail_server_unreachable", server=app.mail_server, said=done.no_server)
        counts = plain_counts(done)
        if any(counts.values()):
            log.info("tick_done", **counts)


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
