"""Workers are woken by the transaction that made work for them, or not at all."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from threading import Event, Thread

import psycopg
import pytest
from sqlalchemy import make_url

from workflow.domain.job import Job, JobKind
from workflow.domain.message import Message
from workflow.domain.node import Work
from workflow.errors import InputError
from workflow.store import calls
from workflow.store.calls import calling
from workflow.store.engine import queue_address
from workflow.store.sql_store import SqlStore

AMessage = Callable[..., Message]
WAITING = (
    "SELECT queue_name, queueing_lock FROM procrastinate_jobs WHERE status = 'todo' ORDER BY 1"
)
EMBEDDED = """
import sys
import workflow.cli.serving, workflow.cli.founding, workflow.web.site
from workflow.app import open_office
assert "procrastinate" not in sys.modules and "psycopg_pool" not in sys.modules
"""


@pytest.fixture
def store(store_postgres: str) -> Iterator[SqlStore]:
    """Return the store of an office with several nodes."""
    store = SqlStore(store_postgres, call=calling(store_postgres))
    yield store
    store.close()


@pytest.fixture
def waiting(store_postgres: str) -> Callable[[], list[tuple[str, str | None]]]:
    """Return a function that tells which calls wait for a worker."""

    def look() -> list[tuple[str, str | None]]:
        with psycopg.connect(queue_address(store_postgres)) as connection:
            return connection.execute(WAITING).fetchall()

    return look


Waiting = Callable[[], list[tuple[str, str | None]]]


def a_job(key: str, now: datetime) -> Job:
    return Job(key=key, kind=JobKind.REPORT, login="van.thu", queued_at=now)


def test_mails_of_one_transaction_wake_one_worker(
    store: SqlStore, a_message: AMessage, waiting: Waiting
) -> None:
    with store.begin() as tx:
        tx.queue(a_message("thu-1"))
        tx.queue(a_message("thu-2"))
    assert waiting() == [("mail", "mail")]


def test_what_is_undone_wakes_nobody(
    store: SqlStore, a_message: AMessage, waiting: Waiting, now: datetime
) -> None:
    with suppress(ZeroDivisionError), store.begin() as tx:
        tx.queue(a_message("thu-1"))
        tx.jobs.add_job(a_job("bao-cao", now))
        raise ZeroDivisionError
    with store.rehearse() as rehearsal, rehearsal.begin() as tx:
        tx.queue(a_message("thu-1"))
    assert waiting() == []
    with store.read() as tx:
        assert tx.messages() == []


def test_a_call_that_waits_already_is_enough_and_undoes_nothing(
    store: SqlStore, a_message: AMessage, waiting: Waiting
) -> None:
    for key in ("thu-1", "thu-2"):
        with store.begin() as tx:
            tx.queue(a_message(key))
    assert waiting() == [("mail", "mail")]
    with store.read() as tx:
        assert [message.key for message in tx.messages()] == ["thu-1", "thu-2"]


def test_each_order_of_long_work_wakes_a_worker_of_its_own(
    store: SqlStore, waiting: Waiting, now: datetime
) -> None:
    for key in ("bao-cao", "doc-thong-bao"):
        with store.begin() as tx:
            tx.jobs.add_job(a_job(key, now))
    assert waiting() == [("long-work", None)] * 2


def test_who_has_still_much_to_write_keeps_no_other_from_calling(
    store: SqlStore, a_message: AMessage, waiting: Waiting
) -> None:
    queued, go_on = Event(), Event()

    def slow() -> None:
        with store.begin() as tx:
            tx.queue(a_message("thu-1"))
            queued.set()
            assert go_on.wait(60)

    thread = Thread(target=slow)
    thread.start()
    try:
        assert queued.wait(60)
        with store.begin() as tx:
            tx.queue(a_message("thu-2"))
        assert waiting() == [("mail", "mail")]
    finally:
        go_on.set()
        thread.join()
    assert waiting() == [("mail", "mail")]


def test_an_office_of_one_process_calls_nobody_and_loads_no_queue(
    store_postgres: str, a_message: AMessage, waiting: Waiting
) -> None:
    store = SqlStore(store_postgres)
    with store.begin() as tx:
        tx.queue(a_message("thu-1"))
        tx.call(Work.LONG_WORK)
    store.close()
    assert waiting() == []
    subprocess.run([sys.executable, "-c", EMBEDDED], check=True, timeout=60)


def test_sqlite_and_a_missing_library_are_refused_with_what_to_do(
    sqlite_url: str, store_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="cần PostgreSQL"):
        calling(sqlite_url)
    monkeypatch.setattr(calls, "find_spec", lambda _: None)
    with pytest.raises(InputError, match=r"cài thêm dondoc\[cluster\]"):
        calling(make_url(store_postgres).render_as_string(hide_password=False))
