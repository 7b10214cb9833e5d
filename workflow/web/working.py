"""Carries out long work beside the site: one job at a time, each under a lease."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from types import MappingProxyType

import structlog

from workflow.app import App
from workflow.domain.job import Job, JobKind, Progress
from workflow.errors import InputError
from workflow.fresh_app import FreshApp
from workflow.usecases.end_job import end_job
from workflow.usecases.start_job import start_job
from workflow.usecases.tell_progress import tell_progress
from workflow.web.work.chasing import draft_chases
from workflow.web.work.issuing import move_documents
from workflow.web.work.report_pdf import make_report_pdf
from workflow.web.work.sample_pages import draw_sample

Work = Callable[[App, Job, Progress], str]
"""Does a job and returns the page that shows the result; it must be harmless to repeat."""

WORK: Mapping[JobKind, Work] = MappingProxyType(
    {
        JobKind.CHASE: draft_chases,
        JobKind.ISSUE: move_documents,
        JobKind.REPORT: make_report_pdf,
        JobKind.PDF: draw_sample,
    }
)
PAUSE = 1.0
"""Seconds between two looks for work."""
SORRY = (
    "dondoc gặp lỗi ngoài dự kiến khi làm việc này. Chi tiết đã ghi vào nhật ký; hãy báo quản trị."
)


class StoppedError(Exception):
    """The process ends before the work does; the next one goes on with it."""


@contextmanager
def working(fresh: FreshApp) -> Iterator[None]:
    """Carry out long work for as long as the block lasts; what is not done then is freed."""
    stopping = Event()
    thread = Thread(target=_run, args=(fresh, stopping), name="long-work", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()


def work_off(app: App, stopping: Event | None = None) -> int:
    """Carry out every job that waits now and return how many there were."""
    carried_out = 0
    while not (stopping and stopping.is_set()) and _carry_out_one(app, stopping or Event()):
        carried_out += 1
    return carried_out


def _run(fresh: FreshApp, stopping: Event) -> None:
    log = structlog.get_logger()
    while not stopping.wait(PAUSE):
        try:
            work_off(fresh.now(), stopping)
        except Exception:
            log.exception("long_work_failed")


def _carry_out_one(app: App, stopping: Event) -> bool:
    job = start_job(app.desk)
    if job is None:
        return False
    log = structlog.get_logger().bind(job=job.key, kind=str(job.kind))
    try:
        leads_to = WORK[job.kind](app, job, _progress(app, job, stopping))
    except StoppedError:
        log.info("job_interrupted")
    except InputError as error:
        end_job(app.desk, job.key, words=str(error))
    except Exception:
        log.exception("job_failed")
        end_job(app.desk, job.key, words=SORRY)
    else:
        end_job(app.desk, job.key, leads_to=leads_to)
    return True


def _progress(app: App, job: Job, stopping: Event) -> Progress:
    def tell(done: int, total: int) -> None:
        if stopping.is_set():
            tell_progress(app.desk, job.key, done, total, held_for=timedelta())
            raise StoppedError
        tell_progress(app.desk, job.key, done, total)

    return tell
