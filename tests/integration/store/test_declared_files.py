"""Declared files are written with the transaction, and by one writer at a time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tests.integration.crash.killed import SUBJECT, change, write
from workflow.domain.declared_file import DeclaredFile
from workflow.errors import NotFoundError, StorageError
from workflow.ports.transaction import Transaction
from workflow.store.sql_store import SqlStore
from workflow.whole_file import write_beside

NAME = "directives/calendar/2025.yaml"
WRITERS = 6


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[SqlStore]:
    store = SqlStore(database_url, tmp_path)
    store.migrate()
    yield store
    store.close()


def beside(home: Path) -> list[str]:
    return sorted(path.name for path in (home / NAME).parent.glob("*"))


def trail(store: SqlStore) -> int:
    with store.read() as tx:
        return len(tx.trail(SUBJECT))


def test_a_file_is_there_with_its_record_and_readable_by_everybody(
    store: SqlStore, tmp_path: Path
) -> None:
    write(store, b"mot")
    path = tmp_path / NAME
    assert (path.read_bytes(), path.stat().st_mode & 0o777, trail(store)) == (b"mot", 0o644, 1)
    path.chmod(0o664)
    write(store, b"hai")
    assert (path.read_bytes(), path.stat().st_mode & 0o777, trail(store)) == (b"hai", 0o664, 2)
    write(store, None)
    assert (beside(tmp_path), trail(store)) == ([], 3)


def test_until_the_transaction_ends_readers_see_the_old_file(
    store: SqlStore, tmp_path: Path
) -> None:
    write(store, b"mot")
    with store.begin() as tx:
        tx.declared.put(DeclaredFile(name=NAME, content=b"hai"))
        assert (tmp_path / NAME).read_bytes() == b"mot"
        assert [path.name for path in (tmp_path / NAME).parent.glob("*.yaml")] == ["2025.yaml"]
    assert (tmp_path / NAME).read_bytes() == b"hai"


def test_what_fails_after_the_file_was_written_leaves_neither(
    store: SqlStore, tmp_path: Path
) -> None:
    write(store, b"mot")
    with pytest.raises(NotFoundError), store.begin() as tx:
        fail_after_writing(tx)
    assert ((tmp_path / NAME).read_bytes(), beside(tmp_path)) == (b"mot", ["2025.yaml"])
    assert trail(store) == 1
    write(store, b"hai")
    assert (tmp_path / NAME).read_bytes() == b"hai"


def fail_after_writing(tx: Transaction) -> None:
    tx.declared.put(DeclaredFile(name=NAME, content=b"hai"))
    tx.record(change())
    tx.assignment("khong-co")


@pytest.mark.parametrize("content", [b"mot", None])
def test_a_disk_that_refuses_is_told_before_the_commit(
    store: SqlStore, tmp_path: Path, content: bytes | None
) -> None:
    (tmp_path / "directives").write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="kiểm tra đĩa và quyền"):
        write(store, content)
    assert trail(store) == 0


def test_a_change_that_is_kept_is_no_failure_when_its_file_has_to_wait(
    store: SqlStore, tmp_path: Path
) -> None:
    write(store, b"mot")
    path = tmp_path / NAME
    with store.begin() as tx:
        tx.record(change())
        tx.declared.put(DeclaredFile(name=NAME, content=b"hai"))
        path.unlink()
        path.mkdir()
    assert trail(store) == 2
    with pytest.raises(StorageError, match=r"2025\.yaml"):
        store.finish_files()
    path.rmdir()
    store.finish_files()
    assert path.read_bytes() == b"hai"


def test_what_killed_writers_left_anywhere_is_cleared(store: SqlStore, tmp_path: Path) -> None:
    write(store, b"mot")
    for name in (NAME, "office.yaml", "directives/x.yaml", "templates/dispatch/x.docx"):
        write_beside(tmp_path / name, b"nua")
    (tmp_path / "directives" / ".organs.abcdefgh.dang-ghi").mkdir()
    store.finish_files()
    assert list(tmp_path.rglob("*.dang-ghi")) == []
    assert (tmp_path / NAME).read_bytes() == b"mot"


@pytest.mark.parametrize("held", [NAME, "directives/calendar"], ids=["the file", "its folder"])
def test_of_several_processes_each_writes_upon_what_the_one_before_wrote(
    store: SqlStore, database_url: str, tmp_path: Path, held: str
) -> None:
    write(store, b"0")
    start = Barrier(WRITERS)

    def count() -> None:
        other = SqlStore(database_url, tmp_path)
        with other.read() as tx:
            tx.trail(SUBJECT)
        start.wait()
        with other.begin() as tx:
            tx.declared.hold(held)
            number = int((tmp_path / NAME).read_bytes())
            tx.declared.put(DeclaredFile(name=NAME, content=str(number + 1).encode()))
        other.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        for each in [pool.submit(count) for _ in range(WRITERS)]:
            each.result()
    assert (tmp_path / NAME).read_bytes() == str(WRITERS).encode()
    assert beside(tmp_path) == ["2025.yaml"]
