"""Embedded scheduling: one interval job in the foreground; the database knows what is due."""

import asyncio
import signal
import time
from datetime import datetime

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from workflow.app import App
from workflow.usecases.run_tick import TickDone, run_tick

ZONE = "Asia/Ho_Chi_Minh"
A_WHILE = 3600


def tick(app: App) -> TickDone:
    """Do everything that is due now."""
    return asyncio.run(run_tick(app.desk, app.mailer))


def serve(app: App) -> None:
    """Tick at once and then every `app.tick_seconds`, until Ctrl+C or a signal to end.

    A tick that is running is finished first. The ticks have a thread of their own: while it hands
    out a job, APScheduler catches every exception, so a signal that broke in there would be lost.
    """
    scheduler = make_scheduler(app)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        scheduler.start()
        while True:
            time.sleep(A_WHILE)
    except KeyboardInterrupt:
        if scheduler.running:
            scheduler.shutdown(wait=True)
    finally:
        signal.signal(signal.SIGTERM, before)
    structlog.get_logger().info("scheduler_stopped")


def make_scheduler(app: App) -> BackgroundScheduler:
    """Return the scheduler with its one job, not started.

    A tick that comes too late is still run, and several that were missed are run as one; a
    second tick never starts beside a running one.
    """
    scheduler = BackgroundScheduler(
        timezone=ZONE, executors={"default": ThreadPoolExecutor(max_workers=1)}
    )
    scheduler.add_job(
        tick_safely,
        "interval",
        (app,),
        seconds=app.tick_seconds,
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
        next_run_time=datetime.now(scheduler.timezone),
    )
    return scheduler


def tick_safely(app: App) -> None:
    """Run one tick; whatever goes wrong is logged, and the next tick goes on."""
    log = structlog.get_logger()
    try:
        done = tick(app)
    except Exception:
        log.exception("tick_failed")
        return
    ended = {str(state): number for state, number in done.ended.items()}
    log.info("tick_ended", opened=done.opened, moved=done.moved, queued=done.queued, ended=ended)
