"""The audit trail: whole chains, tampering found, any past day told again."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from workflow.domain.assignment import Assignment, Step
from workflow.domain.audit import FIRST, Actor, Change, Move, broken
from workflow.errors import ConflictError
from workflow.ports.which import Which
from workflow.store.sql_store import SqlStore

Opened = Callable[..., list[Assignment]]
AChange = Callable[..., Change]
DAY = timedelta(days=1)


def take_steps(store: SqlStore, a_change: AChange, seen: Assignment, now: datetime) -> Assignment:
    """Submit a day later, accept two days later."""
    submitted = seen.submit(date(2025, 2, 13))
    accepted = submitted.accept(date(2025, 2, 14))
    with store.begin() as tx:
        tx.change(seen, submitted, a_change(submitted, Move.SUBMIT, now + DAY))
    with store.begin() as tx:
        tx.change(submitted, accepted, a_change(accepted, Move.ACCEPT, now + 2 * DAY))
    return accepted


def tamper(url: str, command: str) -> None:
    with create_engine(url, poolclass=NullPool).begin() as connection:
        assert connection.execute(text(command)).rowcount == 1


def test_a_chain_is_whole_and_comes_back_as_it_was_written(
    store: SqlStore, opened: Opened, a_change: AChange, now: datetime
) -> None:
    [seen, _] = opened("a", "b")
    take_steps(store, a_change, seen, now)
    with store.read() as tx:
        chain = tx.trail("a")
        everything = tx.trail()
    assert [entry.seq for entry in chain] == [1, 2, 3]
    assert chain[0].previous == FIRST
    assert [entry.at for entry in chain] == [now, now + DAY, now + 2 * DAY]
    assert broken(chain) is None
    assert [(entry.subject, entry.seq) for entry in everything] == [
        ("a", 1),
        ("a", 2),
        ("a", 3),
        ("b", 1),
    ]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("UPDATE audit SET note = 'khác' WHERE seq = 2", id="another note"),
        pytest.param("UPDATE audit SET actor = 'Người khác' WHERE seq = 2", id="another person"),
        pytest.param("UPDATE audit SET state = '{}' WHERE seq = 2", id="another state"),
        pytest.param("UPDATE audit SET at = '2025-02-12 01:30:01' WHERE seq = 2", id="other time"),
        pytest.param("DELETE FROM audit WHERE seq = 1", id="the row before taken out"),
    ],
)
def test_a_row_changed_behind_our_back_shows(
    store: SqlStore,
    store_url: str,
    opened: Opened,
    a_change: AChange,
    now: datetime,
    command: str,
) -> None:
    [seen] = opened("a")
    take_steps(store, a_change, seen, now)
    tamper(store_url, command)
    with store.read() as tx:
        found = broken(tx.trail("a"))
    assert found is not None
    assert found.seq == 2


def test_two_who_add_to_one_chain_at_once_do_not_both_succeed(
    store: SqlStore, race: Callable[..., list[Any]], now: datetime
) -> None:
    def record(number: int) -> bool:
        change = Change(
            subject="su-kien",
            move=Move.RECORD_EVENT,
            actor=Actor(name=f"Người {number}"),
            at=now,
            state={"number": number},
        )
        try:
            with store.begin() as tx:
                tx.record(change)
        except ConflictError:
            return False
        return True

    kept = sum(race(record))
    with store.read() as tx:
        chain = tx.trail("su-kien")
    assert len(chain) == kept >= 1
    assert broken(chain) is None


@pytest.mark.parametrize(
    ("days", "step"),
    [
        pytest.param(-1, None, id="the day before it was opened"),
        pytest.param(0, Step.OPEN, id="the moment it was opened"),
        pytest.param(1, Step.SUBMITTED, id="the next day"),
        pytest.param(5, Step.ACCEPTED, id="later"),
    ],
)
def test_yesterday_is_told_as_it_was(
    store: SqlStore, opened: Opened, a_change: AChange, now: datetime, days: int, step: Step | None
) -> None:
    [seen] = opened("a", period="2025-02")
    accepted = take_steps(store, a_change, seen, now)
    with store.read() as tx:
        then = tx.assignments_as_of(now + days * DAY)
        assert [assignment.step for assignment in then] == ([step] if step else [])
        assert tx.assignments_as_of(now + 5 * DAY) == tx.assignments() == [accepted]


def test_a_past_day_is_asked_by_what_was_true_then(
    store: SqlStore, opened: Opened, a_change: AChange, now: datetime
) -> None:
    [seen] = opened("a", unit="phong-gddt-gia-nghia")
    moved = seen.move_to("xa-quang-tin")
    with store.begin() as tx:
        tx.change(seen, moved, a_change(moved, Move.SUCCEED, now + DAY))
    with store.read() as tx:
        assert tx.assignments_as_of(now, Which(unit="phong-gddt-gia-nghia")) == [seen]
        assert tx.assignments_as_of(now + DAY, Which(unit="phong-gddt-gia-nghia")) == []
        assert tx.assignments_as_of(now + DAY, Which(unit="xa-quang-tin", is_owed=True)) == [moved]


def test_other_rows_of_a_chain_are_no_states_of_the_assignment(
    store: SqlStore, opened: Opened, now: datetime
) -> None:
    [seen] = opened("a")
    change = Change(
        subject="a", move=Move.RECORD_EVENT, actor=Actor(name="Lê"), at=now + DAY, state={"x": 1}
    )
    with store.begin() as tx:
        tx.record(change)
    with store.read() as tx:
        assert tx.assignments_as_of(datetime(2026, 1, 1, tzinfo=UTC)) == [seen]
