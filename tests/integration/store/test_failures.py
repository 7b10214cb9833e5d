"""When the disk, the server or another process refuses: a sentence, and nothing kept."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from tests.postgres import OwnServer
from workflow.database_errors import LostConnectionError
from workflow.errors import StorageError
from workflow.store.sql_store import SqlStore

FILL = """
import resource, sys
from tests.postgres import OwnServer
from workflow.database_errors import LostConnectionError
from workflow.errors import StorageError
from workflow.store.sql_store import SqlStore
from datetime import UTC, date, datetime
from workflow.domain.audit import Actor, Change, Move

store = SqlStore(sys.argv[1])
size = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
change = Change(subject="a", move=Move.DRAFT, actor=Actor(name="Lê"),
                at=datetime(2025, 2, 12, tzinfo=UTC), state={"text": "x" * 4 * size})
try:
    with store.begin() as tx:
        tx.record(change)
except StorageError as error:
    print(error)
"""


def test_a_full_disk_is_told_and_nothing_is_kept(sqlite_url: str) -> None:
    store = SqlStore(sqlite_url)
    store.migrate()
    store.close()
    run = subprocess.run(
        [sys.executable, "-c", FILL, sqlite_url, "1000000"],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert run.stdout.startswith("Đĩa chứa cơ sở dữ liệu đã đầy")
    with store.read() as tx:
        assert tx.trail() == []
    store.close()


def test_a_database_held_too_long_by_another_says_so(sqlite_url: str) -> None:
    holder, waiter = SqlStore(sqlite_url), SqlStore(f"{sqlite_url}?timeout=0.05")
    holder.migrate()
    with holder.begin():
        with pytest.raises(StorageError, match="đang bận"), waiter.begin():
            pass
        with waiter.read() as tx:
            assert tx.assignments() == []
    holder.close()
    waiter.close()


def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    file = tmp_path / "dondoc.sqlite3"
    file.write_bytes(b"not a database" * 100)
    store = SqlStore(f"sqlite:///{file}")
    with pytest.raises(StorageError, match="đã hỏng"), store.read():
        pass
    store.close()


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    store = SqlStore(f"sqlite:///{tmp_path}/khong-co/dondoc.sqlite3")
    with pytest.raises(StorageError, match="đường dẫn"):
        store.migrate()
    store.close()


def test_a_server_that_is_not_there_says_so(tmp_path: Path) -> None:
    store = SqlStore(f"postgresql://nguoi:matkhau@/dondoc?host={tmp_path}")
    with pytest.raises(StorageError, match="Không kết nối được") as refused, store.begin():
        pass
    assert "matkhau" not in str(refused.value)
    store.close()


def test_a_server_that_ends_the_connection_says_so_and_is_found_again(postgres_url: str) -> None:
    store = SqlStore(postgres_url)
    store.migrate()
    engine = create_engine(postgres_url, poolclass=NullPool)
    others = text(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )

    def be_cut_off() -> None:
        with store.begin() as tx:
            tx.unplan("a")
            with engine.connect() as connection:
                assert connection.scalars(others).all()
            tx.unplan("a")

    with pytest.raises(StorageError, match="Không kết nối được"):
        be_cut_off()
    with store.read() as tx:
        assert tx.assignments() == []
    store.close()


def test_a_server_that_takes_no_more_connections_says_so_and_lets_us_in_later(
    own_server: OwnServer,
) -> None:
    with closing(SqlStore(own_server.url_of_an_owner())) as store:
        store.migrate()
        own_server.fill()
        with pytest.raises(StorageError, match="đã đủ số kết nối") as refused, store.begin():
            pass
        assert not isinstance(refused.value, LostConnectionError), "nothing can have been kept"
        own_server.empty()
        with store.read() as tx:
            assert tx.assignments() == []


@pytest.mark.parametrize("address", ["mysql://may/dondoc", "dondoc.sqlite3", ""])
def test_an_address_of_another_kind_says_what_to_write(address: str) -> None:
    with pytest.raises(StorageError, match="sqlite:///"):
        SqlStore(address)


def test_a_transaction_that_only_reads_cannot_write(store: SqlStore, store_url: str) -> None:
    with pytest.raises((DBAPIError, StorageError)), store.read() as tx:
        tx.unplan("a")
    with store.begin() as tx:
        tx.unplan("a")
