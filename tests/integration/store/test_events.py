"""Deadline events: planned once, forgotten when moved, claimed once, found by their index."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.pool import NullPool

from workflow.domain.assignment import Assignment
from workflow.domain.deadline import Audience, DeadlineEvent
from workflow.domain.message import Message
from workflow.ports.transaction import Transaction
from workflow.store.sql_store import SqlStore

Opened = Callable[..., list[Assignment]]
AnEvent = Callable[..., DeadlineEvent]
LAST_DAY = date(2025, 2, 27)


@contextmanager
def heard() -> Iterator[list[tuple[str, Any]]]:
    """Listen to the statements sent meanwhile."""
    statements: list[tuple[str, Any]] = []

    def listen(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        statements.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", listen)


def plan_of(url: str, statements: list[tuple[str, Any]], table: str) -> str:
    """Return how the database carries out the query of a table."""
    engine = create_engine(url, poolclass=NullPool)
    query, parameters = next(pair for pair in statements if f"FROM {table}" in pair[0])
    explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    with engine.begin() as connection:
        connection.execute(text("ANALYZE"))
        rows = connection.exec_driver_sql(f"{explain} {query}", parameters)
        return "\n".join(str(row[-1]) for row in rows)


def test_an_event_planned_twice_stays_as_it_is(
    store: SqlStore, opened: Opened, an_event: AnEvent, now: datetime
) -> None:
    opened("a")
    planned = an_event("a")
    with store.begin() as tx:
        tx.plan([planned])
        tx.claim([planned.key], now)
        tx.plan([planned, an_event("a", number=3)])
    with store.read() as tx:
        assert tx.events("a") == [(planned, now), (an_event("a", number=3), None)]


def test_a_moved_deadline_forgets_what_has_not_fired(
    store: SqlStore, opened: Opened, an_event: AnEvent, now: datetime
) -> None:
    opened("a", "b")
    fired, waiting, of_another = an_event("a"), an_event("a", number=3), an_event("b")
    with store.begin() as tx:
        tx.plan([fired, waiting, of_another])
        tx.claim([fired.key], now)
        tx.unplan("a")
    with store.read() as tx:
        assert tx.events("a") == [(fired, now)]
        assert tx.due_events(LAST_DAY) == [of_another]


NEIGHBOURS = ("a-1", "a.b", "a1", "aa", "Z")


def test_events_of_duties_whose_codes_begin_alike_are_kept_apart(
    store: SqlStore, opened: Opened, an_event: AnEvent
) -> None:
    opened("a", *NEIGHBOURS)
    with store.begin() as tx:
        tx.plan([an_event(code) for code in ("a", *NEIGHBOURS)])
        assert tx.events("a") == [(an_event("a"), None)]
        tx.unplan("a")
    with store.read() as tx:
        left = [event.assignment for event in tx.due_events(LAST_DAY)]
        assert sorted(left) == sorted(NEIGHBOURS)
        assert tx.events("a") == []


def test_due_is_what_fell_due_by_today_in_order_of_unit(
    store: SqlStore, opened: Opened, an_event: AnEvent
) -> None:
    opened("a", "b")
    today = an_event("b", unit="a-truong", audience=Audience.UNIT_HEAD)
    earlier = an_event("a", due_on=LAST_DAY - timedelta(days=3))
    tomorrow = an_event("a", number=1, due_on=LAST_DAY + timedelta(days=1))
    with store.begin() as tx:
        tx.plan([earlier, tomorrow, today])
        tx.plan([])
    with store.read() as tx:
        assert tx.due_events(LAST_DAY) == [today, earlier]
        assert tx.due_events(LAST_DAY - timedelta(days=4)) == []


def test_eight_ticks_claim_each_event_once(
    store: SqlStore,
    opened: Opened,
    an_event: AnEvent,
    now: datetime,
    race: Callable[..., list[list[str]]],
) -> None:
    opened("a")
    keys = [an_event("a", number=number).key for number in range(60)]
    with store.begin() as tx:
        tx.plan([an_event("a", number=number) for number in range(60)])

    def claim(tick: int) -> list[str]:
        mine: list[str] = []
        order = keys if tick % 2 else keys[::-1]
        for start in range(0, 60, 6):
            with store.begin() as tx:
                first = tx.claim(order[start : start + 3], now)
                mine.extend([*first, *tx.claim(order[start + 3 : start + 6], now)])
        return mine

    claimed = [key for mine in race(claim) for key in mine]
    assert sorted(claimed) == sorted(keys)
    with store.read() as tx:
        assert tx.due_events(LAST_DAY) == []


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_a_tick_passes_over_what_another_holds_at_this_moment(
    store: SqlStore, store_url: str, opened: Opened, an_event: AnEvent, now: datetime
) -> None:
    opened("a")
    events = [an_event("a", number=number) for number in range(2)]
    held, free = (event.key for event in events)
    impatient = make_url(store_url).update_query_dict({"options": "-c lock_timeout=1s"})
    other = SqlStore(impatient.render_as_string(hide_password=False))
    with store.begin() as tx:
        tx.plan(events)
    with store.begin() as tx, other.begin() as tx_of_other:
        assert tx.claim([held], now) == [held]
        assert tx_of_other.claim([held, free], now) == [free]
    other.close()


def test_a_claim_undone_can_be_made_again(
    store: SqlStore, opened: Opened, an_event: AnEvent, now: datetime
) -> None:
    opened("a")
    with store.begin() as tx:
        tx.plan([an_event("a")])
    with suppress(InterruptedError), store.begin() as tx:
        assert tx.claim([an_event("a").key], now)
        raise InterruptedError
    with store.begin() as tx:
        assert tx.claim([an_event("a").key, "khong-co"], now) == [an_event("a").key]
        assert tx.claim([an_event("a").key], now) == []


@pytest.mark.usefixtures("new_tables")
def test_what_is_due_is_found_by_the_index_of_what_has_not_fired(
    store: SqlStore, store_url: str, opened: Opened, an_event: AnEvent, now: datetime
) -> None:
    opened("a")
    events = [
        an_event("a", number=number, due_on=LAST_DAY + timedelta(days=number % 300))
        for number in range(3_000)
    ]
    with store.begin() as tx:
        tx.plan(events)
        tx.claim([event.key for event in events[:2_700]], now)
    with heard() as statements, store.read() as tx:
        assert tx.due_events(LAST_DAY + timedelta(days=2))
    assert "ix_event_unfired" in plan_of(store_url, statements, "event")


ABOUT_ONE_DUTY: dict[str, Callable[[Transaction], object]] = {
    "what was planned": lambda tx: tx.events("viec-7"),
    "forgetting it": lambda tx: tx.unplan("viec-7"),
}


@pytest.mark.usefixtures("new_tables")
@pytest.mark.parametrize("ask", ABOUT_ONE_DUTY.values(), ids=ABOUT_ONE_DUTY.keys())
def test_events_of_one_duty_are_found_by_their_keys(
    store: SqlStore,
    store_url: str,
    opened: Opened,
    an_event: AnEvent,
    ask: Callable[[Transaction], object],
) -> None:
    codes = [f"viec-{number}" for number in range(300)]
    opened(*codes)
    with store.begin() as tx:
        tx.plan([an_event(code, number=number) for code in codes for number in range(10)])
    with heard() as statements, store.begin() as tx:
        ask(tx)
    plan = plan_of(store_url, statements, "event")
    assert "pk_event" in plan or "sqlite_autoindex_event_1" in plan


@pytest.mark.usefixtures("new_tables")
def test_mail_to_send_is_found_by_the_index_of_what_is_queued(
    store: SqlStore, store_url: str, a_message: Callable[..., Message], now: datetime
) -> None:
    with store.begin() as tx:
        for number in range(400):
            email = "gia-nghia@gddt.example" if number < 20 else None
            tx.queue(a_message(f"thu-{number}", to_email=email))
    with heard() as statements, store.begin() as tx:
        assert len(tx.take_outgoing(now, 5)) == 5
    assert "ix_message_queued" in plan_of(store_url, statements, "message")
