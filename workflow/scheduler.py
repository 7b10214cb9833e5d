"""Embedded scheduling: one interval job beside the rest; the database knows what is due."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from workflow.fresh_app import FreshApp
from workflow.ticking import tick_safely


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
