"""An office with as many units and duties as asked for, on the rules of the shipped one."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from zoneinfo import ZoneInfo

from workflow.domain.audit import Actor
from workflow.domain.deadline import Ladder
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Before
from workflow.domain.organ import Group, Member, Organs, Unit, UnitKind
from workflow.domain.rulebook import Rulebook
from workflow.library.office_folder import OfficeFolder
from workflow.library.shipped import shipped_folder
from workflow.store.sql_store import SqlStore
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.desk import Desk

ISSUED = date(2025, 2, 12)
FAR = date(2025, 9, 1)
GROUP = "moi-truong"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CLERK = Actor(name="Phép đo")


@dataclass(slots=True)
class SetClock:
    """Shows the moment that it was set to."""

    at: datetime = datetime(2025, 2, 12, 8, 5, tzinfo=ZONE)

    def now(self) -> datetime:
        """Return that moment."""
        return self.at

    def go(self, day: date, hour: int = 8) -> None:
        """Set it."""
        self.at = datetime(day.year, day.month, day.day, hour, 5, tzinfo=ZONE)


def big_rules(units: int) -> tuple[Rulebook, DirectiveFile]:
    """Return the shipped rules with one group of so many schools more, and the shipped notice."""
    shipped = shipped_folder("directives")
    with tempfile.TemporaryDirectory() as home:
        copyfile(shipped / "offices/so-gddt-dak-nong.yaml", Path(home) / "office.yaml")
        library = OfficeFolder(Path(home))
        rules = Rulebook(
            office=library.office(), organs=library.organs(), calendar=library.calendar()
        )
        notice = library.directive(shipped / "hoc-ba-so-2025.yaml").issued(215, ISSUED)
    schools = {f"truong-{n:05}": _school(n) for n in range(units)}
    group = Group(code=GROUP, name="Các trường", members=tuple(Member(code=c) for c in schools))
    organs = Organs(
        units={**rules.organs.units, **schools},
        groups={**rules.organs.groups, GROUP: group},
        acts=rules.organs.acts,
    )
    return replace(rules, organs=organs), notice


def _school(number: int) -> Unit:
    return Unit(
        code=f"truong-{number:05}",
        name=f"Trường số {number}",
        kind=UnitKind.SCHOOL,
        email=f"truong{number}@dondoc.example",
    )


def asking(notice: DirectiveFile, obligations: int, days: tuple[date, ...] = ()) -> DirectiveFile:
    """Return the notice with so many obligations of all schools.

    The first fall due on `days` and are reminded of on the day alone, the others from autumn on.
    """
    clause, plan = next((c, o) for c, o in notice.obligations() if isinstance(o.due, Before))
    asked = tuple(plan.model_copy(update=_due(number, days)) for number in range(obligations))
    alone = clause.model_copy(update={"obligations": asked})
    return notice.model_copy(update={"directives": (alone,)})


def _due(number: int, days: tuple[date, ...]) -> dict[str, object]:
    last_day = days[number] if number < len(days) else FAR + timedelta(days=number % 60)
    ladder = Ladder(before=(), late_every=60) if number < len(days) else None
    return {
        "code": f"viec-{number:04}",
        "owners": (GROUP,),
        "due": Before(words="", before=last_day + timedelta(days=1)),
        "reminders": ladder,
    }


@contextmanager
def big_office(url: str, units: int) -> Iterator[tuple[Desk, SetClock, DirectiveFile]]:
    """Give the desk of an empty office, its clock, and the shipped notice."""
    rules, notice = big_rules(units)
    clock = SetClock()
    with closing(SqlStore(url)) as store:
        store.migrate()
        yield Desk(store=store, clock=clock, rules=rules), clock, notice


def adopt(desk: Desk, notice: DirectiveFile) -> int:
    """Adopt the notice and return how many duties it opened."""
    return sum(map(len, adopt_notice(desk, notice, CLERK)))
