"""Figures of a moment: the database puts alike rows together, the domain says what they are."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    select,
    text,
    union_all,
)
from sqlmodel import col

from workflow.domain.assignment import Step
from workflow.domain.directive import Modality
from workflow.domain.duty_list import Days
from workflow.domain.figures import Facts, Part, Share
from workflow.domain.stand import Reach, Stand
from workflow.ports.which import Which
from workflow.store.audit import Kind
from workflow.store.stood import recorded_fact, stood
from workflow.store.tables import AssignmentRow, AuditRow, Row
from workflow.store.which import conditions

_COUNTED = (
    *("code", "notice", "clause", "obligation", "unit", "owner", "period"),
    *("modality", "step", "last_day", "submitted_on", "is_nil"),
)

_ROOM = text("SET LOCAL work_mem = '128MB'")
"""For what PostgreSQL expects: a group for every ten duties, which it would sort on its disk."""


class SqlFigurePages:
    """The counts of `ports.figure_pages.FigurePages` on one connection."""

    _connection: Connection

    def shares(self, moment: datetime, which: Which, days: Days) -> Mapping[Part, Sequence[Share]]:
        """Return how many duties of each part had the same facts."""
        rows = stood(self._connection, moment, which, _COUNTED)
        wanted = conditions(self._connection, which, rows)
        duties = select(*_keys(rows.c), *_facts(rows.c, days)).where(*wanted).subquery()
        counted = _alike(duties)
        query = union_all(*(_of_part(counted, part) for part in Part)).subquery()
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_ROOM)
        found: dict[Part, list[Share]] = {part: [] for part in Part}
        for row in self._connection.execute(select(query).order_by(query.c.first)):
            part, key, modality, step, *is_so, number, _ = row
            facts = Facts(Modality(modality), Step(step), *is_so)
            found[Part(part)].append(Share(key, facts, int(number)))
        return found

    def reaches(self, moments: Sequence[datetime], notice: str | None) -> Sequence[Reach]:
        """Return how obligations stood from which of the moments to which, what is alike counted.

        `moments` ascend.
        """
        changes = _changes(notice)
        begin = _place(changes.c.at, moments)
        until = func.coalesce(_place(changes.c.until, moments), len(moments))
        stand = self._stand(changes)
        query = (
            select(begin, until, *stand, func.count())
            .where(begin < until)
            .group_by(begin, until, *stand)
        )
        return [
            Reach(Stand(Step(step), last_day, submitted_on), first, end, number)
            for first, end, step, last_day, submitted_on, number in self._connection.execute(query)
        ]

    def _stand(self, changes: Subquery) -> Sequence[ColumnElement[Any]]:
        """Return how a change left its duty: after the last one it stands as its row says."""
        is_last = changes.c.until.is_(None)
        return [
            case(
                (is_last, changes.c[name]),
                else_=recorded_fact(self._connection, changes.c.state, name),
            )
            for name in Stand._fields
        ]


def _keys(has: Any) -> list[ColumnElement[Any]]:
    keys = {
        Part.UNIT: has.unit,
        Part.GROUP: has.owner,
        Part.CLAUSE: has.notice + "/" + has.clause,
        Part.NOTICE: has.notice,
        Part.PERIOD: func.coalesce(has.period, ""),
    }
    return [has.code, *(key.label(part.value) for part, key in keys.items())]


def _facts(has: Any, days: Days) -> list[ColumnElement[Any]]:
    is_undated = has.last_day.is_(None)
    is_late = func.coalesce(has.submitted_on, days.today) > has.last_day
    return [
        has.modality,
        has.step,
        and_(~is_undated, is_late).label("is_late"),
        is_undated.label("is_undated"),
        and_(~is_undated, has.last_day <= days.soon_until).label("is_due_soon"),
        has.is_nil,
    ]


def _alike(duties: Subquery) -> CTE:
    """Count those that are alike in every part, so that each part goes through fewer."""
    alike = [duties.c[name] for name in (*Part, *Facts._fields)]
    number, first = func.count().label("number"), func.min(duties.c.code).label("first")
    return select(*alike, number, first).group_by(*alike).cte("counted")


def _of_part(counted: CTE, part: Part) -> Select[Any]:
    alike = [counted.c[part.value].label("key"), *(counted.c[name] for name in Facts._fields)]
    return select(
        literal(part.value).label("part"),
        *alike,
        func.sum(counted.c.number).label("number"),
        func.min(counted.c.first).label("first"),
    ).group_by(*alike)


def _changes(notice: str | None) -> Subquery:
    """Return every change of obligations, when the next one came, and their rows as they are."""
    subject, has = col(AuditRow.subject), Row.metadata.tables["assignment"].c
    earliest_after = func.min(col(AuditRow.at)).over(
        partition_by=subject, order_by=col(AuditRow.seq), rows=(1, None)
    )
    wanted = [has.modality == Modality.OBLIGATION]
    if notice is not None:
        wanted.append(has.notice == notice)
    return (
        select(
            col(AuditRow.at),
            earliest_after.label("until"),
            col(AuditRow.state),
            *(has[name] for name in Stand._fields),
        )
        .join_from(AuditRow, AssignmentRow, has.code == col(AuditRow.subject))
        .where(col(AuditRow.kind) == Kind.ASSIGNMENT, *wanted)
        .subquery()
    )


def _place(at: Any, moments: Sequence[datetime]) -> ColumnElement[int]:
    """Return the place of the first moment that is not earlier; nothing for nothing."""
    places = ((at <= moment, place) for place, moment in enumerate(moments))
    return case((at.is_(None), None), *places, else_=len(moments))
