"""What an office owes, in plain Python: no database, no use case, and only what the words say."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from workflow.domain.calendar import WorkingCalendar

BEFORE = (7, 3, 1)
LATE_EVERY = 3
SOON = 7
OWED = {"open", "received", "returned"}
UNFINISHED = OWED | {"submitted"}
ALLOWED = {
    "receive": {"open"},
    "submit": OWED,
    "accept": {"submitted"},
    "return_back": {"submitted"},
    "ask": OWED,
    "grant": OWED,
    "refuse": OWED,
    "waive": UNFINISHED,
    "cancel": UNFINISHED,
}
BECOMES = {
    "receive": "received",
    "submit": "submitted",
    "accept": "accepted",
    "return_back": "returned",
    "waive": "waived",
    "cancel": "cancelled",
}


@dataclass(frozen=True)
class Days:
    """The days off, and the Saturdays on which people work all the same."""

    off: frozenset[date]
    made_up: frozenset[date]

    @classmethod
    def of(cls, calendar: WorkingCalendar) -> "Days":
        return cls(
            frozenset(off.day for year in calendar.years for off in year.days_off),
            frozenset(up.day for year in calendar.years for up in year.working_saturdays),
        )

    def with_off(self, day: date, *made_up: date) -> "Days":
        return Days(self.off | {day}, self.made_up | set(made_up))

    def without(self, day: date, *made_up: date) -> "Days":
        return Days(self.off - {day}, self.made_up - set(made_up))

    def works(self, day: date) -> bool:
        return day in self.made_up or (day.weekday() < 5 and day not in self.off)

    def from_here(self, day: date, step: int) -> Iterator[date]:
        """Go through the working days after a day, or before it."""
        while True:
            day += timedelta(days=step)
            if self.works(day):
                yield day

    def count(self, day: date, working_days: int) -> date:
        """Return the day that lies so many working days later, or earlier."""
        days = self.from_here(day, 1 if working_days > 0 else -1)
        for _ in range(abs(working_days)):
            day = next(days)
        return day

    def not_after(self, day: date) -> date:
        return day if self.works(day) else self.count(day, -1)


@dataclass(frozen=True)
class Asked:
    """By when a notice wants something: on a day that it names, or so many working days later."""

    issued: date
    named: date | None
    working_days: int

    def last_day(self, days: Days) -> date:
        return self.named or days.count(self.issued, self.working_days)


@dataclass
class Owed:
    """One duty as the office should know it."""

    asked: Asked
    unit: str
    last: date
    step: str = "open"
    wants: date | None = None
    granted: date | None = None
    submitted: date | None = None

    def is_late(self, today: date) -> bool:
        return (self.submitted or today) > self.last

    def cells(self, today: date, soon: date) -> Iterator[str]:
        """Tell where the duty is counted."""
        if self.step in {"waived", "cancelled"}:
            yield self.step
        elif self.step == "accepted":
            yield "done_late" if self.is_late(today) else "done_on_time"
        else:
            yield "open_overdue" if self.is_late(today) else "open_in_time"
            if self.step == "submitted":
                yield "waiting"
            elif today <= self.last <= soon:
                yield "due_soon"


@dataclass
class Model:
    """The whole office. `known` are all calendars that were ever in force, the last one now."""

    today: date
    known: list[Days]
    duties: dict[str, Owed] = field(default_factory=dict)
    heirs: dict[str, tuple[str, date]] = field(default_factory=dict)

    @property
    def days(self) -> Days:
        return self.known[-1]

    def may(self, code: str, move: str, day: date) -> bool:
        """Tell whether a move is to be let through."""
        duty = self.duties[code]
        if duty.step not in ALLOWED[move]:
            return False
        match move:
            case "ask":
                return day > duty.last
            case "grant":
                return day > duty.last and day >= self.today
            case "refuse":
                return duty.wants is not None
        return True

    def move(self, code: str, move: str, day: date) -> None:
        duty = self.duties[code]
        duty.step = BECOMES.get(move, duty.step)
        if move != "receive":
            duty.wants = day if move == "ask" else None
        if move == "grant":
            duty.last = duty.granted = day
        if move in {"submit", "return_back"}:
            duty.submitted = self.today if move == "submit" else None

    def change_days(self, days: Days) -> None:
        """Let what is unfinished follow the calendar; what was granted is never taken away."""
        self.known.append(days)
        for duty in self.duties.values():
            if duty.step in UNFINISHED:
                given = duty.asked.last_day(days)
                duty.last = max(given, duty.granted or given)
                duty.wants = duty.wants if duty.wants and duty.wants > duty.last else None

    def pass_on(self) -> None:
        """Give what units that ended have not finished to whoever lives."""
        for duty in self.duties.values():
            while duty.step in UNFINISHED and duty.unit in self.heirs:
                heir, last_day = self.heirs[duty.unit]
                if last_day >= self.today:
                    break
                duty.unit = heir

    def figures(self) -> Counter[str]:
        soon = self.days.count(self.today, SOON)
        return Counter(c for duty in self.duties.values() for c in duty.cells(self.today, soon))
