"""The report that leaders open: the figures of a day, their trend, what changed, who is late."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from operator import attrgetter

from workflow.domain.assignment import Assignment
from workflow.domain.difference import Difference, difference
from workflow.domain.directive import DirectiveFile
from workflow.domain.duty_list import WorkCounts
from workflow.domain.figures import Figures
from workflow.domain.ranking import Ranked, ranked
from workflow.domain.report_key import IssuedReport
from workflow.domain.rulebook import Rulebook
from workflow.domain.stand import Stand, cells_at, stands_at
from workflow.errors import NotFoundError, WrongDayError
from workflow.ports.kept import Kept
from workflow.ports.which import EVERY, Which
from workflow.usecases.count_figures import FigureSheet, count_figures, end_of
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk
from workflow.wording.dates import day_text

WEEKS = 12
FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The last report issued before, what its figures were, and what changed from them."""

    report: IssuedReport
    moment: datetime
    figures: Figures
    changes: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """The figures of a moment with what is read out of them.

    `sheet` has no duties any more (they may be very many): `given` is how many there were, in the
    figures or not. `weeks` are the last moments a week apart, the moment of the figures last;
    `notices` are all that may be chosen. `elsewhere` are the last reports issued of another scope:
    of one notice, or of all.
    """

    sheet: FigureSheet
    given: int
    rules: Rulebook
    notices: Sequence[DirectiveFile]
    weeks: tuple[tuple[datetime, Figures], ...]
    units: tuple[Ranked, ...]
    since: Since | None
    elsewhere: tuple[IssuedReport, ...]


def look_at_report(
    desk: Desk, kept: Kept, day: date | None, notice: str | None
) -> tuple[ReportPage, WorkCounts]:
    """Return the report of a day, of all or one notice, and what waits for somebody now.

    Without a day it is today's, as far as it has come.

    What was counted is kept until anything is recorded or declared anew.

    Raises:
        WrongDayError: When the day lies in the future.
        NotFoundError: When the notice was not adopted.
    """
    now = desk.clock.now()
    if day is not None and day > now.date():
        words = f"Chưa có số liệu của ngày {day_text(day)}: hãy chọn hôm nay hoặc một ngày đã qua."
        raise WrongDayError(words)
    with desk.store.read() as tx:
        counts, recorded = tx.pages.work_and_changes(days_of(desk))
    key = ("report", day or now.date(), now.date(), notice, recorded, id(desk.rules))
    return kept.get(key, lambda: _look(desk, end_of(day or now.date(), now), notice)), counts


def _look(desk: Desk, moment: datetime, notice: str | None) -> ReportPage:
    with desk.store.read() as tx:
        notices = tx.notices()
        if notice is not None and notice not in {each.key for each in notices}:
            raise NotFoundError("thông báo", notice)
        issued = tx.pages.issued_reports(moment.date())
        stands = list(tx.pages.stands(moment, notice))
    sheet = count_figures(desk, moment, EVERY if notice is None else Which(notice=notice))
    ends = [moment - timedelta(weeks=weeks) for weeks in reversed(range(WEEKS))]
    return ReportPage(
        sheet=_light(sheet),
        given=len(sheet.duties),
        rules=desk.rules,
        notices=notices,
        weeks=tuple(zip(ends, cells_at(stands, ends), strict=True)),
        units=ranked(sheet.by_unit),
        since=_since(
            [report for report in issued if report.notice == notice], stands, sheet.duties, moment
        ),
        elsewhere=_newest([report for report in issued if report.notice != notice]),
    )


def _light(sheet: FigureSheet) -> FigureSheet:
    """Let go of the duties: only the units of breaches are asked for by code."""
    breached = {i.assignment for duty in sheet.standing for i in duty.incidents}
    return replace(sheet, duties=(), units={code: sheet.units[code] for code in breached})


def _newest(issued: Sequence[IssuedReport]) -> tuple[IssuedReport, ...]:
    return tuple(sorted(issued, key=attrgetter("issued_date", "code_number"))[: -FEW - 1 : -1])


def _since(
    issued: Sequence[IssuedReport],
    stands: Sequence[Stand],
    duties: Sequence[Assignment],
    moment: datetime,
) -> Since | None:
    dated = [(then, report) for report in issued if (then := report.moment(moment.tzinfo))]
    earlier = [(then, report) for then, report in dated if then < moment]
    if not earlier:
        return None
    then, report = max(earlier)
    return Since(
        report=report,
        moment=then,
        figures=cells_at(stands, [then])[0],
        changes=difference(stands_at(stands, then), duties, then.date(), moment.date()),
    )
