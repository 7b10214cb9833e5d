"""Random walks through an office: real records and use cases on one side, the model on the other.

Each step is a minute later than the one before, so that every past moment can be asked for again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.integration.usecases.office import CLERK, Office, an_office
from tests.integration.walks.acts import (
    LIKELY,
    ONE_DAY,
    VERBS,
    asking,
    declare_off,
    ended,
    take_off_back,
)
from tests.integration.walks.agreeing import Agreement
from tests.integration.walks.model import Asked, Days, Model, Owed
from tests.unit.builders import a_notice, a_rulebook
from workflow.domain.calendar import SATURDAY
from workflow.errors import InputError
from workflow.library.calendar_files import CalendarFolder
from workflow.store.sql_store import SqlStore
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.calendar_in_force import read_in_force
from workflow.usecases.desk import Desk
from workflow.usecases.verify_audit import verify_audit

UNITS = ("phong-cu-jut", "phong-dak-mil", "phong-gia-nghia", "truong-hai-cap")
RULES = a_rulebook()
ANY = st.integers(0, 99)


@dataclass(frozen=True)
class Place:
    """Where a walk keeps its office, and what is to be done when it ends."""

    url: str
    home: Path
    leave: Callable[[], None] = lambda: None


class Walker(RuleBasedStateMachine):
    """One office and its model, in a place of their own."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place, self.rulebook = place, RULES
        self.files = CalendarFolder(place.home)
        self.store = SqlStore(place.url, place.home)
        self.office = an_office(self.store, RULES, a_notice(), place.home)
        today = self.office.clock.now().date()
        self.model = Model(today=today, known=[Days.of(RULES.calendar)])
        self.agreement = Agreement(self.model)
        self.notices = 0
        self.saturdays: dict[date, Sequence[date]] = {}

    def teardown(self) -> None:
        assert verify_audit(self._as_declared().desk).is_whole
        self.store.close()
        self.place.leave()

    @initialize(length=st.integers(0, 8))
    def open_two(self, length: int) -> None:
        """Begin with a notice of each kind; of the second, one unit has more time, one asks."""
        self._adopt(length, UNITS[:2], is_named=True)
        self._adopt(length + 3, UNITS[:2], is_named=False)
        for code, verb in zip(sorted(self.model.duties)[2:], ("grant", "ask"), strict=True):
            self._move(code, verb, self.model.duties[code].last + 4 * ONE_DAY)

    @precondition(lambda self: self.notices < 5)
    @rule(length=st.integers(0, 15), owners=st.sets(st.sampled_from(UNITS), min_size=1))
    def open_another(self, length: int, owners: set[str]) -> None:
        """Adopt another, of the two kinds by turns."""
        self._adopt(length, sorted(owners), is_named=bool(self.notices % 2 == 0))

    @rule(tries=st.lists(st.tuples(ANY, ANY, st.integers(1, 20)), min_size=1, max_size=4))
    def work(self, tries: list[tuple[int, int, int]]) -> None:
        """Make moves that the model lets through, one after the other."""
        for which, move, later in tries:
            code, day = self._duty(which, later)
            moves = [each for each in LIKELY if self.model.may(code, each, day)]
            if moves:
                self._move(code, moves[move % len(moves)], day)

    @rule(which=ANY, move=ANY, later=st.integers(-3, 3))
    def be_refused(self, which: int, move: int, later: int) -> None:
        """Try a move that the model refuses."""
        code, day = self._duty(which, later)
        moves = [each for each in VERBS if not self.model.may(code, each, day)]
        with pytest.raises(InputError):
            VERBS[moves[move % len(moves)]](self._a_minute_later(), code, day)
        self._agree()

    @rule(how=st.sampled_from(["off", "swapped", "off", "back"]), ahead=st.integers(-2, 8))
    def change_the_calendar(self, how: str, ahead: int) -> None:
        """Declare a day off, with or without a Saturday for it, or take one back."""
        office = self._a_minute_later()
        if how == "back" and self.saturdays:
            day = sorted(self.saturdays)[ahead % len(self.saturdays)]
            take_off_back(office, self.files, day)
            self.model.change_days(self.model.days.without(day, *self.saturdays.pop(day)))
        else:
            day = self._free_day(self.model.today + ahead * ONE_DAY)
            saturdays = [_saturday_of(day)] if how == "swapped" else []
            declare_off(office, self.files, day, *saturdays)
            self.saturdays[day] = saturdays
            self.model.change_days(self.model.days.with_off(day, *saturdays))
        self._agree()

    @precondition(lambda self: len(self.model.heirs) < len(UNITS) - 1)
    @rule(which=ANY, heir=ANY)
    def let_a_unit_end(self, which: int, heir: int) -> None:
        """Declare that today is the last day of a unit, and who takes over."""
        living = [unit for unit in UNITS if unit not in self.model.heirs]
        unit = living.pop(which % len(living))
        to = living[heir % len(living)]
        self.model.heirs[unit] = (to, self.model.today)
        organs = ended(self.rulebook.organs, unit, to, self.model.today)
        self.rulebook = replace(self.rulebook, organs=organs)

    @rule(days=st.integers(0, 6), is_switched_on=st.booleans())
    def live(self, days: int, is_switched_on: bool) -> None:
        """Go through some days, doing every morning what is due, or on the last one only."""
        for _ in range(days):
            self.model.today += ONE_DAY
            self.office.clock.go(self.model.today, 9)
            if is_switched_on:
                self._tick()
        self._tick()
        self._agree()

    @rule(place=ANY)
    def look_back(self, place: int) -> None:
        """Open the records anew, and count a moment of the past again."""
        self.store.close()
        self.store = SqlStore(self.place.url, self.place.home)
        self.office = self._as_declared()
        self.agreement.look_back(self.office.desk, place)

    def _adopt(self, length: int, owners: Sequence[str], *, is_named: bool) -> None:
        self.notices += 1
        today = self.model.today
        asked = Asked(today, today + length * ONE_DAY if is_named else None, length + 1)
        file = asking(self.notices, asked, owners)
        adopt_notice(self._a_minute_later().desk, file, CLERK)
        for unit in owners:
            if unit not in self.model.heirs or self.model.heirs[unit][1] >= today:
                code = f"{file.key}.1-ke-hoach.{unit}"
                self.model.duties[code] = Owed(asked, unit, asked.last_day(self.model.days))
        self._agree()

    def _move(self, code: str, verb: str, day: date) -> None:
        VERBS[verb](self._a_minute_later(), code, day)
        self.model.move(code, verb, day)
        self._agree()

    def _duty(self, which: int, later: int) -> tuple[str, date]:
        """Return one of the duties, and a day that lies so much later than its last day."""
        code = sorted(self.model.duties)[which % len(self.model.duties)]
        return code, self.model.duties[code].last + later * ONE_DAY

    def _free_day(self, day: date) -> date:
        """Return the first day from a day on that can be declared off, or swapped."""
        taken = self.model.days.off | self.model.days.made_up
        while day.weekday() >= SATURDAY or not taken.isdisjoint({day, _saturday_of(day)}):
            day += ONE_DAY
        return day

    def _tick(self) -> None:
        office = self._a_minute_later()
        self.model.pass_on()
        office.tick()
        is_ticked = self.model.days.works(self.model.today)
        sent = office.mailer.sent
        self.agreement.hold_ladder(office.desk, sent, is_ticked=is_ticked)

    def _a_minute_later(self) -> Office:
        self.office.clock.wait(minutes=1)
        self.office = self._as_declared()
        return self.office

    def _as_declared(self) -> Office:
        """Return the office as it declares itself now."""
        desk = Desk(store=self.store, clock=self.office.clock, rules=self.rulebook)
        return replace(self.office, desk=read_in_force(desk))

    def _agree(self) -> None:
        self.office = self._as_declared()
        self.agreement.hold(self.office.desk, self.office.mailer.sent)


def _saturday_of(day: date) -> date:
    return day + (SATURDAY - day.weekday()) * ONE_DAY


def walking_in(place: Callable[[], Place]) -> type[Walker]:
    """Return walks that each begin in a place of their own."""

    class Walk(Walker):
        def __init__(self) -> None:
            super().__init__(place())

    return Walk
