"""`Which` as conditions of a query."""

from sqlalchemy import ColumnElement, Connection, FromClause, and_, not_

from workflow.domain.assignment import OWED
from workflow.domain.directive import Modality
from workflow.ports.which import Which
from workflow.store.dialects import is_one_of
from workflow.store.tables import Row


def conditions(
    connection: Connection, which: Which, rows: FromClause | None = None
) -> list[ColumnElement[bool]]:
    """Return what an assignment's row must satisfy, one of the table or of another like it."""
    has = (Row.metadata.tables["assignment"] if rows is None else rows).c
    wanted = (
        (has.notice, which.notice),
        (has.unit, which.unit),
        (has.obligation, which.obligation),
    )
    found: list[ColumnElement[bool]] = [
        column == value for column, value in wanted if value is not None
    ]
    if which.codes is not None:
        found.append(is_one_of(connection, has.code, which.codes))
    if which.is_owed is not None:
        is_owed = and_(has.modality == Modality.OBLIGATION, has.step.in_(sorted(OWED)))
        found.append(is_owed if which.is_owed else not_(is_owed))
    return found
