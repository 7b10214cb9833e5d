"""Long work on both databases: taken by one, taken again when who took it died."""

from datetime import UTC, datetime, timedelta

import pytest

from workflow.domain.job import Job, JobKind, JobState
from workflow.errors import NotFoundError
from workflow.store.sql_store import SqlStore

NOW = datetime(2025, 2, 12, 2, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


def a_job(key: str, queued_at: datetime = NOW) -> Job:
    return Job(key=key, kind=JobKind.PDF, login="van.thu", asked={"a": "ấ"}, queued_at=queued_at)


def with_jobs(store: SqlStore, *jobs: Job) -> None:
    with store.begin() as tx:
        for job in jobs:
            tx.jobs.add_job(job)


def taken(store: SqlStore, now: datetime = NOW) -> str | None:
    with store.begin() as tx:
        job = tx.jobs.take_job(now, now + timedelta(minutes=5))
        return job.key if job else None


def test_the_oldest_is_taken_first_and_by_one_only(store: SqlStore) -> None:
    with_jobs(store, a_job("sau", NOW + timedelta(seconds=1)), a_job("truoc"))
    assert [taken(store) for _ in range(3)] == ["truoc", "sau", None]


def test_what_nobody_finished_is_taken_again_when_its_lease_ends(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"))
    assert taken(store) == "mot"
    assert taken(store, LATER) is None
    assert taken(store, LATER + timedelta(seconds=1)) == "mot"


def test_progress_is_kept_and_holds_the_job_longer(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"))
    taken(store)
    with store.begin() as tx:
        longer = LATER + timedelta(minutes=5)
        tx.jobs.note_progress("mot", done=3, total=8, lease_until=longer)
    assert taken(store, LATER + timedelta(seconds=1)) is None
    with store.read() as tx:
        job = tx.jobs.job("mot")
    assert (job.done, job.total, job.state) == (3, 8, JobState.RUNNING)


@pytest.mark.parametrize(
    ("words", "state"), [("", JobState.DONE), ("Hết đĩa.", JobState.FAILED)], ids=["done", "failed"]
)
def test_what_ended_is_never_taken_again(store: SqlStore, words: str, state: JobState) -> None:
    with_jobs(store, a_job("mot"))
    taken(store)
    with store.begin() as tx:
        tx.jobs.end_job("mot", LATER, words=words, leads_to="/du-thao")
    with store.read() as tx:
        job = tx.jobs.job("mot")
    assert (job.state, job.words, job.leads_to) == (state, words, "/du-thao")
    assert taken(store, LATER + timedelta(days=1)) is None


def test_a_person_sees_the_newest_of_their_own(store: SqlStore) -> None:
    with_jobs(store, a_job("mot"), a_job("hai", LATER))
    with store.read() as tx:
        assert [job.key for job in tx.jobs.jobs_of("van.thu", 1)] == ["hai"]
        assert not tx.jobs.jobs_of("ai.do", 9)
        with pytest.raises(NotFoundError):
            tx.jobs.job("ba")
