"""One office on PostgreSQL, and real processes that work for it on one machine or several."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, LiteralString

import psycopg
import pytest
from sqlalchemy import make_url

from tests.faults import nodes
from tests.faults.nodes import Nodes
from tests.integration.crash.stopped import At
from tests.integration.web.conftest import Quick, add_people
from workflow.app import App, migrate, open_office
from workflow.domain.audit import Actor
from workflow.founding import found, shipped_directives
from workflow.usecases.adopt_notice import adopt_notice

CLERK = Actor(name="chuyên viên")
NOTICE = "hoc-ba-so-2025"
SIGNED = datetime.fromisoformat("2025-02-13T09:00:00+07:00")
REMINDED = datetime.fromisoformat("2025-02-18T08:30:00+07:00")
LATE = datetime.fromisoformat("2025-03-06T09:00:00+07:00")


@dataclass
class Machines:
    """Starts nodes of one office: `dondoc` commands in processes of their own."""

    home: Path
    url: str
    settings: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def running(self, command: str, at: datetime) -> Iterator[Nodes]:
        """Run a node until the block ends; it is ready when the block begins."""
        node = Nodes(home=self.home, settings=self.settings, commands=[command])
        with node.at_work(at):
            node.must_be_ready()
            yield node

    @contextmanager
    def office(self, at: datetime) -> Iterator[App]:
        """Open the office in this process as well, at a moment."""
        with open_office(self.home, At(at)) as app:
            yield app

    def ask(self, query: LiteralString) -> list[Any]:
        """Return the first column of what the database answers."""
        with psycopg.connect(self.url.replace("+psycopg", ""), autocommit=True) as connection:
            found = connection.execute(query)
            return [row[0] for row in found.fetchall()] if found.description else []


def until(holds: Callable[[], object], what: str) -> None:
    """Look again and again until something holds, or say what does not."""
    nodes.until(holds, lambda: what)


@pytest.fixture(scope="session")
def founded(
    tmp_path_factory: pytest.TempPathFactory,
    new_postgres: Callable[[], AbstractContextManager[str]],
) -> Iterator[Machines]:
    """Return an office with its accounts; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("cluster") / "so-gddt"
    with new_postgres() as url:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("DONDOC_DATABASE_URL", url)
            _found(home)
        yield Machines(home=home, url=url)


def _found(home: Path) -> None:
    """Found an office with the real notice adopted on 13/02/2025."""
    found(home, "so-gddt-dak-nong")
    shutil.copy(shipped_directives() / f"{NOTICE}.yaml", home / "directives")
    migrate(home)
    with open_office(home, At(SIGNED)) as app:
        file = app.library.directive(home / f"directives/{NOTICE}.yaml")
        adopt_notice(app.desk, file.issued(215, date(2025, 2, 13)), CLERK)
        add_people(replace(app, passwords=Quick()))


@pytest.fixture
def machines(
    founded: Machines,
    copied_postgres: Callable[[str], AbstractContextManager[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Machines]:
    """Return the machines of an office on which nothing runs yet."""
    home = tmp_path / "so-gddt"
    shutil.copytree(founded.home, home)
    with copied_postgres(make_url(founded.url).database or "") as url:
        settings = settings_of(url)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        yield Machines(home=home, url=url, settings=settings)


def settings_of(url: str) -> dict[str, str]:
    return {
        "DONDOC_DATABASE_URL": url,
        "DONDOC_CLUSTER__ENABLED": "true",
        "DONDOC_CLUSTER__BEAT_SECONDS": "1",
        "DONDOC_TICK_SECONDS": "1",
        "DONDOC_WEB__PORT": "0",
    }


def point_mail_at(home: Path, port: int) -> None:
    settings = f'[smtp]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
    (home / "dondoc.toml").write_text(settings, encoding="utf-8")
