"""Take one order of long work to carry it out."""

from datetime import timedelta

from workflow.domain.job import Job
from workflow.usecases.desk import Desk

LEASE = timedelta(minutes=3)
"""How long nobody else takes a job that says nothing; who works on it says so far more often."""
MOST_TRIES = 3
GIVEN_UP = (
    f"Việc này đã bắt đầu {MOST_TRIES} lần mà lần nào cũng bị ngắt giữa chừng (máy chủ tắt, hết bộ "
    "nhớ hoặc đĩa), nên dondoc không tự làm lại nữa. Những phần đã xong vẫn còn: hãy xem lại, đặt "
    "lại phần còn thiếu; nếu lại bị ngắt, hãy báo quản trị xem nhật ký máy chủ."
)


def start_job(desk: Desk) -> Job | None:
    """Return the oldest job that waits or whose process died; None when there is none.

    One that was begun three times and never brought to an end is not begun again: it comes back
    failed.
    """
    now = desk.clock.now()
    with desk.store.begin() as tx:
        job = tx.jobs.take_job(now, now + LEASE)
        if job is None or job.tries <= MOST_TRIES:
            return job
        words = "\n".join(filter(None, (job.words, GIVEN_UP)))
        tx.jobs.end_job(job, now, words=words, leads_to="")
        return tx.jobs.job(job.key)
