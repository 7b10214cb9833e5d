"""Reads for the pages about units."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select
from sqlmodel import col

from workflow.domain.assignment import UNFINISHED
from workflow.domain.duty_list import Days, DutyState
from workflow.domain.mail_list import TO_PHONE
from workflow.domain.unit_list import UnitFigures
from workflow.store.dialects import is_one_of
from workflow.store.duty_states import STEP, in_state
from workflow.store.tables import AssignmentRow, MessageRow

_COUNTED = (DutyState.OWED, DutyState.OVERDUE, DutyState.WAITING)


class SqlUnitPages:
    """`ports.unit_pages.UnitPages` on one connection."""

    _connection: Connection

    def unit_figures(self, days: Days, units: Sequence[str]) -> Mapping[str, UnitFigures]:
        """Return the figures of those of the units that have any (two statements)."""
        unit = col(AssignmentRow.unit)
        counts = [func.count().filter(in_state(s, days)).label(s.value) for s in _COUNTED]
        is_asked = is_one_of(self._connection, unit, units)
        duties = select(unit, *counts).where(is_asked, STEP.in_(sorted(UNFINISHED))).group_by(unit)
        found: dict[str, dict[str, Any]] = {}
        for row in self._connection.execute(duties).mappings():
            found[row["unit"]] = {state.value: row[state.value] for state in _COUNTED}
        for code, number in self._connection.execute(self._unreached(units)):
            found.setdefault(code, {})["unreached"] = number
        return {code: UnitFigures(**facts) for code, facts in found.items()}

    def _unreached(self, units: Sequence[str]) -> Select[str, int]:
        unit = col(MessageRow.unit)
        is_asked = is_one_of(self._connection, unit, units)
        is_stuck = col(MessageRow.state).in_(TO_PHONE)
        return select(unit, func.count()).where(is_asked, is_stuck).group_by(unit)
