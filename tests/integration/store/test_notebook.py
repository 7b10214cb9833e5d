"""Tries noted one by one: each stands at once for everybody, whole or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from workflow.domain.message import LEASE, Attempt, Message, MessageState
from workflow.errors import StorageError
from workflow.store.sql_store import SqlStore

AMessage = Callable[..., Message]


@pytest.fixture
def second_store(store_url: str, store: SqlStore) -> Iterator[SqlStore]:
    """Return what another process has: connections of its own to the same records."""
    second = SqlStore(store_url)
    yield second
    second.close()


@pytest.fixture
def message(store: SqlStore, a_message: AMessage) -> Message:
    """Return a mail that waits in the outbox."""
    message = a_message()
    with store.begin() as tx:
        tx.queue(message)
    return message


@pytest.fixture
def accepted(message: Message, now: datetime) -> Attempt:
    """Return the try of that mail that the server took."""
    return Attempt(
        message=message.key, at=now, state=MessageState.SENT, code=250, answer="2.0.0 “nhận”"
    )


def test_a_note_stands_at_once_for_everybody(
    store: SqlStore, second_store: SqlStore, message: Message, accepted: Attempt
) -> None:
    later = accepted.at + timedelta(minutes=5)
    refused = replace(accepted, state=MessageState.QUEUED, code=451, answer="busy", retry_at=later)
    with store.notebook() as notebook:
        assert notebook.is_queued(message.key)
        notebook.note([refused])
        with second_store.begin() as tx:
            (again,) = tx.take_outgoing(later, 10)
            assert again.tries == 1
        notebook.note([accepted])
        assert not notebook.is_queued(message.key)
        with second_store.read() as tx:
            assert tx.message(message.key) == (message, MessageState.SENT)
            assert tx.attempts(message.key) == [refused, accepted]
            assert tx.sent_moments([message.key]) == {message.key: accepted.at}
        with second_store.begin() as tx:
            assert tx.take_outgoing(later + LEASE, 10) == []


def test_a_note_of_several_tells_which_of_the_mails_that_follow_still_wait(
    store: SqlStore, message: Message, accepted: Attempt, a_message: AMessage
) -> None:
    with store.begin() as tx:
        for key in ("b", "c", "d"):
            tx.queue(a_message(key))
        tx.withdraw(["c"], accepted.at, "thu hồi")
    both = [accepted, replace(accepted, message="b")]
    for notes in (store.notebook, store.begin):
        with notes() as notebook:
            assert notebook.note(both, ["c", "d", "khong-co"]) == {"d"}
    with store.read() as tx:
        assert tx.attempts("b") == [both[1], both[1]]


def test_what_others_withdraw_is_queued_no_longer(
    store: SqlStore, second_store: SqlStore, message: Message, now: datetime
) -> None:
    with store.notebook() as notebook:
        assert notebook.is_queued(message.key)
        with second_store.begin() as tx:
            tx.withdraw([message.key], now, "thu hồi")
        assert not notebook.is_queued(message.key)


def test_a_note_is_kept_whole_or_not_at_all_and_the_next_goes_on(
    store: SqlStore, message: Message, accepted: Attempt
) -> None:
    with store.notebook() as notebook:
        with pytest.raises(IntegrityError):
            notebook.note([accepted, replace(accepted, message="khong-co")])
        with store.read() as tx:
            assert tx.message(message.key) == (message, MessageState.QUEUED)
            assert tx.attempts(message.key) == []
        notebook.note([accepted])
    with store.read() as tx:
        assert tx.attempts(message.key) == [accepted]


def test_a_database_that_another_holds_too_long_says_so(sqlite_url: str, now: datetime) -> None:
    holder, waiter = SqlStore(sqlite_url), SqlStore(f"{sqlite_url}?timeout=0.05")
    holder.migrate()
    tried = Attempt(message="a", at=now, state=MessageState.SENT, code=250, answer="OK")
    busy = pytest.raises(StorageError, match="đang bận")
    with holder.begin(), busy, waiter.notebook() as notebook:
        notebook.note([tried])
    holder.close()
    waiter.close()
