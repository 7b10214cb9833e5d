"""An office that moves to PostgreSQL is whole in one database or the other, whoever is killed."""

import shutil
import signal
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from pathlib import Path
from threading import Barrier

import pytest

from tests.forked import forked
from tests.integration.crash.killed import change
from tests.integration.crash.mover import POINTS, move_and_die
from tests.integration.crash.stopped import At
from workflow.app import migrate, open_office
from workflow.database_errors import MovedError
from workflow.domain.assignment import Assignment, Step
from workflow.domain.audit import Actor
from workflow.domain.message import Attempt, MessageState
from workflow.founding import found, shipped_directives
from workflow.moving import move
from workflow.store.sql_store import SqlStore
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.take_step import Hand
from workflow.usecases.verify_audit import verify_audit

CLERK = Actor(name="chuyên viên")
SIGNED = datetime.fromisoformat("2025-02-13T09:00:00+07:00")
CODE = "hoc-ba-so-2025.1-ke-hoach.phong-gddt-cu-jut"


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office on SQLite with the notice adopted; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("adopted") / "so-gddt"
    found(home, "so-gddt-dak-nong")
    shutil.copy(shipped_directives() / "hoc-ba-so-2025.yaml", home / "directives")
    migrate(home)
    with open_office(home, At(SIGNED)) as app:
        file = app.library.directive(home / "directives/hoc-ba-so-2025.yaml")
        adopt_notice(app.desk, file.issued(215, date(2025, 2, 13)), CLERK)
    return home


@pytest.fixture
def home(adopted: Path, tmp_path: Path) -> Path:
    home = tmp_path / "so-gddt"
    shutil.copytree(adopted, home)
    return home


@pytest.fixture
def running(home: Path) -> Iterator[SqlStore]:
    """What a process that has been running all the time has open."""
    store = SqlStore(f"sqlite:///{home / 'dondoc.db'}")
    with store.begin() as tx:
        tx.unplan("a")
    yield store
    store.close()


def killed(home: Path, url: str, point: str) -> None:
    process = forked(move_and_die, home, url, point)
    process.join(timeout=120)
    assert process.exitcode == -signal.SIGKILL


def assignments(home: Path) -> list[Assignment]:
    with open_office(home, At(SIGNED)) as app, app.desk.store.read() as tx:
        return list(tx.assignments())


def receive(home: Path) -> None:
    with open_office(home, At(SIGNED)) as app:
        receive_assignment(app.desk, CODE, Hand(actor=CLERK))


def must_live_in(url: str, home: Path, running: SqlStore) -> None:
    """Everything is in the new database, and in no other can anybody work."""
    settings = (home / "dondoc.toml").read_text(encoding="utf-8")
    assert f'\ndatabase_url = "{url.replace("+psycopg", "")}"\n' in settings
    assert "# Mặc định là tệp dondoc.db trong thư mục này." in settings
    with open_office(home, At(SIGNED)) as app:
        assert verify_audit(app.desk).is_whole
    with pytest.raises(MovedError, match="đã chuyển sang"), running.begin():
        pass
    with pytest.raises(MovedError, match="đã chuyển sang"), running.read():
        pass
    assert not list(home.glob("dondoc.db"))
    with closing(sqlite3.connect(home / "dondoc.db.da-chuyen")) as left:
        assert left.execute("SELECT count(*) FROM assignment").fetchone() == (
            len(assignments(home)),
        )
        ((mark,),) = left.execute("SELECT version_num FROM alembic_version")
    assert mark.startswith("moved ")


@pytest.mark.parametrize("point", POINTS[:2])
def test_killed_before_the_old_one_is_left_the_office_goes_on_there_and_moves_later(
    home: Path, running: SqlStore, postgres_url: str, point: str
) -> None:
    before = assignments(home)
    killed(home, postgres_url, point)
    assert assignments(home) == before
    receive(home)
    known = assignments(home)
    assert [each.step for each in known if each.code == CODE] == [Step.RECEIVED]
    if point == POINTS[1]:
        other = SqlStore(postgres_url)
        with pytest.raises(MovedError, match="chưa xong"), other.begin():
            pass
        with pytest.raises(MovedError, match="chưa xong"):
            other.migrate()
        other.close()
    move(home, postgres_url)
    assert assignments(home) == known
    must_live_in(postgres_url, home, running)


@pytest.mark.parametrize("point", POINTS[2:])
def test_killed_after_the_old_one_is_left_nobody_works_until_the_same_command_ends_it(
    home: Path, running: SqlStore, postgres_url: str, point: str
) -> None:
    before = assignments(home)
    killed(home, postgres_url, point)
    with pytest.raises(MovedError):
        assignments(home)
    with pytest.raises(MovedError):
        migrate(home)
    with pytest.raises(MovedError), running.begin():
        pass
    move(home, postgres_url)
    assert assignments(home) == before
    must_live_in(postgres_url, home, running)
    assert move(home, postgres_url).rows == {}, "a second time changes nothing"
    assert assignments(home) == before


def test_who_sends_while_the_office_moves_stops_before_the_next_mail(
    home: Path, running: SqlStore, postgres_url: str
) -> None:
    sent = Attempt(message="thu", at=SIGNED, state=MessageState.SENT, code=250, answer="ok")
    with running.notebook() as notebook:
        assert not notebook.is_queued("thu")
        move(home, postgres_url)
        with pytest.raises(MovedError, match="đã chuyển sang"):
            notebook.is_queued("thu")
        with pytest.raises(MovedError, match="đã chuyển sang"):
            notebook.note([sent])


def test_what_was_kept_while_the_office_moved_is_in_the_new_database(
    home: Path, running: SqlStore, postgres_url: str
) -> None:
    begin, note = Barrier(5), replace(change(), subject="ghi-chep")

    def write_until_refused() -> int:
        for kept in count():
            try:
                with running.begin() as tx:
                    tx.record(note)
            except MovedError:
                return kept
            if not kept:
                begin.wait(60)
        raise AssertionError

    with ThreadPoolExecutor(4) as pool:
        writers = [pool.submit(write_until_refused) for _ in range(4)]
        begin.wait(60)
        move(home, postgres_url)
        kept = sum(writer.result(timeout=60) for writer in writers)
    with open_office(home, At(SIGNED)) as app, app.desk.store.read() as tx:
        assert len(tx.trail(note.subject)) == kept >= 4
