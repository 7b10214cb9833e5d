"""A tick costs what is due, not what there is: whatever it asks, an index answers."""

import re
from datetime import date
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.integration.store.test_events import heard
from tests.integration.usecases.office import KEY, Office

SEVEN_BEFORE = date(2025, 2, 18)
ON_THE_DAY = date(2025, 2, 27)
GROWING = (
    "assignment",
    "submission",
    "incident",
    "event",
    "message",
    "message_event",
    "message_about",
    "attempt",
    "document",
    "document_about",
    "audit",
)
SCANNED = re.compile(rf"(?:SCAN|Seq Scan on) ({'|'.join(GROWING)})\b")


def scanned(url: str, statements: list[tuple[str, Any]]) -> set[tuple[str, str]]:
    """Return the growing tables that a statement reads from end to end."""
    engine = create_engine(url, poolclass=NullPool)
    is_sqlite = engine.dialect.name == "sqlite"
    found = set()
    with engine.begin() as connection:
        if not is_sqlite:
            connection.execute(text("SET enable_seqscan = off"))
        for statement, parameters in statements:
            if not re.match(r"SELECT|INSERT|UPDATE|DELETE|WITH", statement):
                continue
            one = parameters[0] if isinstance(parameters, list) else parameters
            explain = "EXPLAIN QUERY PLAN" if is_sqlite else "EXPLAIN"
            rows = connection.exec_driver_sql(f"{explain} {statement}", one)
            plan = "\n".join(str(row[-1]) for row in rows)
            found |= {(table, statement) for table in SCANNED.findall(plan)}
    return found


def test_whatever_a_tick_asks_is_found_by_an_index(office: Office, store_url: str) -> None:
    office.adopt("1")
    for day in (date(2025, 2, 13), SEVEN_BEFORE, date(2025, 3, 4)):
        office.clock.go(day)
        with heard() as statements:
            office.tick()
        assert scanned(store_url, statements) == set()
    assert office.mailer.sent


def test_a_tick_asks_as_often_for_many_recipients_as_for_one(office: Office) -> None:
    first, *others = office.adopt("1")
    with heard() as for_many:
        many = office.fire(SEVEN_BEFORE)
    office.deliver()
    office.finish(*(duty.code for duty in others if duty.unit != first.unit))
    with heard() as for_one:
        (one,) = office.fire(ON_THE_DAY)
    assert (one.unit, len(many) > 5) == (first.unit, True)
    assert len(for_many) == len(for_one)


def test_a_notice_is_made_once_of_the_same_words_whoever_asks(office: Office) -> None:
    office.adopt("1")
    with office.store.read() as tx:
        first = tx.notice(KEY)
    with office.store.read() as tx:
        assert tx.notice(KEY) is first
        assert list(tx.notices()) == [first]
