"""A database that dies, takes nobody in, or is held by somebody else, while mails go out."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from alembic import command

from tests.faults.big_office import found_big
from tests.faults.course import Course, Size, run_course
from tests.faults.kills import SEVERAL
from tests.faults.nodes import Nodes, pause
from tests.faults.told import Copies, Told
from tests.migrated import at_version
from tests.postgres import OwnServer
from workflow.store.schema import HEAD
from workflow.usecases.deliver_outbox import BATCH

WORKERS = 2
AWAY = 1.5
"""For so many seconds nobody gets in."""

NEXT = Path(__file__).with_name("next_release")

IMPATIENT = "0.3"
"""So many seconds the office waits for SQLite, instead of fifteen."""


@dataclass(frozen=True, kw_only=True)
class Blow:
    """What befalls PostgreSQL, and how many mails it may double: notes do not wait for its disk."""

    name: str
    begin: Callable[[OwnServer], object]
    end: Callable[[OwnServer], object] = str
    most: int = 0


BLOWS = (
    Blow(
        name="kill -9 mọi tiến trình PostgreSQL",
        begin=OwnServer.kill,
        end=OwnServer.restart,
        most=WORKERS * BATCH,
    ),
    Blow(name="PostgreSQL hết kết nối", begin=OwnServer.fill, end=OwnServer.empty),
    Blow(
        name="bản cũ chạy cạnh bản mới",
        begin=lambda server: at_version(server.url, "9999", command.upgrade, NEXT),
        end=lambda server: at_version(server.url, HEAD, command.downgrade, NEXT),
    ),
)


def batter_postgres(home: Path, server: OwnServer, size: Size, *blows: Blow) -> Told:
    """Let the blows fall on PostgreSQL by turns while two workers send."""
    office = found_big(home, server.url_of_an_owner(), size.schools)
    nodes = Nodes(home=home, settings=SEVERAL, commands=("worker",) * WORKERS)
    turns = cycle(blows)

    def strike(course: Course) -> int:
        blow = next(turns)
        return _struck(course, lambda: blow.begin(server), lambda: blow.end(server))

    copies = Copies(most=max(blow.most for blow in blows))
    return run_course(", ".join(b.name for b in blows), office, nodes, size, strike, copies)


def hold_sqlite(home: Path, size: Size) -> Told:
    """Hold the file of SQLite, as a backup may, for longer than the office waits for it."""

    def hold(course: Course) -> int:
        with closing(sqlite3.connect(home / "dondoc.db", 60, isolation_level=None)) as backup:
            return _struck(
                course,
                lambda: backup.execute("BEGIN IMMEDIATE"),
                lambda: backup.execute("ROLLBACK"),
            )

    url = f"sqlite:///{home}/dondoc.db"
    office = found_big(home, url, size.schools)
    impatient = {"DONDOC_DATABASE_URL": f"{url}?timeout={IMPATIENT}"}
    nodes = Nodes(home=home, settings=impatient, commands=("serve --no-web",))
    return run_course("SQLite bị bản sao lưu giữ", office, nodes, size, hold, Copies(most=0))


def _struck(course: Course, begin: Callable[[], object], end: Callable[[], object]) -> int:
    """Strike for a while, once all are at work; nobody may end over it."""
    course.nodes.must_be_ready()
    course.wait()
    begin()
    pause(AWAY)
    end()
    course.nodes.must_be_ready()
    return 1
