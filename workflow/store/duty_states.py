"""The states that lists of duties are narrowed by, as conditions of a query."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from sqlalchemy import ColumnElement, and_, func
from sqlmodel import col

from workflow.domain.assignment import DROPPED, OWED, UNFINISHED, Step
from workflow.domain.directive import Modality
from workflow.domain.duty_list import Days, DutyFilter, DutyState
from workflow.store.tables import AssignmentRow

LAST_DAY = col(AssignmentRow.last_day)
STEP = col(AssignmentRow.step)
IS_DUTY = col(AssignmentRow.modality) == Modality.OBLIGATION
IS_OWED = and_(IS_DUTY, STEP.in_(sorted(OWED)))


def in_state(state: DutyState, days: Days) -> ColumnElement[bool]:
    """Return the condition that a duty is in a state on a day."""
    return _conditions(days)[state]


@lru_cache(maxsize=16)
def _conditions(days: Days) -> Mapping[DutyState, ColumnElement[bool]]:
    """Return them all, put together once a day: a page asks for ten of them."""
    return {
        DutyState.OWED: IS_OWED,
        DutyState.OVERDUE: and_(IS_OWED, days.today > LAST_DAY),
        DutyState.LATE: and_(IS_DUTY, STEP.in_(sorted(UNFINISHED)), _answered(days) > LAST_DAY),
        DutyState.DUE_SOON: and_(IS_OWED, LAST_DAY.between(days.today, days.soon_until)),
        DutyState.WAITING: and_(IS_DUTY, STEP == Step.SUBMITTED),
        DutyState.ASKED: and_(IS_OWED, col(AssignmentRow.asked_day).is_not(None)),
        DutyState.UNDATED: and_(IS_OWED, LAST_DAY.is_(None)),
        DutyState.DONE: and_(IS_DUTY, STEP == Step.ACCEPTED),
        DutyState.REPORTED: and_(IS_DUTY, STEP.not_in(sorted(DROPPED))),
        DutyState.STANDING: and_(~IS_DUTY, STEP.not_in(sorted(DROPPED))),
        DutyState.DROPPED: STEP.in_(sorted(DROPPED)),
    }


def _answered(days: Days) -> ColumnElement[date]:
    """Return the day by which a duty is judged: of its answer, or today."""
    return func.coalesce(col(AssignmentRow.submitted_on), days.today)


def filtered(wanted: DutyFilter, days: Days) -> list[ColumnElement[bool]]:
    """Return what a duty's row must satisfy to be listed."""
    columns = (
        (col(AssignmentRow.notice), wanted.notice),
        (col(AssignmentRow.unit), wanted.unit),
        (col(AssignmentRow.clause), wanted.clause),
        (col(AssignmentRow.period), wanted.period),
    )
    found = [column == value for column, value in columns if value is not None]
    if wanted.state is not None:
        found.append(in_state(wanted.state, days))
    folded = col(AssignmentRow.folded)
    found += [folded.contains(word, autoescape=True) for word in wanted.words.split()]
    return found
