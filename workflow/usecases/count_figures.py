"""Count what was done and what was not, as of any past moment, from the recorded changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from workflow.domain.assignment import Assignment
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.calendar_change import RecordedYear, as_of
from workflow.domain.difference import Difference, difference
from workflow.domain.duty_list import Days
from workflow.domain.figures import Figures, Part, in_all, tallied
from workflow.domain.report_key import END_OF_DAY
from workflow.domain.rulebook import Rulebook
from workflow.domain.standing import StandingDuty, standing_duties
from workflow.domain.written import day_text
from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.ports.which import EVERY, Which
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSheet:
    """The figures of one moment: printed again with the same moment, the same numbers.

    `late` are the obligations not handed in (or handed in late and not yet accepted) whose last
    day has passed, the longest overdue first. `standing` are the duties and bans that nobody
    finishes, with the breaches reported by then; `units` say who answered for each of them. `given`
    is how many duties there were, in the figures or not; `waiting_late` how many of those overdue
    were handed in too late and are not yet accepted; `changes` what became of them since an earlier
    moment, when one was asked about.
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
    given: int
    waiting_late: int
    changes: Difference

    @property
    def day(self) -> date:
        """The day that the figures are of."""
        return self.moment.date()


def count_figures(
    desk: Desk,
    moment: datetime | None = None,
    which: Which = EVERY,
    since: datetime | None = None,
) -> FigureSheet:
    """Count as of a moment, by default now, and tell the changes since an earlier one.

    Raises:
        InputError: When the moment lies in the future.
    """
    now = desk.clock.now()
    moment = moment or now
    if moment > now:
        raise InputError(f"Chưa có số liệu của ngày {day_text(moment)}: ngày đó chưa đến.")
    with desk.store.read() as tx:
        sheet = figures_in(tx, desk, moment, which, since)
        return replace(sheet, late=tuple(tx.pages.late_duties(moment, which)))


def figures_in(
    tx: Transaction, desk: Desk, moment: datetime, which: Which, since: datetime | None = None
) -> FigureSheet:
    """Count as of a moment, and name nothing that is late: it may be very much."""
    history = tx.calendar.history() if desk.rules.recorded is None else desk.rules.recorded
    days = Days(today=moment.date(), soon_until=_soon_until(desk.rules, history, moment))
    shares = tx.pages.shares(moment, which, days)
    parts = {part: tallied(shares[part]) for part in Part}
    named = tx.pages.named(moment, which, since)
    return FigureSheet(
        moment=moment,
        whole=in_all(parts[Part.NOTICE].values()),
        by_unit=parts[Part.UNIT],
        by_group=parts[Part.GROUP],
        by_clause=parts[Part.CLAUSE],
        by_notice=parts[Part.NOTICE],
        by_period=parts[Part.PERIOD],
        late=(),
        standing=standing_duties(named.held, named.breaches),
        units={assignment.code: assignment.unit for assignment in named.held},
        given=sum(share.number for share in shares[Part.NOTICE]),
        waiting_late=sum(s.number for s in shares[Part.NOTICE] if s.facts.is_waiting_late()),
        changes=difference(named.before, named.stirred, since.date(), moment.date())
        if since
        else Difference(),
    )


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
