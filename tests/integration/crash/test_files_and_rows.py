"""A file and the records about it agree, wherever a process is killed between the two."""

import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.forked import forked
from tests.integration.crash.killed import (
    MORNING,
    NAME,
    NOTICE,
    POINTS,
    STORM_DAY,
    SUBJECT,
    TEMPLATE,
    change_and_die,
    write,
    write_and_die,
)
from tests.integration.crash.stopped import At
from workflow import ticking
from workflow.app import migrate, open_office
from workflow.founding import found, shipped_directives
from workflow.fresh_app import FreshApp
from workflow.store.sql_store import SqlStore
from workflow.web.papers import papers_of

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
    _run_until_killed(write_and_die, url, home, content, point)


def _run_until_killed(act: Callable[..., None], *arguments: object) -> None:
    process = forked(act, *arguments)
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


@pytest.fixture
def founded(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office with the real notice as a draft."""
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    home = tmp_path / "so-gddt"
    found(home, "so-gddt-dak-nong")
    shutil.copy(shipped_directives() / f"{NOTICE}.yaml", home / "directives")
    migrate(home)
    return home


def test_every_kind_of_file_follows_its_records_when_the_office_is_opened_next(
    founded: Path, database_url: str
) -> None:
    for verb in ("template", "unit", "draft"):
        _run_until_killed(change_and_die, database_url, founded, verb)
    with open_office(founded, At(MORNING)) as app:
        with app.desk.store.read() as tx:
            subjects = [entry.subject for entry in tx.trail()]
        assert subjects == [f"chi-dao/{NOTICE}", "don-vi/thpt-chu-van-an", "mau/cong-van-nhac-viec"]
        assert app.desk.rules.organs.unit("thpt-chu-van-an").phone == "0261 999"
        assert app.own_templates.content(TEMPLATE) == b"moi"
        assert papers_of(app).shelf.text(NOTICE).endswith("# xem lại\n")
    assert list(founded.rglob("*.dang-ghi")) == []


def test_a_running_office_goes_by_what_a_killed_process_recorded_and_its_tick_ends_the_file(
    founded: Path, database_url: str
) -> None:
    with open_office(founded, At(MORNING)) as app:
        fresh = FreshApp(app)
        _run_until_killed(change_and_die, database_url, founded, "calendar")
        assert not fresh.now().desk.rules.calendar.is_working_day(STORM_DAY)
        assert not app.calendar_files.declared(STORM_DAY.year).is_own
        ticking.tick_safely(fresh)
        assert app.calendar_files.declared(STORM_DAY.year).is_own
        assert not fresh.now().desk.rules.calendar.is_working_day(STORM_DAY)
