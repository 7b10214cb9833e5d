"""The report that leaders open: the figures of a day, their trend, what changed, who is late."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from operator import attrgetter

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.duty_list import Slice, WorkCounts
from workflow.domain.figures import Figures
from workflow.domain.ranking import Ranked, ranked
from workflow.domain.report_key import IssuedReport
from workflow.domain.rulebook import Rulebook
from workflow.domain.stand import cells_at
from workflow.errors import NotFoundError, WrongDayError
from workflow.ports.kept import Kept
from workflow.ports.which import EVERY, Which
from workflow.usecases.count_figures import FigureSheet, end_of, figures_in
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk
from workflow.wording.dates import day_text

WEEKS = 12
FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The last report issued before, and what its figures were."""

    report: IssuedReport
    moment: datetime
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """The figures of a moment with what is read out of them.

    Of what is late `sheet` has one page, `weeks` are the last moments a week apart, the moment of
    the figures last; `notices` are all that may be chosen. `elsewhere` are the last reports issued
    of another scope: of one notice, or of all.
    """

    sheet: FigureSheet
    rules: Rulebook
    notices: Sequence[DirectiveFile]
    weeks: tuple[tuple[datetime, Figures], ...]
    units: tuple[Ranked, ...]
    since: Since | None
    elsewhere: tuple[IssuedReport, ...]


def look_at_report(
    desk: Desk, kept: Kept, day: date | None, notice: str | None, part: Slice
) -> tuple[ReportPage, WorkCounts]:
    """Return the report of a day, of all or one notice, and what waits for somebody now.

    Without a day it is today's, as far as it has come; `part` is which of the late are shown.

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
        counts, recorded, issued = tx.pages.work_and_reports(days_of(desk), day or now.date())
    key = ("report", day or now.date(), now.date(), notice, recorded, id(desk.rules))
    page = kept.get(key, lambda: _look(desk, end_of(day or now.date(), now), notice, issued))
    late = kept.get((*key, part), lambda: _late(desk, page.sheet.moment, notice, part))
    return replace(page, sheet=replace(page.sheet, late=late)), counts


def _late(desk: Desk, moment: datetime, notice: str | None, part: Slice) -> tuple[Assignment, ...]:
    with desk.store.read() as tx:
        return tuple(tx.pages.late_duties(moment, _which(notice), part))


def _look(
    desk: Desk, moment: datetime, notice: str | None, issued: Sequence[IssuedReport]
) -> ReportPage:
    ends = [moment - timedelta(weeks=weeks) for weeks in reversed(range(WEEKS))]
    with desk.store.read() as tx:
        notices = tx.notices()
        if notice is not None and notice not in {each.key for each in notices}:
            raise NotFoundError("thông báo", notice)
        last = _last([report for report in issued if report.notice == notice], moment)
        moments = sorted({*ends, *([last[0]] if last else [])})
        reaches = tx.pages.reaches(moments, notice)
        cells = dict(zip(moments, cells_at(reaches, moments), strict=True))
        sheet = figures_in(tx, desk, moment, _which(notice), last[0] if last else None)
    return ReportPage(
        sheet=sheet,
        rules=desk.rules,
        notices=notices,
        weeks=tuple((end, cells[end]) for end in ends),
        units=ranked(sheet.by_unit),
        since=Since(report=last[1], moment=last[0], figures=cells[last[0]]) if last else None,
        elsewhere=_newest([report for report in issued if report.notice != notice]),
    )


def _which(notice: str | None) -> Which:
    return EVERY if notice is None else Which(notice=notice)


def _newest(issued: Sequence[IssuedReport]) -> tuple[IssuedReport, ...]:
    return tuple(sorted(issued, key=attrgetter("issued_date", "code_number"))[: -FEW - 1 : -1])


def _last(issued: Sequence[IssuedReport], moment: datetime) -> tuple[datetime, IssuedReport] | None:
    dated = [(then, report) for report in issued if (then := report.moment(moment.tzinfo))]
    return max(((then, report) for then, report in dated if then < moment), default=None)
