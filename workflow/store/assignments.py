"""Assignments, and what units hand in or report about them."""

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches

from sqlalchemy import Connection, func, insert, select, update
from sqlmodel import col

from workflow.domain.assignment import UNFINISHED, Assignment, Incident, Submission
from workflow.domain.audit import Change
from workflow.domain.typed import json_of, value_of
from workflow.errors import ConflictError, NotFoundError
from workflow.ports.which import Which
from workflow.store.audit import Kind, record
from workflow.store.dialects import is_one_of
from workflow.store.failures import unique
from workflow.store.rows import columns_of, to_set, values_in
from workflow.store.tables import AssignmentRow, IncidentRow, SubmissionRow
from workflow.store.which import conditions

NEIGHBOURS = 500


def known(connection: Connection, codes: Sequence[str]) -> frozenset[str]:
    """Return those of these codes that an assignment has."""
    code = col(AssignmentRow.code)
    return frozenset(connection.scalars(select(code).where(is_one_of(connection, code, codes))))


def assignment(connection: Connection, code: str) -> Assignment:
    """Return one."""
    query = select(AssignmentRow).where(col(AssignmentRow.code) == code)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFoundError("nhiệm vụ", code, _nearest(connection, code))
    return value_of(Assignment, row)


def assignments(connection: Connection, which: Which) -> Sequence[Assignment]:
    """Return those asked for, by code."""
    query = (
        select(AssignmentRow)
        .where(*conditions(connection, which))
        .order_by(col(AssignmentRow.code))
    )
    return values_in(connection.execute(query), Assignment)


def unfinished(connection: Connection, units: Sequence[str]) -> Sequence[Assignment]:
    """Return what these units have not finished, by code."""
    query = (
        select(AssignmentRow)
        .where(
            is_one_of(connection, col(AssignmentRow.unit), units),
            col(AssignmentRow.step).in_(sorted(UNFINISHED)),
        )
        .order_by(col(AssignmentRow.code))
    )
    return values_in(connection.execute(query), Assignment)


def last_openings(connection: Connection, notice: str) -> Mapping[str, date]:
    """Return the latest day on which periods of each recurring obligation were opened."""
    query = (
        select(col(AssignmentRow.obligation), func.max(col(AssignmentRow.opened_on)))
        .where(col(AssignmentRow.notice) == notice, col(AssignmentRow.period).is_not(None))
        .group_by(col(AssignmentRow.obligation))
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def change_assignment(
    connection: Connection, before: Assignment, after: Assignment, change: Change
) -> None:
    """Put a changed assignment back if nobody changed it since it was seen."""
    result = connection.execute(
        update(AssignmentRow)
        .where(col(AssignmentRow.code) == before.code, col(AssignmentRow.version) == before.version)
        .values(to_set(AssignmentRow, columns_of(after)))
    )
    if result.rowcount != 1:
        raise ConflictError(before.code)
    record(connection, Kind.ASSIGNMENT, change)


def add_submission(connection: Connection, submission: Submission) -> None:
    """Keep what was handed in; the files themselves lie in the file store."""
    row = columns_of(submission) | {"files": [json_of(file) for file in submission.files]}
    with unique(submission.assignment):
        connection.execute(insert(SubmissionRow), row)


def submissions(connection: Connection, which: Which) -> Sequence[Submission]:
    """Return what was handed in, by assignment, the oldest first."""
    query = (
        select(SubmissionRow)
        .join(AssignmentRow, col(AssignmentRow.code) == col(SubmissionRow.assignment))
        .where(*conditions(connection, which))
        .order_by(col(SubmissionRow.assignment), col(SubmissionRow.version))
    )
    return values_in(connection.execute(query), Submission)


def add_incident(connection: Connection, incident: Incident, change: Change) -> None:
    """Keep a breach and the change that reported it."""
    connection.execute(insert(IncidentRow), columns_of(incident))
    record(connection, Kind.INCIDENT, change)


def incidents(connection: Connection, which: Which) -> Sequence[Incident]:
    """Return breaches, by day."""
    query = (
        select(IncidentRow)
        .join(AssignmentRow, col(AssignmentRow.code) == col(IncidentRow.assignment))
        .where(*conditions(connection, which))
        .order_by(col(IncidentRow.happened_on), col(IncidentRow.id))
    )
    return values_in(connection.execute(query), Incident)


def _nearest(connection: Connection, code: str) -> str | None:
    """Return the most alike of the codes that begin alike."""
    for start in (code[: len(code) // 2], code[:3]):
        query = (
            select(col(AssignmentRow.code))
            .where(col(AssignmentRow.code).startswith(start, autoescape=True))
            .order_by(col(AssignmentRow.code))
            .limit(NEIGHBOURS)
        )
        alike = get_close_matches(code, connection.scalars(query).all(), n=1)
        if alike:
            return alike[0]
    return None
