"""Rows leave a database and come back the same, a batch at a time, all of one moment."""

import json
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor, Change, Move
from workflow.domain.message import Message
from workflow.errors import StorageError
from workflow.store.archive import table_names
from workflow.store.sql_store import SqlStore

CHANGES_WHAT_IT_TAKES = text(
    """CREATE TRIGGER khac AFTER INSERT ON assignment BEGIN
    UPDATE assignment SET action = 'việc khác' WHERE code = NEW.code; END"""
)


@pytest.fixture
def other_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/khac.sqlite3"


@pytest.fixture
def other(other_url: str) -> Iterator[SqlStore]:
    """Return an empty SQLite beside the store."""
    store = SqlStore(other_url)
    store.migrate()
    yield store
    store.close()


def test_all_of_a_reading_is_of_one_moment_while_others_write(
    store: SqlStore, opened: Callable[..., list[Assignment]], a_message: Callable[..., Message]
) -> None:
    opened("a", "b")
    with store.read() as tx:
        before = [json.loads(line)["subject"] for line in tx.rows("audit")]
        opened("c")
        with store.begin() as writer:
            writer.queue(a_message())
        rows = {name: list(tx.rows(name)) for name in table_names()}
    assert before == ["a", "b"]
    assert [json.loads(line)["subject"] for line in rows["audit"]] == before
    assert [json.loads(line)["code"] for line in rows["assignment"]] == before
    assert rows["message"] == []


def test_a_long_table_is_held_a_batch_at_a_time(
    store: SqlStore, other: SqlStore, now: datetime
) -> None:
    peaks = []
    for first, rows in ((0, 1_000), (1_000, 4_000)):
        with store.begin() as tx:
            for number in range(first, rows):
                tx.record(_note(f"ghi-chep-{number:06}", now))
        tracemalloc.start()
        with store.read() as source, other.rehearse() as rehearsal, rehearsal.begin() as target:
            assert target.put_rows("audit", source.rows("audit")).rows == rows
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.3 * peaks[0]


def _note(subject: str, at: datetime) -> Change:
    return Change(
        subject=subject,
        move=Move.TAKE_CALENDAR,
        actor=Actor(name="Lê"),
        at=at,
        state={"words": f"{subject}: giữ nguyên văn. " * 60},
    )


def test_a_database_that_gives_back_something_else_keeps_nothing(
    store: SqlStore, other: SqlStore, other_url: str, opened: Callable[..., list[Assignment]]
) -> None:
    opened("a")
    with create_engine(other_url, poolclass=NullPool).begin() as connection:
        connection.execute(CHANGES_WHAT_IT_TAKES)
    with (
        pytest.raises(StorageError, match="không giữ đúng bảng “assignment”"),
        store.read() as source,
        other.begin() as target,
    ):
        target.put_rows("assignment", source.rows("assignment"))
    with other.read() as tx:
        assert tx.assignments() == []


def test_a_row_that_postgresql_does_not_take_is_told_by_its_table(store_postgres: str) -> None:
    store = SqlStore(store_postgres)
    row = {"series": "cong-van\0", "year": 2025, "last_number": 1, "issuing_organ": ""}
    with pytest.raises(StorageError, match="“register” có dòng mà"), store.begin() as tx:
        tx.put_rows("register", iter([json.dumps(row)]))
    store.close()
