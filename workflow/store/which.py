"""`Which` as conditions of a query, and asked of a single assignment."""

from sqlalchemy import ColumnElement, Connection, and_, not_
from sqlmodel import col

from workflow.domain.assignment import OWED, Assignment
from workflow.domain.directive import Modality
from workflow.ports.which import Which
from workflow.store.dialects import is_one_of
from workflow.store.tables import AssignmentRow


def conditions(connection: Connection, which: Which) -> list[ColumnElement[bool]]:
    """Return what an assignment's row must satisfy."""
    wanted = (
        (col(AssignmentRow.notice), which.notice),
        (col(AssignmentRow.unit), which.unit),
        (col(AssignmentRow.obligation), which.obligation),
    )
    found = [column == value for column, value in wanted if value is not None]
    if which.codes is not None:
        found.append(is_one_of(connection, col(AssignmentRow.code), which.codes))
    if which.is_owed is not None:
        found.append(_IS_OWED if which.is_owed else not_(_IS_OWED))
    return found


def fits(assignment: Assignment, which: Which) -> bool:
    """Tell whether an assignment is asked for, as it stood at its moment."""
    wanted = (
        (assignment.notice, which.notice),
        (assignment.unit, which.unit),
        (assignment.obligation, which.obligation),
        (assignment.is_owed(), which.is_owed),
    )
    is_named = which.codes is None or assignment.code in which.codes
    return is_named and all(value in {has, None} for has, value in wanted)


_IS_OWED = and_(
    col(AssignmentRow.modality) == Modality.OBLIGATION, col(AssignmentRow.step).in_(sorted(OWED))
)
