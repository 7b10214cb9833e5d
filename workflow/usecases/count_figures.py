"""Count what was done and what was not, as of any past moment, from the recorded changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from workflow.domain.assignment import Assignment, Incident
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.calendar_change import RecordedYear, as_of
from workflow.domain.figures import Figures, count, count_by
from workflow.domain.report_key import END_OF_DAY
from workflow.domain.rulebook import Rulebook
from workflow.domain.standing import StandingDuty, standing_duties
from workflow.domain.written import day_text
from workflow.errors import InputError
from workflow.ports.which import EVERY, Which
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSheet:
    """The figures of one moment: printed again with the same moment, the same numbers.

    `late` are the obligations not handed in (or handed in late and not yet accepted) whose last
    day has passed, the longest overdue first. `standing` are the duties and bans that nobody
    finishes, with the breaches reported by then; `units` say who answered for each assignment;
    `duties` are all that was counted, and what was not.
    """

    moment: datetime
    whole: Figures
    by_unit: dict[str, Figures]
    by_group: dict[str, Figures]
    by_clause: dict[str, Figures]
    by_notice: dict[str, Figures]
    by_period: dict[str, Figures]
    late: tuple[Assignment, ...]
    standing: tuple[StandingDuty, ...]
    units: dict[str, str]
    duties: tuple[Assignment, ...]

    @property
    def day(self) -> date:
        """The day that the figures are of."""
        return self.moment.date()


def count_figures(desk: Desk, moment: datetime | None = None, which: Which = EVERY) -> FigureSheet:
    """Count as of a moment, by default now.

    Raises:
        InputError: When the moment lies in the future.
    """
    now = desk.clock.now()
    moment = moment or now
    if moment > now:
        raise InputError(f"Chưa có số liệu của ngày {day_text(moment)}: ngày đó chưa đến.")
    with desk.store.read() as tx:
        found = tx.assignments_as_of(moment, which)
        breaches = [i for i in tx.incidents(which) if i.reported_at <= moment]
        history = tx.calendar.history() if desk.rules.recorded is None else desk.rules.recorded
    soon = _soon_until(desk.rules, history, moment)
    return _sheet(found, breaches, moment, soon)


def end_of(day: date, now: datetime) -> datetime:
    """Return the end of a past day, or now when the day is today."""
    return now if day == now.date() else datetime.combine(day, END_OF_DAY, now.tzinfo)


def _soon_until(rules: Rulebook, history: Sequence[RecordedYear], moment: datetime) -> date:
    """Return the last day that counted as due soon by the calendar of the moment.

    How many working days that is, is what the office declares now: it is not recorded.
    """
    years = tuple(recorded.year for recorded in as_of(history, moment))
    calendar = WorkingCalendar(years) if years else rules.calendar
    return replace(rules, calendar=calendar).due_soon_until(moment.date())


def _sheet(
    found: Sequence[Assignment], breaches: Sequence[Incident], moment: datetime, soon: date
) -> FigureSheet:
    day = moment.date()
    return FigureSheet(
        moment=moment,
        whole=count(found, day, soon),
        by_unit=count_by(found, lambda a: a.unit, day, soon),
        by_group=count_by(found, lambda a: a.owner, day, soon),
        by_clause=count_by(found, lambda a: f"{a.notice}/{a.clause}", day, soon),
        by_notice=count_by(found, lambda a: a.notice, day, soon),
        by_period=count_by(found, lambda a: a.period or "", day, soon),
        late=_late(found, day),
        standing=standing_duties(found, breaches),
        units={assignment.code: assignment.unit for assignment in found},
        duties=tuple(found),
    )


def _late(found: Sequence[Assignment], day: date) -> tuple[Assignment, ...]:
    late = [a for a in found if a.is_obliged() and not a.is_done() and a.is_late_on(day)]
    return tuple(sorted(late, key=lambda a: (a.last_day or day, a.code)))
