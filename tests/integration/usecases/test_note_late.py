"""Who got a mail is not to get it twice because the records did not take the note at once."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.integration.usecases.office import DAK_MIL, DISTRICTS, Office
from workflow.domain.mailbox import Pace
from workflow.domain.message import LEASE, Message, MessageState
from workflow.errors import StorageError
from workflow.store.sql_store import SqlStore
from workflow.usecases.note_late import note_late
from workflow.usecases.try_mail import Tried

THROW_OUT = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@dataclass
class Pauses:
    """How long was waited so far, and what happens in which pause; nothing really waits."""

    waited: list[float] = field(default_factory=list)
    then: Mapping[int, Callable[[], object]] = field(default_factory=dict)

    async def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.then.get(len(self.waited), list)()


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    pauses = Pauses()
    monkeypatch.setattr("workflow.usecases.note_late.sleep", pauses.sleep)
    return pauses


@pytest.fixture
def backup() -> Iterator[ExitStack]:
    """Return what holds the records of somebody else until it is closed."""
    with ExitStack() as held:
        yield held


@pytest.fixture
def impatient(waiting: Office, store_url: str, tmp_path: Path) -> Iterator[Office]:
    """Return the office as a process has it that waits for SQLite for a moment only."""
    store = SqlStore(f"{store_url}?timeout=0.01", tmp_path)
    yield replace(waiting, desk=replace(waiting.desk, store=store))
    store.close()


def when_sent(office: Office, unit: str, then: Callable[[], object]) -> None:
    """Let something happen while the server has the mail to a unit and nobody has noted it."""

    def happen(message: Message) -> None:
        if message.unit == unit:
            office.mailer.before_send = lambda _: None
            then()

    office.mailer.before_send = happen


def deliver_while_held(office: Office, second_store: SqlStore, backup: ExitStack) -> None:
    """Deliver; from the mail to Đắk Mil on, somebody else holds the records."""
    when_sent(office, DAK_MIL, lambda: backup.enter_context(second_store.begin()))
    with pytest.raises(StorageError):
        office.deliver()


def tries_of(office: Office, unit: str) -> list[MessageState]:
    (key,) = {mail.key for mail in office.messages() if mail.unit == unit}
    with office.store.read() as tx:
        return [tried.state for tried in tx.attempts(key)]


def sent_in_the_end(office: Office) -> list[str]:
    """Deliver once more when every lease has ended; return to whom mails went, each time."""
    office.clock.at += LEASE
    office.deliver()
    return sorted(mail.unit for mail in office.mailer.sent)


@pytest.mark.parametrize("connections", [1, 3])
@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_a_mail_sent_as_postgresql_threw_us_out_is_noted_over_a_new_connection(
    waiting: Office, store_url: str, connections: int
) -> None:
    def throw_out() -> None:
        engine = create_engine(store_url)
        with engine.begin() as connection:
            connection.execute(THROW_OUT)
        engine.dispose()

    waiting.mailer.pace = Pace(connections=connections)
    when_sent(waiting, DAK_MIL, throw_out)
    with pytest.raises(StorageError):
        waiting.deliver()
    assert tries_of(waiting, DAK_MIL) == [MessageState.SENT]
    assert sent_in_the_end(waiting) == sorted(DISTRICTS)


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_a_mail_sent_while_a_backup_held_sqlite_is_noted_once_it_lets_go(
    impatient: Office, second_store: SqlStore, backup: ExitStack, pauses: Pauses
) -> None:
    pauses.then = {3: backup.close}
    deliver_while_held(impatient, second_store, backup)
    assert pauses.waited == [0, 1, 3]
    assert tries_of(impatient, DAK_MIL) == [MessageState.SENT]
    assert sent_in_the_end(impatient) == sorted(DISTRICTS)


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_records_that_stay_shut_are_not_waited_for_without_end(
    impatient: Office, second_store: SqlStore, backup: ExitStack, pauses: Pauses
) -> None:
    deliver_while_held(impatient, second_store, backup)
    assert pauses.waited == [0, 1, 3, 10]
    backup.close()
    assert tries_of(impatient, DAK_MIL) == []
    assert sent_in_the_end(impatient) == sorted([*DISTRICTS, DAK_MIL])


def test_what_was_kept_though_its_commit_broke_off_is_not_noted_twice(waiting: Office) -> None:
    waiting.deliver()
    (key,) = {mail.key for mail in waiting.messages() if mail.unit == DAK_MIL}
    with waiting.store.read() as tx:
        (kept,) = tx.attempts(key)
    asyncio.run(note_late(waiting.store, [Tried(attempt=kept)]))
    assert tries_of(waiting, DAK_MIL) == [MessageState.SENT]
