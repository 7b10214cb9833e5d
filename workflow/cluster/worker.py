"""A worker: goes on until it is told to stop, also when PostgreSQL restarts under it."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from threading import Event, Thread

import procrastinate
import structlog
from procrastinate.exceptions import ConnectorException
from procrastinate.worker import Worker

from workflow.app import App
from workflow.cluster.queue_log import queue_logged
from workflow.cluster.tasks import DUE, due_queue, work_queue
from workflow.domain.node import Work
from workflow.fresh_app import FreshApp
from workflow.ticking import send_safely, tick_safely
from workflow.usecases.call_workers import call_workers

PAUSE = 1.0
"""Seconds between two tries to reach a PostgreSQL that is not there, and between two looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One kind of work in this process: none waits for another kind."""

    name: str
    queue: procrastinate.App
    at_once: int


@contextmanager
def running(
    fresh: FreshApp, work_off: Callable[[Callable[[], App], Event], object]
) -> Iterator[None]:
    """Work for as long as the block lasts; what is under way when it ends is finished or freed."""
    stopping = Event()
    posts = _posts(fresh, partial(work_off, fresh.now, stopping))
    app = fresh.now()
    thread = Thread(target=lambda: asyncio.run(_man(posts, app, stopping)), name="worker")
    with queue_logged():
        thread.start()
        try:
            yield
        finally:
            stopping.set()
            thread.join()
            structlog.get_logger().info("worker_stopped")


def _posts(fresh: FreshApp, long_work: Callable[[], object]) -> Sequence[Post]:
    app = fresh.now()
    address = app.queue.get_secret_value() if app.queue else ""
    due = due_queue(address, partial(_due, fresh), app.tick_seconds, app.cluster.lost_seconds)
    mail = work_queue(address, Work.MAIL, partial(send_safely, fresh))
    long = work_queue(address, Work.LONG_WORK, long_work)
    return (
        Post(name=DUE, queue=due, at_once=2),
        Post(name=Work.MAIL, queue=mail, at_once=1),
        Post(name=Work.LONG_WORK, queue=long, at_once=app.cluster.long_work),
    )


def _due(fresh: FreshApp) -> None:
    tick_safely(fresh, is_sending=False)
    call_workers(fresh.now().desk)


async def _man(posts: Sequence[Post], app: App, stopping: Event) -> None:
    told = asyncio.Event()
    manned = [asyncio.create_task(_keep(post, app, told)) for post in posts]
    await asyncio.to_thread(stopping.wait)
    told.set()
    await asyncio.gather(*manned)


async def _keep(post: Post, app: App, told: asyncio.Event) -> None:
    """Keep a post manned: a worker whose database goes away ends, as if it had been told to."""
    log = structlog.get_logger().bind(post=post.name)
    while not told.is_set():
        try:
            await _work(post, app, told)
        except ConnectorException as error:
            log.warning("worker_interrupted", words=str(error.__cause__ or error))
        except Exception:
            log.exception("worker_interrupted")  # whatever it was, somebody has to be there
        with suppress(TimeoutError):
            await asyncio.wait_for(told.wait(), PAUSE)


async def _work(post: Post, app: App, told: asyncio.Event) -> None:
    """Work until told to stop, or until the database is not there any more.

    Nothing is cancelled: a pool that is connecting does not hear it, and would go on for ever.
    """
    try:
        await post.queue.open_async()
        worker = _worker(post, app)
        working = asyncio.create_task(worker.run())  # type: ignore[no-untyped-call]
        hearing = asyncio.create_task(told.wait())
        await asyncio.wait({working, hearing}, return_when=asyncio.FIRST_COMPLETED)
        worker.stop()  # type: ignore[no-untyped-call]
        hearing.cancel()
        await working
    finally:
        await post.queue.close_async()


def _worker(post: Post, app: App) -> Worker:
    return Worker(
        post.queue,
        queues=[post.name],
        concurrency=post.at_once,
        fetch_job_polling_interval=PAUSE,
        update_heartbeat_interval=app.cluster.beat_seconds,
        stalled_worker_timeout=app.cluster.lost_seconds,
        delete_jobs="always",
        install_signal_handlers=False,
    )
