"""Reads for lists of notices: one statement each."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, SQLColumnExpression, func, select
from sqlmodel import col

from workflow.domain.assignment import Step
from workflow.domain.document import DocumentHead
from workflow.domain.duty_list import Days, DutyState, Slice
from workflow.domain.notice_list import DutyCounts, NoticeLine
from workflow.store.dialects import is_one_of
from workflow.store.duty_states import STEP, in_state
from workflow.store.tables import AssignmentRow, NoticeRow

_KEY = col(NoticeRow.key)
_ADOPTED = col(NoticeRow.adopted_at)
_DONE = frozenset({Step.ACCEPTED, Step.ATTESTED})


class SqlNoticePages:
    """`ports.notice_pages.NoticePages` on one connection."""

    _connection: Connection

    def notices(self, words: str, part: Slice) -> Sequence[NoticeLine]:
        """Return notices that hold every folded word, the last adopted first."""
        query = (
            select(_KEY, _ADOPTED, col(NoticeRow.content))
            .where(*_holding(words))
            .order_by(_ADOPTED.desc(), _KEY)
            .limit(part.limit)
            .offset(part.offset)
        )
        return [_line(key, at, file) for key, at, file in self._connection.execute(query)]

    def count_notices(self, words: str) -> int:
        """Count the notices that a list has over all its pages."""
        query = select(func.count()).select_from(NoticeRow).where(*_holding(words))
        return self._connection.scalar(query) or 0

    def adopted(self, keys: Sequence[str]) -> frozenset[str]:
        """Return those of the keys that are adopted notices'."""
        query = select(_KEY).where(is_one_of(self._connection, _KEY, keys))
        return frozenset(self._connection.scalars(query))

    def counts_of_notices(self, keys: Sequence[str], days: Days) -> Mapping[str, DutyCounts]:
        """Count the assignments of each notice."""
        notice = col(AssignmentRow.notice)
        is_asked = is_one_of(self._connection, notice, keys)
        return self._counted(_counts(notice, days).where(is_asked))

    def counts_of_duties(self, notice: str, days: Days) -> Mapping[str, DutyCounts]:
        """Count the assignments of each duty of a notice."""
        query = _counts(col(AssignmentRow.obligation), days)
        return self._counted(query.where(col(AssignmentRow.notice) == notice))

    def _counted(self, query: Select[str, int, int, int, int]) -> Mapping[str, DutyCounts]:
        rows = self._connection.execute(query)
        return {row.of: DutyCounts(**row._asdict()) for row in rows}


def _counts(by: SQLColumnExpression[str], days: Days) -> Select[str, int, int, int, int]:
    return (
        select(
            by.label("of"),
            func.count().label("total"),
            func.count().filter(in_state(DutyState.OWED, days)).label("open"),
            func.count().filter(in_state(DutyState.OVERDUE, days)).label("overdue"),
            func.count().filter(STEP.in_(sorted(_DONE))).label("done"),
        )
        .select_from(AssignmentRow)
        .group_by(by)
    )


def _line(key: str, adopted_at: datetime, file: dict[str, Any]) -> NoticeLine:
    """Return a line of the list; a whole notice would be checked in vain, it never changes."""
    return NoticeLine(
        key=key,
        adopted_at=adopted_at,
        head=DocumentHead.model_validate(file["head"]),
        obligations=sum(len(clause.get("obligations", ())) for clause in file["directives"]),
    )


def _holding(words: str) -> list[ColumnElement[bool]]:
    folded = col(NoticeRow.folded)
    return [folded.contains(word, autoescape=True) for word in words.split()]
