"""One year of an office, day by day, under faults; what is done and what breaks is in the seed."""

import signal
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

from tests.forked import forked
from tests.integration.soak.checks import Checks
from tests.integration.soak.child import Death, work_and_die
from tests.integration.soak.choosing import Choice
from tests.integration.soak.deeds import Deed, carry_out
from tests.integration.soak.faults import Breaker
from tests.integration.soak.post import OUR_FAULT, Post
from tests.integration.usecases.office import SetClock, days
from workflow.app import App, open_office
from workflow.domain.calendar import SATURDAY
from workflow.errors import InputError, StorageError
from workflow.fresh_app import FreshApp
from workflow.ticking import caught_up, tick

FIRST_DAY = date(2025, 2, 12)
LAST_DAY = FIRST_DAY + timedelta(days=364)
BREAKS, KILLS, REOPENS, SLEEPS, WEEKEND_SLEEPS = 0.2, 0.015, 0.03, 0.6, 0.9


@dataclass
class Year:
    """The office in `home`, its clock, its dice, and the last things that happened."""

    seed: int
    home: Path
    url: str
    clock: SetClock = field(default_factory=SetClock)
    done: deque[str] = field(default_factory=lambda: deque(maxlen=12))

    def __post_init__(self) -> None:
        self.dice = Random(self.seed)  # noqa: S311
        self.post = Post(self.seed, self.clock, self.home / "thu.jsonl")
        self.checks = Checks(self.post)
        self.numbers, self.happened = count(1), Counter[str]()
        self._open_now = ExitStack()

    def live(self) -> None:
        """Live the whole year; what does not hold is told with the seed, the day and the deeds."""
        self._open()
        with self._open_now:
            for day in days(FIRST_DAY, LAST_DAY):
                with self._told(day):
                    self._day(day)
            with self._told(LAST_DAY):
                self.checks.close(self.app)

    def summary(self) -> str:
        """Tell how much happened in the year."""
        self.happened["tries to send"] = len(self.post.lines())
        return ", ".join(f"{number} {what}" for what, number in self.happened.items())

    @contextmanager
    def _told(self, day: date) -> Iterator[None]:
        try:
            yield
        except BaseException as error:
            error.add_note(f"seed {self.seed}, {day}; before that:\n" + "\n".join(self.done))
            raise

    def _day(self, day: date) -> None:
        self.clock.go(day, 8, 30)
        if self.dice.random() < REOPENS:
            self.done.append(f"{day} the office was opened anew")
            self._open_now.close()
            self._open()
        if self.app.desk.rules.calendar.is_working_day(day):
            self._work()
        if day.day == 1:
            self.checks.look_at_all(self.app)
        sleeps = SLEEPS if day.weekday() < SATURDAY else WEEKEND_SLEEPS
        is_calm = self.dice.random() > sleeps and self._due_is_done(day)
        self.checks.hold(self.app, is_calm=is_calm)

    def _work(self) -> None:
        for deed in Choice(self.dice, self.app, self.numbers).deeds():
            self.clock.wait(minutes=1)
            self._act(deed)

    def _due_is_done(self, day: date) -> bool:
        """Do what is due, once more where it was broken off; tell if it was a day to send on."""
        self.clock.go(day, 10)
        if not self._act(None):
            self.clock.go(day, 14)
            self._once(None)
        return self.app.desk.rules.calendar.is_working_day(day)

    def _act(self, deed: Deed | None) -> bool:
        """Do a deed, or what is due when it is none; tell whether it went without a fault."""
        self.happened["deeds"] += deed is not None
        fault, after = self.dice.random(), self.dice.randint(1, 30)
        self.done.append(f"{self.clock.at:%Y-%m-%d %H:%M} {deed or 'what is due'}")
        if fault < KILLS:
            return not self._is_killed(deed, after if fault < KILLS * 0.7 else 0)
        if fault < KILLS + BREAKS:
            return not self._is_broken_off(deed, after)
        self._once(deed)
        return True

    def _once(self, deed: Deed | None) -> None:
        try:
            self.app = self._as_declared()
            if deed:
                carry_out(self.app, deed)
            else:
                tick(self.app)
        except StorageError:
            raise
        except InputError as refused:
            if deed is None:
                raise
            self.done.append(f"    refused: {refused}")
        except ExceptionGroup as bugs:
            if {str(bug) for bug in bugs.exceptions} != {OUR_FAULT}:
                raise

    def _is_broken_off(self, deed: Deed | None, after: int) -> bool:
        """Let the records break off on the way; who sees the error does it again."""
        self.breaker.arm(after)
        try:
            self._once(deed)
        except StorageError:
            self.done.append(f"    broken off at statement {after}")
            self.happened["broken off"] += 1
            self.checks.unsure += 1
        else:
            return False
        finally:
            self.breaker.disarm()
        if deed:
            self._once(deed)
        return True

    def _is_killed(self, deed: Deed | None, after: int) -> bool:
        """Let a process do it that is killed on the way; people look, and do it again."""
        self._open_now.close()
        death = Death(
            url=self.url,
            home=self.home,
            journal=self.post.journal,
            seed=self.seed,
            at=self.clock.at,
            deed=deed,
            after=after,
        )
        process = forked(work_and_die, death)
        process.join()
        self._open()
        assert process.exitcode in {0, -signal.SIGKILL}
        if process.exitcode == 0:
            return False
        self.happened["killed"] += 1
        self.done.append(f"    killed at statement {after}" if after else "    killed at a mail")
        self.checks.unsure += 1
        if deed:
            self._once(deed)
        return True

    def _open(self) -> None:
        opened = self._open_now.enter_context(open_office(self.home, self.clock))
        self.fresh, self.breaker = FreshApp(opened), Breaker(opened.desk.store)
        self.app = self._as_declared()

    def _as_declared(self) -> App:
        """Return the office by its files as they are now, once they are whole."""
        return replace(caught_up(self.fresh), mailer=self.post)
