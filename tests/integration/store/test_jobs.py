"""Long work on both databases: taken by one, taken again when who took it died."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from workflow.domain.job import Job, JobKind, JobState
from workflow.errors import JobLostError, NotFoundError
from workflow.ports.transaction import Transaction
from workflow.store.sql_store import SqlStore

NOW = datetime(2025, 2, 12, 2, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
WRITES = {
    "hold": lambda tx, job: tx.jobs.hold_job(job, LATER),
    "tell": lambda tx, job: tx.jobs.note_progress(
        job, done=1, total=2, words="", lease_until=LATER
    ),
    "free": lambda tx, job: tx.jobs.free_job(job),
    "end": lambda tx, job: tx.jobs.end_job(job, LATER, words="", leads_to="/du-thao"),
}
"""What only the worker may do that has the job."""


def a_job(key: str, queued_at: datetime = NOW) -> Job:
    return Job(key=key, kind=JobKind.REPORT, login="van.thu", asked={"a": "ấ"}, queued_at=queued_at)


def with_jobs(store: SqlStore, *jobs: Job) -> None:
    with store.begin() as tx:
        for job in jobs:
            tx.jobs.add_job(job)


def taken(store: SqlStore, now: datetime = NOW) -> Job | None:
    with store.begin() as tx:
        return tx.jobs.take_job(now, now + timedelta(minutes=5))


def had(store: SqlStore, now: datetime = NOW) -> Job:
    job = taken(store, now)
    assert job
    return job


def kept(store: SqlStore, key: str) -> Job:
    with store.read() as tx:
        return tx.jobs.job(key)


def test_the_oldest_is_taken_first_and_by_one_only(store: SqlStore) -> None:
    with_jobs(store, a_job("sau", NOW + timedelta(seconds=1)), a_job("truoc"))
    assert [had(store).key, had(store).key, taken(store)] == ["truoc", "sau", None]


def test_who_waits_at_the_page_comes_before_a_batch(store: SqlStore) -> None:
    batch = replace(a_job("don-doc"), kind=JobKind.CHASE)
    with_jobs(store, batch, a_job("bao-cao", NOW + timedelta(seconds=1)))
    assert [had(store).key, had(store).key] == ["bao-cao", "don-doc"]


def test_what_nobody_finished_is_taken_again_when_its_lease_ends(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"))
    assert had(store).taking == 1
    assert taken(store, LATER) is None
    again = had(store, LATER + timedelta(seconds=1))
    assert (again.key, again.taking, again.tries) == ("mot", 2, 2)


def test_progress_is_kept_and_holds_the_job_longer(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"))
    job, longer = had(store), LATER + timedelta(minutes=5)
    with store.begin() as tx:
        tx.jobs.note_progress(job, done=3, total=8, words="Đắk Mil: xong rồi", lease_until=longer)
    assert taken(store, LATER + timedelta(seconds=1)) is None
    job = kept(store, "mot")
    assert (job.done, job.total, job.words) == (3, 8, "Đắk Mil: xong rồi")
    assert job.state is JobState.RUNNING


def test_a_worker_that_says_it_lives_keeps_the_job(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"))
    job = had(store)
    with store.begin() as tx:
        tx.jobs.hold_job(job, LATER + timedelta(minutes=5))
    assert taken(store, LATER + timedelta(seconds=1)) is None


def test_a_job_put_back_is_taken_at_once_and_that_taking_does_not_count(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"))
    with store.begin() as tx:
        tx.jobs.free_job(had_in(tx))
    again = had(store)
    assert (again.taking, again.tries) == (2, 1)


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES.keys())
def test_who_lost_the_job_to_another_worker_writes_nothing(
    store: SqlStore, write: Callable[[Transaction, Job], None]
) -> None:
    with_jobs(store, a_job("mot"))
    lost = had(store)
    now = had(store, LATER + timedelta(seconds=1))
    with pytest.raises(JobLostError), store.begin() as tx:
        write(tx, lost)
    assert kept(store, "mot") == now
    with store.begin() as tx:
        write(tx, now)
    assert kept(store, "mot") != now


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES.keys())
def test_what_ended_does_not_change(
    store: SqlStore, write: Callable[[Transaction, Job], None]
) -> None:
    with_jobs(store, a_job("mot"))
    job = had(store)
    with store.begin() as tx:
        tx.jobs.end_job(job, NOW, words="Hết đĩa.", leads_to="")
    ended = kept(store, "mot")
    with pytest.raises(JobLostError), store.begin() as tx:
        write(tx, job)
    assert kept(store, "mot") == ended


@pytest.mark.parametrize(
    ("words", "state"), [("", JobState.DONE), ("Hết đĩa.", JobState.FAILED)], ids=["done", "failed"]
)
def test_what_ended_is_never_taken_again(store: SqlStore, words: str, state: JobState) -> None:
    with_jobs(store, a_job("mot"))
    with store.begin() as tx:
        tx.jobs.end_job(had_in(tx), LATER, words=words, leads_to="/du-thao")
    job = kept(store, "mot")
    assert (job.state, job.words, job.leads_to) == (state, words, "/du-thao")
    assert taken(store, LATER + timedelta(days=1)) is None


def had_in(tx: Transaction) -> Job:
    job = tx.jobs.take_job(NOW, LATER)
    assert job
    return job


def test_a_job_that_was_never_ordered_is_not_found(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"))
    with store.read() as tx, pytest.raises(NotFoundError):
        tx.jobs.job("hai")
