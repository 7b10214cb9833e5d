"""Reads of the list of duties and its matrix: one statement each."""

from collections.abc import Sequence
from dataclasses import fields, replace

from sqlalchemy import Connection, func, select
from sqlmodel import col

from workflow.domain.assignment import Assignment
from workflow.domain.duty_list import (
    Cell,
    Days,
    DutyFilter,
    DutyState,
    DutySums,
    NoticeName,
    Slice,
)
from workflow.domain.typed import value_of
from workflow.store.dialects import is_one_of
from workflow.store.duty_states import IS_OWED, LAST_DAY, filtered, in_state
from workflow.store.rows import values_in
from workflow.store.tables import AssignmentRow, NoticeRow

_NAMED_BY = ("document_type", "code_notation", "issued_date", "subject")
_PARTS = tuple(DutyState(part.name) for part in fields(DutySums))
CODE, UNIT = col(AssignmentRow.code), col(AssignmentRow.unit)
PERIOD = col(AssignmentRow.period)


class SqlDutyPages:
    """`ports.duty_pages.DutyPages` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def notice_names(self, notice: str | None = None) -> Sequence[NoticeName]:
        """Return adopted notices by what people call them, all or one, the newest first."""
        head = col(NoticeRow.content)["head"]
        query = select(
            col(NoticeRow.key),
            head["code_number"].as_integer().label("code_number"),
            *[head[name].as_string().label(name) for name in _NAMED_BY],
        ).order_by(col(NoticeRow.adopted_at).desc(), col(NoticeRow.key))
        if notice is not None:
            query = query.where(col(NoticeRow.key) == notice)
        return values_in(self._connection.execute(query), NoticeName)

    def periods(self, notice: str | None) -> Sequence[str]:
        """Return the codes of periods that duties have, of one notice or of all, the last first."""
        query = select(PERIOD).where(PERIOD.is_not(None)).distinct()
        if notice is not None:
            query = query.where(col(AssignmentRow.notice) == notice)
        return sorted(filter(None, self._connection.scalars(query)), reverse=True)

    def duty_sums(self, wanted: DutyFilter, days: Days) -> DutySums:
        """Count the duties of a list in each part, as if its state did not narrow it."""
        parts = [func.count().filter(in_state(state, days)).label(state) for state in _PARTS]
        query = select(*parts).select_from(AssignmentRow)
        query = query.where(*filtered(replace(wanted, state=None), days))
        return value_of(DutySums, self._connection.execute(query).mappings().one())

    def duty_units(self, wanted: DutyFilter, days: Days, part: Slice) -> tuple[Sequence[str], int]:
        """Return the units of the duties that are listed, by code, and how many all pages have."""
        units = select(UNIT).where(*filtered(wanted, days)).distinct().subquery()
        query = select(units.c.unit, func.count().over()).order_by(units.c.unit)
        rows = self._connection.execute(query.limit(part.limit).offset(part.offset)).all()
        if rows or not part.offset:
            return [unit for unit, _ in rows], rows[0][1] if rows else 0
        return [], self._connection.scalar(select(func.count()).select_from(units)) or 0

    def cells(self, wanted: DutyFilter, days: Days, units: Sequence[str]) -> Sequence[Cell]:
        """Return the most pressing duty of each unit and obligation, and how many there are."""
        place = (UNIT, col(AssignmentRow.obligation))
        urgency = (IS_OWED.desc(), LAST_DAY.is_(None), LAST_DAY, CODE)
        ranked = (
            select(
                CODE.label("first"),
                func.count().over(partition_by=place).label("number"),
                func.row_number().over(partition_by=place, order_by=urgency).label("rank"),
            )
            .where(*filtered(wanted, days), is_one_of(self._connection, UNIT, units))
            .subquery()
        )
        query = (
            select(AssignmentRow, ranked.c.number)
            .join(ranked, ranked.c.first == CODE)
            .where(ranked.c.rank == 1)
        )
        found = self._connection.execute(query).mappings()
        return [Cell(duty=value_of(Assignment, row), number=row["number"]) for row in found]
