"""A file and the records about it agree, wherever a process is killed between the two."""

import signal
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.integration.crash.killed import NAME, POINTS, SUBJECT, write, write_and_die
from workflow.store.sql_store import SqlStore

PROCESS = get_context("forkserver")
OLD, NEW, NEWER = b"year: 2025\n", b"year: 2025\nprovisional: false\n", b"year: 2025\n# 3\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An office whose file of the year says what it said before."""
    home = tmp_path / "so"
    (home / NAME).parent.mkdir(parents=True)
    (home / NAME).write_bytes(OLD)
    return home


@pytest.fixture
def store(database_url: str, home: Path) -> Iterator[SqlStore]:
    store = SqlStore(database_url, home)
    store.migrate()
    yield store
    store.close()


def killed(url: str, home: Path, content: bytes | None, point: str) -> None:
    PROCESS.set_forkserver_preload([write_and_die.__module__])
    process = PROCESS.Process(target=write_and_die, args=(url, home, content, point))
    process.start()
    process.join(timeout=120)
    assert process.exitcode == -signal.SIGKILL


def changes(store: SqlStore) -> int:
    with store.read() as tx:
        return len(tx.trail(SUBJECT))


def files_beside(home: Path) -> list[str]:
    return sorted(path.name for path in (home / NAME).parent.iterdir())


@pytest.mark.parametrize("point", POINTS)
def test_file_and_records_agree_after_a_kill(
    store: SqlStore, database_url: str, home: Path, point: str
) -> None:
    killed(database_url, home, NEW, point)
    is_kept = point not in POINTS[:2]
    assert changes(store) == is_kept
    assert (home / NAME).read_bytes() == (NEW if point == POINTS[3] else OLD)
    store.finish_files()
    assert (home / NAME).read_bytes() == (NEW if is_kept else OLD)
    assert files_beside(home) == ["2025.yaml"], "nothing is left of the killed process"
    write(store, NEWER)
    assert (home / NAME).read_bytes() == NEWER
    assert changes(store) == 1 + is_kept


def test_the_next_writer_finishes_what_the_killed_one_began(
    store: SqlStore, database_url: str, home: Path
) -> None:
    killed(database_url, home, NEW, POINTS[2])
    with store.begin() as tx:
        tx.declared.hold("directives/calendar")
        assert (home / NAME).read_bytes() == NEW
    assert files_beside(home) == ["2025.yaml"]


def test_a_file_taken_away_is_away_after_a_kill(
    store: SqlStore, database_url: str, home: Path
) -> None:
    killed(database_url, home, None, POINTS[2])
    assert (home / NAME).exists()
    store.finish_files()
    assert files_beside(home) == []


def test_what_lay_beside_the_file_and_was_lost_comes_from_the_kept_files(
    store: SqlStore, database_url: str, home: Path
) -> None:
    killed(database_url, home, NEW, POINTS[2])
    (unfinished,) = (home / NAME).parent.glob(".*")
    unfinished.unlink()
    store.finish_files()
    assert (home / NAME).read_bytes() == NEW


def test_what_was_written_by_hand_after_the_kill_is_kept_beside(
    store: SqlStore, database_url: str, home: Path
) -> None:
    killed(database_url, home, NEW, POINTS[2])
    (home / NAME).write_bytes(b"# tay\n")
    store.finish_files()
    assert (home / NAME).read_bytes() == NEW
    own, beside = files_beside(home)
    assert (own, beside.endswith(".giu-lai")) == ("2025.yaml", True)
    assert (home / NAME).with_name(beside).read_bytes() == b"# tay\n"
