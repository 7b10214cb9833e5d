"""What a report tells duty by duty: what is late, what is held to, what was stirred."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, case, func, or_, select

from workflow.domain.assignment import DROPPED, Assignment, Incident, Step
from workflow.domain.directive import Modality
from workflow.domain.duty_list import Slice
from workflow.domain.stand import Stand
from workflow.domain.typed import value_of
from workflow.ports.figure_pages import Named
from workflow.ports.which import Which
from workflow.store.rows import values_in
from workflow.store.stood import as_recorded, changed, stood
from workflow.store.tables import IncidentRow, Row
from workflow.store.which import conditions

_CLOSED = sorted(DROPPED | {Step.ACCEPTED})
_ATTESTED = [modality for modality in Modality if modality.is_attested]


class SqlNamedPages:
    """The duties of `ports.figure_pages.FigurePages` on one connection."""

    _connection: Connection

    def late_duties(
        self, moment: datetime, which: Which, part: Slice | None = None
    ) -> Sequence[Assignment]:
        """Return what was not done by its last day, the longest overdue first."""
        rows = stood(self._connection, moment, which)
        has = rows.c
        query = (
            select(rows)
            .where(*conditions(self._connection, which, rows))
            .where(has.modality == Modality.OBLIGATION, has.step.not_in(_CLOSED))
            .where(has.last_day < func.coalesce(has.submitted_on, moment.date()))
            .order_by(has.last_day, has.code)
        )
        if part:
            query = query.limit(part.limit).offset(part.offset)
        return values_in(self._connection.execute(query), Assignment)

    def named(self, moment: datetime, which: Which, since: datetime | None) -> Named:
        """Return what is told duty by duty; without an earlier moment nothing was stirred."""
        rows = stood(self._connection, moment, which)
        is_held = rows.c.modality.in_(_ATTESTED)
        query = _with_breaches(rows, moment).where(*conditions(self._connection, which, rows))
        if since is None:
            query = query.where(is_held)
        else:
            query = self._with_stands(query, rows, since).where(
                or_(is_held, _is_stirred(rows, since, moment))
            )
        return _told(self._connection.execute(query.order_by(rows.c.code)).mappings().all())

    def _with_stands(self, query: Select[Any], rows: Subquery, since: datetime) -> Select[Any]:
        """Add how each stood at an earlier moment: as it stands, unless it was changed since."""
        names = ("code", *Stand._fields)
        was = as_recorded(self._connection, since, names).subquery("was")
        is_as_it_was = rows.c.code.not_in(changed(since))
        stands = (
            case((is_as_it_was, rows.c[name]), else_=was.c[name]).label(f"was_{name}")
            for name in Stand._fields
        )
        return query.add_columns(*stands).outerjoin(was, was.c.code == rows.c.code)


def _with_breaches(rows: Subquery, moment: datetime) -> Select[Any]:
    breach = Row.metadata.tables["incident"].c
    is_known = and_(breach.assignment == rows.c.code, breach.reported_at <= moment)
    return select(rows, *breach).outerjoin_from(rows, IncidentRow, is_known)


def _is_stirred(rows: Subquery, since: datetime, moment: datetime) -> ColumnElement[bool]:
    return or_(
        rows.c.code.in_(changed(since)),
        rows.c.last_day.between(since.date(), moment.date()),
    )


def _told(rows: Sequence[Mapping[Any, Any]]) -> Named:
    duties = {row["code"]: value_of(Assignment, row) for row in rows}
    breaches = (value_of(Incident, row) for row in rows if row["reported_at"])
    return Named(
        held=[duty for duty in duties.values() if duty.modality.is_attested],
        breaches=sorted(breaches, key=attrgetter("happened_on", "reported_at")),
        stirred=[duty for duty in duties.values() if not duty.modality.is_attested],
        before={
            row["code"]: Stand(Step(row["was_step"]), row["was_last_day"], row["was_submitted_on"])
            for row in rows
            if row.get("was_step")
        },
    )
