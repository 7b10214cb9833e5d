"""Embedded scheduling: one interval job in the foreground; the database knows what is due."""

import asyncio
import signal
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from queue import SimpleQueue

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from structlog.typing import FilteringBoundLogger

from workflow.app import App
from workflow.declarations import declared_state, own_rulebook
from workflow.errors import InputError
from workflow.usecases.run_tick import TickDone, run_tick

ENDS = (signal.SIGINT, signal.SIGTERM)


def tick(app: App) -> TickDone:
    """Do everything that is due now."""
    return asyncio.run(run_tick(app.desk, app.mailer))


def serve(app: App) -> None:
    """Tick at once and then every `app.tick_seconds`, until Ctrl+C or a signal to end.

    A tick that is running is finished first; a second signal does not wait for it. A signal only
    leaves a word: an exception that broke in while APScheduler starts or hands out a job would be
    caught there, and nobody would ever end.
    """
    scheduler = make_scheduler(app)
    signals = SimpleQueue[int]()
    before = {end: signal.signal(end, lambda end, _frame: signals.put(end)) for end in ENDS}
    try:
        scheduler.start()
        signals.get()
    finally:
        for end, handler in before.items():
            signal.signal(end, handler)
    scheduler.shutdown(wait=True)
    structlog.get_logger().info("scheduler_stopped")


def make_scheduler(app: App) -> BackgroundScheduler:
    """Return the scheduler with its one job, not started.

    A tick that comes too late is still run, and several that were missed are run as one; a
    second tick never starts beside a running one.
    """
    scheduler = BackgroundScheduler(
        timezone=app.desk.clock.now().tzinfo,
        executors={"default": ThreadPoolExecutor(max_workers=1)},
    )
    scheduler.add_job(
        Ticker(app).tick_safely,
        "interval",
        seconds=app.tick_seconds,
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
        next_run_time=datetime.now(scheduler.timezone),
    )
    return scheduler


class Ticker:
    """Ticks that go by what the office declares now: its files are read again when they change."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._seen = declared_state(app.home)

    def tick_safely(self) -> None:
        """Run one tick; whatever goes wrong is logged, and the next tick goes on."""
        log = structlog.get_logger()
        self._read_again(log)
        try:
            done = tick(self._app)
        except InputError as error:
            log.warning("tick_failed", words=str(error))
        except Exception:
            log.exception("tick_failed")
        else:
            if done.no_server:
                log.warning(
                    "mail_server_unreachable", server=self._app.mail_server, said=done.no_server
                )
            counts = plain_counts(done)
            if any(counts.values()):
                log.info("tick_done", **counts)

    def _read_again(self, log: FilteringBoundLogger) -> None:
        """Take over changed files; while one of them is wrong, the rules that were right stay."""
        found = declared_state(self._app.home)
        if found == self._seen:
            return
        self._seen = found
        try:
            rules = own_rulebook(self._app.home)
        except InputError as error:
            log.warning("declarations_refused", words=str(error))
            return
        self._app = replace(self._app, desk=replace(self._app.desk, rules=rules))
        log.info("declarations_read")


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
