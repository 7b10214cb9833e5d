"""List duties, narrowed by what was asked for: as rows, or as a matrix of units and duties."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workflow.domain.assignment import Assignment
from workflow.domain.directive import Directive, DirectiveFile, Obligation
from workflow.domain.duty_list import Cell, Days, DutyFilter, DutyState, DutySums, NoticeName, Slice
from workflow.ports.pages import Pages
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The duties of one notice: `columns` are its obligations, `cells` by unit and obligation."""

    columns: Sequence[tuple[Directive, Obligation]]
    units: Sequence[str]
    cells: Mapping[tuple[str, str], Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyList:
    """One page of the list, and what it can be narrowed by. `total` counts rows or units.

    `sums` are there where the number of rows is another than the one in the report.
    """

    total: int
    part: Slice
    notices: Sequence[NoticeName]
    periods: Sequence[str]
    notice: DirectiveFile | None = None
    duties: Sequence[Assignment] = ()
    sums: DutySums | None = None
    matrix: Matrix | None = field(default=None)


def list_duties(desk: Desk, wanted: DutyFilter, part: Slice, *, as_rows: bool = False) -> DutyList:
    """Return a page: of a notice its matrix, unless rows are asked for; of all notices rows.

    Raises:
        NotFoundError: When there is no such notice.
    """
    days = days_of(desk)
    with desk.store.read() as tx:
        pages, notice = tx.pages, tx.notice(wanted.notice) if wanted.notice else None
        names, periods = pages.notice_names(), pages.periods(wanted.notice)
        if notice is None or as_rows:
            duties = pages.duties(wanted, days, part)
            total, sums = _counted(pages, wanted, days)
            matrix = None
        else:
            units, total = pages.duty_units(wanted, days, part)
            matrix = _matrix(notice, units, pages.cells(wanted, days, units))
            duties, sums = (), None
    return DutyList(
        total=total,
        part=part,
        notices=names,
        periods=periods,
        notice=notice,
        duties=duties,
        sums=sums,
        matrix=matrix,
    )


def _counted(pages: Pages, wanted: DutyFilter, days: Days) -> tuple[int, DutySums | None]:
    """Count the rows; all of them, or the overdue ones, with what the report counts as well."""
    if wanted.state not in {None, DutyState.OVERDUE}:
        return pages.count_duties(wanted, days), None
    sums = pages.duty_sums(wanted, days)
    return sums.overdue if wanted.state else sums.total, sums


def _matrix(notice: DirectiveFile, units: Sequence[str], cells: Sequence[Cell]) -> Matrix:
    """Put cells in their places; an obligation that has none on this page gets no column."""
    placed = {(cell.duty.unit, cell.duty.obligation): cell for cell in cells}
    filled = {obligation for _, obligation in placed}
    columns = [place for place in notice.obligations() if place[1].code in filled]
    return Matrix(columns=columns, units=units, cells=placed)
