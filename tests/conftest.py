"""Fresh databases for tests: SQLite files, and one PostgreSQL server per run.

The first test that needs PostgreSQL starts it, whichever worker it runs in; the process that
began the run stops it. DONDOC_TEST_POSTGRES_URL names a server to use instead.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL, make_url

from tests.postgres import (
    OwnServer,
    address_of,
    command,
    database,
    own_postgres,
    run_postgres,
    start_postgres,
)

GIVEN_SERVER = "DONDOC_TEST_POSTGRES_URL"
RUN_FOLDER = "DONDOC_TEST_RUN_FOLDER"


def pytest_configure(config: pytest.Config) -> None:
    """Give the run one folder that all its workers see."""
    if not hasattr(config, "workerinput"):
        os.environ[RUN_FOLDER] = tempfile.mkdtemp(prefix="dondoc-test-")


@pytest.hookimpl(wrapper=True)
def pytest_collect_file() -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Look for examples in docstrings of the engine only: tests have none."""
    found = yield
    return [collector for collector in found if type(collector) is pytest.Module]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server, if any test started it."""
    if not hasattr(config, "workerinput"):
        folder = Path(os.environ.pop(RUN_FOLDER))
        if (folder / "data" / "postmaster.pid").exists():
            run_postgres(folder, "pg_ctl", "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


def _server(folder: Path) -> URL:
    """Return the server of this run, started once for all workers."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "data" / "postmaster.pid").exists():
            start_postgres(folder)
    return address_of(folder)


@pytest.fixture(scope="session")
def postgres_server() -> URL:
    """Return the address of a running server, or fail with what to do; never skip."""
    given = os.environ.get(GIVEN_SERVER)
    folder = Path(os.environ[RUN_FOLDER])
    try:
        server = make_url(given) if given else _server(folder)
        command(server, sql.SQL("SELECT {}").format(1))
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


@pytest.fixture
def own_server() -> Iterator[OwnServer]:
    """Return a server of the test's own."""
    with own_postgres() as server:
        yield server


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
