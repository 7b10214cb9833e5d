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
from workflow.domain.message import Message
from workflow.errors import StorageError
from workflow.store.archive import lines_of, read_lines, table_names
from workflow.store.schema import HEAD
from workflow.store.sql_store import SqlStore
from workflow.store.tables import Row

TABLES = Row.metadata.tables
CHANGES_WHAT_IT_TAKES = text(
    """CREATE TRIGGER khac AFTER INSERT ON assignment BEGIN
    UPDATE assignment SET action = 'việc khác' WHERE code = NEW.code; END"""
)

A_BOOK = text("INSERT INTO register (series, year, last_number) VALUES ('cong-van', 2025, 1)")


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


def test_a_long_table_is_put_back_a_batch_at_a_time(
    store: SqlStore, store_url: str, now: datetime
) -> None:
    def lines(rows: int) -> Iterator[str]:
        for number in range(rows):
            form = {"key": f"{number:06}", "sent": f"{number}" * 500, "leads_to": "/"}
            yield json.dumps(form | {"taken_at": now.isoformat()}, sort_keys=True)

    peaks = []
    engine = create_engine(store_url, poolclass=NullPool)
    for rows in (1_000, 4_000):
        with engine.connect() as connection:
            tracemalloc.start()
            assert read_lines(connection, TABLES["form"], lines(rows)).rows == rows
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < 1.3 * peaks[0]


def test_a_long_table_is_fetched_from_the_server_a_batch_at_a_time(store_postgres: str) -> None:
    with create_engine(store_postgres, poolclass=NullPool).begin() as connection:
        connection.execute(A_BOOK)
        lines = lines_of(connection, TABLES["register"])
        assert '"cong-van"' in next(lines)
        assert connection.scalar(text("SELECT count(*) FROM pg_cursors")) == 1
        assert list(lines) == []


def test_a_database_that_gives_back_something_else_keeps_nothing(
    store: SqlStore, other: SqlStore, other_url: str, opened: Callable[..., list[Assignment]]
) -> None:
    opened("a")
    with create_engine(other_url, poolclass=NullPool).begin() as connection:
        connection.execute(CHANGES_WHAT_IT_TAKES)
    with (
        pytest.raises(StorageError, match="không giữ đúng bảng “assignment”"),
        store.read() as source,
        other.fill(HEAD) as target,
    ):
        read_lines(target, TABLES["assignment"], source.rows("assignment"))
    with other.read() as tx:
        assert tx.assignments() == []


def test_a_row_that_postgresql_does_not_take_is_told_by_its_table(store_postgres: str) -> None:
    store = SqlStore(store_postgres)
    row = {"series": "cong-van\0", "year": 2025, "last_number": 1, "issuing_organ": ""}
    with pytest.raises(StorageError, match="“register” có dòng mà"), store.fill(HEAD) as target:
        read_lines(target, TABLES["register"], iter([json.dumps(row)]))
    store.close()
