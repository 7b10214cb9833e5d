"""An office whose schools are each reminded of two duties on every working day of a spring."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from unittest.mock import patch

from tests.integration.crash.stopped import At
from workflow.app import App, migrate, open_office
from workflow.domain.audit import Actor
from workflow.domain.deadline import Ladder
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Before
from workflow.founding import found, shipped_directives
from workflow.ports.clock import Clock
from workflow.usecases.adopt_notice import adopt_notice

NOTICE = "hoc-ba-so-2025"
CLERK = Actor(name="chuyên viên")
ISSUED = datetime.fromisoformat("2025-02-13T09:00:00+07:00")
AFTER_THE_LAST_DAY = date(2025, 5, 31)
LONGEST_LADDER = 60
DUTIES = ("1-ke-hoach", "1-tong-ket")
SCHOOL = """  - code: truong-{number}
    name: Trường THCS số {number}
    kind: school
    email: {email}
    focal_point: {{ position: Cán bộ đầu mối, email: {email} }}
    source: Danh mục trường
"""


def address_of(number: int) -> str:
    """Return the box of a school."""
    return f"truong-{number}@so-gddt.example"


@dataclass(frozen=True, kw_only=True)
class BigOffice:
    """The folder of an office, its database, and how many schools it reminds."""

    home: Path
    url: str
    schools: int

    @property
    def boxes(self) -> frozenset[str]:
        """Return the addresses that are reminded each day."""
        return frozenset(address_of(number) for number in range(self.schools))

    def settings(self, mail_port: int) -> dict[str, str]:
        """Return what the environment of its nodes says, that look at what is due each second."""
        return {
            "DONDOC_DATABASE_URL": self.url,
            "DONDOC_TICK_SECONDS": "1",
            "DONDOC_SMTP__HOST": "127.0.0.1",
            "DONDOC_SMTP__PORT": str(mail_port),
            "DONDOC_SMTP__SECURITY": "none",
        }

    @contextmanager
    def opened(self, clock: Clock) -> Iterator[App]:
        """Open it in this process."""
        with (
            patch.dict("os.environ", {"DONDOC_DATABASE_URL": self.url}),
            open_office(self.home, clock) as app,
        ):
            yield app

    def days(self, number: int) -> list[date]:
        """Return the first days on which each school is reminded."""
        with self.opened(At(ISSUED)) as app, app.desk.store.read() as tx:
            due = {event.due_on for event in tx.due_events(AFTER_THE_LAST_DAY)}
        return sorted(due)[:number]


def found_big(home: Path, url: str, schools: int) -> BigOffice:
    """Found the office and adopt its notice."""
    found(home, "so-gddt-dak-nong")
    units = "".join(SCHOOL.format(number=n, email=address_of(n)) for n in range(schools))
    members = "".join(f"      - truong-{n}\n" for n in range(schools))
    group = f"groups:\n  - code: moi-truong\n    name: Mọi trường\n    members:\n{members}"
    (home / "directives/organs/truong.yaml").write_text(f"units:\n{units}\n{group}", "utf-8")
    office = BigOffice(home=home, url=url, schools=schools)
    with patch.dict("os.environ", {"DONDOC_DATABASE_URL": url}):
        migrate(home)
    with office.opened(At(ISSUED)) as app:
        shipped = app.library.directive(shipped_directives() / f"{NOTICE}.yaml")
        adopt_notice(app.desk, _daily(shipped).issued(215, ISSUED.date()), CLERK)
    return office


def _daily(shipped: DirectiveFile) -> DirectiveFile:
    """Return the notice with two duties that every school owes and is reminded of each day."""
    ladder = Ladder(before=tuple(range(1, LONGEST_LADDER + 1)), on_day=False)
    due = Before(before=AFTER_THE_LAST_DAY, words="trước ngày 31/5/2025")
    asked = {"owners": ("moi-truong",), "due": due, "reminders": ladder}
    clause = shipped.directives[0]
    duties = tuple(
        duty.model_copy(update=asked) for duty in clause.obligations if duty.code in DUTIES
    )
    clauses = (clause.model_copy(update={"obligations": duties}),)
    return shipped.model_copy(update={"directives": clauses})
