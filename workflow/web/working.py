"""Carries out long work beside the site: each job by one worker, under a lease."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Event, Thread
from types import MappingProxyType

import structlog

from workflow.app import App
from workflow.domain.job import Job, JobKind, JobState, Progress
from workflow.errors import InputError, JobLostError
from workflow.fresh_app import FreshApp
from workflow.usecases.end_job import end_job
from workflow.usecases.free_job import free_job
from workflow.usecases.start_job import start_job
from workflow.usecases.tell_progress import tell_progress
from workflow.web.bell import Bell
from workflow.web.holding import held
from workflow.web.work.chasing import draft_chases
from workflow.web.work.issuing import move_documents
from workflow.web.work.log_check import check_log
from workflow.web.work.reading import read_notice
from workflow.web.work.report_pdf import make_report_pdf
from workflow.web.work.sample_pages import draw_sample

Work = Callable[[App, Job, Progress], str]
"""Does a job and returns the page that shows the result; it must be harmless to repeat."""

WORK: Mapping[JobKind, Work] = MappingProxyType(
    {
        JobKind.CHASE: draft_chases,
        JobKind.ISSUE: move_documents,
        JobKind.REPORT: make_report_pdf,
        JobKind.SAMPLE: draw_sample,
        JobKind.NOTICE: read_notice,
        JobKind.AUDIT: check_log,
    }
)
WORKERS = 3
"""So many jobs go on at once: what takes seconds need not wait behind what takes minutes."""
SORRY = (
    "dondoc gặp lỗi ngoài dự kiến khi làm việc này. Chi tiết đã ghi vào nhật ký; hãy báo quản trị."
)


class StoppedError(Exception):
    """The process ends before the work does; the next one goes on with it."""


@contextmanager
def working(fresh: FreshApp, bell: Bell) -> Iterator[None]:
    """Carry out long work for as long as the block lasts; what is not done then is freed."""
    stopping = Event()
    arguments = (fresh, bell, stopping)
    workers = [
        Thread(target=_run, args=arguments, name=f"long-work-{number}", daemon=True)
        for number in range(WORKERS)
    ]
    for worker in workers:
        worker.start()
    try:
        yield
    finally:
        stopping.set()
        bell.ring(WORKERS)
        for worker in workers:
            worker.join()


def work_off(office: Callable[[], App], stopping: Event | None = None) -> int:
    """Carry out every job that waits, each in the office as it is by then; return how many."""
    stopping, carried_out = stopping or Event(), 0
    while not stopping.is_set() and _carry_out_one(office(), stopping):
        carried_out += 1
    return carried_out


def _run(fresh: FreshApp, bell: Bell, stopping: Event) -> None:
    log = structlog.get_logger()
    while not stopping.is_set():
        try:
            work_off(fresh.now, stopping)
        except Exception:
            log.exception("long_work_failed")
        bell.wait()


def _carry_out_one(app: App, stopping: Event) -> bool:
    job = start_job(app.desk)
    if job is None:
        return False
    log = structlog.get_logger().bind(job=job.key, kind=str(job.kind))
    if job.state is JobState.FAILED:
        log.error("job_given_up", tries=job.tries)
        return True
    try:
        with held(app.desk, job):
            _carry_out(app, job, stopping)
    except JobLostError:
        log.warning("job_lost", taking=job.taking)
    return True


def _carry_out(app: App, job: Job, stopping: Event) -> None:
    log = structlog.get_logger().bind(job=job.key, kind=str(job.kind))
    try:
        leads_to = job.leads_to or WORK[job.kind](app, job, _progress(app, job, stopping))
    except JobLostError:
        raise
    except StoppedError:
        free_job(app.desk, job)
        log.info("job_interrupted")
    except InputError as error:
        end_job(app.desk, job, words=str(error))
    except Exception:
        log.exception("job_failed")
        end_job(app.desk, job, words=SORRY)
    else:
        end_job(app.desk, job, leads_to=leads_to)


def _progress(app: App, job: Job, stopping: Event) -> Progress:
    def tell(done: int, total: int, words: str = "") -> None:
        tell_progress(app.desk, job, done, total, words)
        if stopping.is_set():
            raise StoppedError

    return tell
