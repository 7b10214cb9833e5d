"""The audit trail of years: pages and past figures find their rows by an index."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.integration.store.test_events import heard, plan_of
from workflow.domain.duty_list import Slice
from workflow.domain.log_list import LogFilter
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.store.sql_store import SqlStore

CHAINS, LINKS = 4_000, 5
MOMENT = {
    "sqlite": "datetime('2025-01-01', '+' || (n * 10) || ' minutes') || '.000000'",
    "postgresql": "timestamptz '2025-01-01 00:00Z' + n * interval '10 minutes'",
}
FILL = """
WITH RECURSIVE rows(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM rows WHERE n < {last})
INSERT INTO audit
  (subject, seq, kind, move, actor, at, note, state, detail, previous, digest)
SELECT 'viec-' || (n % {chains}), 1 + n / {chains}, 'assignment', 'receive', 'dondoc', {moment},
  '', '{{"notice": "hoc-ba-so-2025", "modality": "obligation", "step": "received"}}', '{{}}',
  '{hash}', '{hash}'
FROM rows
"""
DUTIES = """
INSERT INTO assignment (code, notice, obligation, unit, first_unit, owner, clause, modality,
  action, step, opened_on, is_nil, version, folded)
SELECT subject, 'hoc-ba-so-2025', 'ke-hoach', 'gia-nghia', 'gia-nghia', 'gia-nghia', '1',
  'obligation', 'Lập kế hoạch', 'received', DATE '2025-01-01', false, 1, ''
FROM audit WHERE seq = 1
"""


@pytest.fixture
def of_years(new_tables: None, store: SqlStore, store_url: str) -> SqlStore:
    """Return a store whose trail has so many rows that reading them all would not pay."""
    engine = create_engine(store_url, poolclass=NullPool)
    facts = {"last": CHAINS * LINKS - 1, "chains": CHAINS, "hash": "0" * 64}
    with engine.begin() as connection:
        connection.execute(text(FILL.format(moment=MOMENT[engine.dialect.name], **facts)))
        duties = DUTIES if engine.dialect.name == "postgresql" else DUTIES.replace("DATE ", "")
        connection.execute(text(duties))
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
    return store


def day(number: int) -> datetime:
    return datetime(2025, 3, number, tzinfo=UTC)


INDEXES = {
    "by moment": ("ix_audit_moment",),
    "by chain": ("pk_audit", "sqlite_autoindex_audit_1"),
}
READS: dict[str, tuple[Callable[[Transaction], object], str]] = {
    "the newest page": (lambda tx: tx.pages.log(LogFilter(), Slice()), "by moment"),
    "a page of some days": (
        lambda tx: tx.pages.log(LogFilter(since=day(3), until=day(4)), Slice()),
        "by moment",
    ),
    "how many of some days": (
        lambda tx: tx.pages.count_log(LogFilter(since=day(3), until=day(4))),
        "by moment",
    ),
    "the figures of a past day": (
        lambda tx: tx.assignments_as_of(day(1), Which(notice="khac")),
        "by chain",
    ),
}


@pytest.mark.parametrize(("read", "index"), READS.values(), ids=READS.keys())
def test_the_trail_is_read_by_an_index(
    of_years: SqlStore, store_url: str, read: Callable[[Transaction], object], index: str
) -> None:
    table = "audit" if index == "by moment" else "assignment"
    with heard() as statements, of_years.read() as tx:
        read(tx)
    plan = plan_of(store_url, statements, table)
    assert any(name in plan for name in INDEXES[index]), plan
    assert "USE TEMP B-TREE" not in plan, plan
