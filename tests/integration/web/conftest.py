"""The site of one office, asked as browsers ask, and one account for each role."""

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from starlette.testclient import TestClient

from workflow.app import App, build, migrate
from workflow.cli.office import directive_path
from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor
from workflow.domain.person import Role
from workflow.founding import found
from workflow.fresh_app import FreshApp
from workflow.identity.passwords import Argon2Passwords
from workflow.settings import read_settings
from workflow.store.schema import VERSION
from workflow.usecases.add_person import add_person
from workflow.usecases.adopt_notice import adopt_notice
from workflow.web.site import make_site
from workflow.web.working import work_off

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ISSUE_DAY = date(2025, 2, 12)
DAY = date(2025, 2, 18)
NOTICE = "hoc-ba-so-2025"
ISSUED = Path(__file__).parents[3] / "examples" / "dak-nong-2025" / "notice.txt"
PASSWORD = "một câu ngắn dễ nhớ"  # noqa: S105
ORIGIN = {"Origin": "http://testserver"}
PEOPLE = {
    Role.RECORDS_CLERK: ("van.thu", "Lê Thị Văn"),
    Role.OFFICER: ("chuyen.vien", "Trần Quốc Bảo"),
    Role.LEADER: ("lanh.dao", "Phạm Thị Lan"),
    Role.ADMIN: ("quan.tri", "Hoàng Minh Tuấn"),
}


class SetClock:
    """Shows the moment it was set to."""

    def __init__(self) -> None:
        self.at = datetime.combine(ISSUE_DAY, time(9), ZONE)

    def now(self) -> datetime:
        return self.at

    def go(self, day: date, hour: int = 9) -> None:
        self.at = datetime.combine(day, time(hour), ZONE)

    def wait(self, **length: float) -> None:
        self.at += timedelta(**length)


class Quick(Argon2Passwords):
    """The same hashes, cheap: a test signs in hundreds of times."""

    def __init__(self) -> None:
        super().__init__()
        self._hasher = type(self._hasher)(time_cost=1, memory_cost=8, parallelism=1)


@dataclass
class Web:
    """One office and its site."""

    app: App
    clock: SetClock
    fresh: FreshApp
    site: Any
    clients: dict[tuple[Role, date], TestClient] = field(default_factory=dict)

    def stranger(self) -> TestClient:
        """Return the browser of somebody who is not signed in."""
        return TestClient(self.site, headers=ORIGIN, follow_redirects=False)

    def as_(self, role: Role) -> TestClient:
        """Return the browser of somebody with a role, signed in on the day of the clock."""
        key = (role, self.clock.at.date())
        if key not in self.clients:
            client = self.stranger()
            login, _ = PEOPLE[role]
            answer = client.post("/dang-nhap", data={"login": login, "password": PASSWORD})
            assert answer.status_code == 303, answer.text
            self.clients[key] = client
        return self.clients[key]

    @property
    def clerk(self) -> TestClient:
        return self.as_(Role.RECORDS_CLERK)

    @property
    def officer(self) -> TestClient:
        return self.as_(Role.OFFICER)

    @property
    def leader(self) -> TestClient:
        return self.as_(Role.LEADER)

    @property
    def admin(self) -> TestClient:
        return self.as_(Role.ADMIN)

    def adopt(self) -> Sequence[Assignment]:
        """Adopt the real notice, as issued on 12/02/2025 under number 215."""
        path = directive_path(self.app.home, Path(f"{NOTICE}.yaml"))
        file = self.app.library.directive(path).issued(215, ISSUE_DAY)
        opened = adopt_notice(self.app.desk, file, Actor(name="Lê Thị Văn (van.thu)"))
        return [duty for fan in opened for duty in fan.assignments()]

    def assignment(self, code: str) -> Assignment:
        with self.app.desk.store.read() as tx:
            return tx.assignment(code)

    def moves(self, subject: str) -> list[str]:
        with self.app.desk.store.read() as tx:
            return [str(entry.move) for entry in tx.trail(subject)]


@contextmanager
def opened(home: Path) -> Iterator[Web]:
    """Open the site of the office in a folder."""
    clock = SetClock()
    with build(read_settings(home), clock) as built:
        app = replace(built, passwords=Quick())
        fresh = FreshApp(app)
        yield Web(app=app, clock=clock, fresh=fresh, site=make_site(fresh))


def add_people(app: App) -> None:
    for role, (login, name) in PEOPLE.items():
        new = (login, name, role)
        add_person(app.desk, app.passwords, new, PASSWORD, Actor(name="dondoc"))


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office on SQLite with its accounts; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("web") / "co-quan"
    found(home, "so-gddt-dak-nong")
    migrate(home)
    with opened(home) as web:
        add_people(web.app)
    return home


@pytest.fixture
def web(founded: Path, tmp_path: Path) -> Iterator[Web]:
    """Return the site of an office with one account for each role; nothing is adopted yet."""
    home = tmp_path / "co-quan"
    shutil.copytree(founded, home)
    with opened(home) as web:
        yield web


@pytest.fixture(scope="session")
def adopted_once(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the office with the real notice adopted; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("adopted") / "co-quan"
    shutil.copytree(founded, home)
    with opened(home) as web:
        web.adopt()
    return home


@pytest.fixture
def adopted(adopted_once: Path, tmp_path: Path) -> Iterator[Web]:
    """Return the site with the real notice adopted, on a day before its first deadline."""
    home = tmp_path / "co-quan"
    shutil.copytree(adopted_once, home)
    with opened(home) as web:
        web.clock.go(DAY)
        yield web


@pytest.fixture
def web_on_each(
    founded: Path, tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Web]:
    """Return the same on SQLite, then on PostgreSQL: for pages whose reads are new."""
    home = tmp_path / "co-quan"
    shutil.copytree(founded, home)
    monkeypatch.setenv("DONDOC_DATABASE_URL", store_url)
    with opened(home) as web:
        add_people(web.app)
        yield web


@pytest.fixture
def statements() -> Iterator[Callable[[], list[str]]]:
    """Return a taker of the SQL statements run since it was last asked, but for settings."""
    seen: list[str] = []

    def note(*arguments: Any) -> None:
        words = str(arguments[2])
        if not words.startswith(("PRAGMA", "BEGIN", "SET LOCAL", VERSION.text)):
            seen.append(words)

    def take() -> list[str]:
        taken, seen[:] = list(seen), []
        return taken

    event.listen(Engine, "before_cursor_execute", note)
    yield take
    event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture(scope="session")
def read_once(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office in which the real notice was uploaded; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("notice") / "co-quan"
    shutil.copytree(founded, home)
    with opened(home) as web:
        page = web.clerk.get("/thong-bao/doc").text
        key = re.search(r'name="form_key" value="([^"]+)"', page)
        assert key
        answer = web.clerk.post(
            "/thong-bao/doc",
            data={"form_key": key[1]},
            files={"tep": ("thông báo.txt", ISSUED.read_bytes())},
        )
        assert answer.status_code == 303, answer.text
        assert work_off(lambda: web.app) == 1
    return home


@pytest.fixture
def drafted(read_once: Path, tmp_path: Path) -> Iterator[Web]:
    """Return the site of an office with one draft, the real notice as it was issued."""
    home = tmp_path / "co-quan"
    shutil.copytree(read_once, home)
    with opened(home) as web:
        yield web
