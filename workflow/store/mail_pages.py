"""Reads for lists of mails."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select
from sqlmodel import col

from workflow.domain.assignment import OWED, Assignment
from workflow.domain.duty_list import Slice
from workflow.domain.mail_list import (
    MOST_COUNTED,
    TO_PHONE,
    MailDuty,
    MailFilter,
    MailLine,
    MailWord,
    UnreachedUnit,
)
from workflow.domain.typed import value_of
from workflow.errors import NotFoundError
from workflow.store.dialects import is_one_of
from workflow.store.tables import AssignmentRow, MessageAboutRow, MessageRow

_KEY, _UNIT = col(MessageRow.key), col(MessageRow.unit)
_SUBJECT = col(MessageRow.letter)["subject"].as_string()
_IS_UNREACHED = col(MessageRow.state).in_(TO_PHONE)
_IS_ABOUT = col(AssignmentRow.code) == col(MessageAboutRow.assignment)
_NEWEST_FIRST = (col(MessageRow.queued_at).desc(), _KEY.desc())
_COPIED = (
    *(MessageRow.key, MessageRow.kind, MessageRow.unit, MessageRow.to_name, MessageRow.to_email),
    *(MessageRow.state, MessageRow.queued_at, MessageRow.sent_at, MessageRow.tries),
    *(MessageRow.code, MessageRow.answer),
)


class SqlMailPages:
    """`ports.mail_pages.MailPages` on one connection."""

    _connection: Connection

    def mails(self, wanted: MailFilter, part: Slice) -> Sequence[MailLine]:
        """Return mails, the newest first, with the duties that they speak of."""
        newest = (
            select(_KEY)
            .where(*_filtered(self._connection, wanted))
            .order_by(*_NEWEST_FIRST)
            .limit(part.limit)
            .offset(part.offset)
            .subquery()
        )
        query = _lines().join(newest, newest.c.key == _KEY)
        return self._whole(query.order_by(*_NEWEST_FIRST))

    def count_mails(self, wanted: MailFilter) -> int:
        """Count the mails that a list has over all its pages, at most `MOST_COUNTED` by words."""
        found = select(_KEY).where(*_filtered(self._connection, wanted))
        if wanted.notice or wanted.words:
            found = found.limit(MOST_COUNTED)
        return self._connection.scalar(select(func.count()).select_from(found.subquery())) or 0

    def mail(self, key: str) -> MailLine:
        """Return one mail as lists show it."""
        found = self._whole(_lines().where(col(MessageRow.key) == key))
        if not found:
            raise NotFoundError("thư", key)
        return found[0]

    def unreached_units(self, part: Slice) -> Sequence[UnreachedUnit]:
        """Return the units to phone, by code."""
        query = (
            select(
                _UNIT,
                func.count().label("mails"),
                func.max(col(MessageRow.queued_at)).label("newest_at"),
            )
            .where(_IS_UNREACHED)
            .group_by(_UNIT)
            .order_by(_UNIT)
            .limit(part.limit)
            .offset(part.offset)
        )
        rows = self._connection.execute(query).mappings()
        return [value_of(UnreachedUnit, row) for row in rows]

    def count_unreached_units(self) -> int:
        """Count the units to phone."""
        query = select(func.count(_UNIT.distinct())).where(_IS_UNREACHED)
        return self._connection.scalar(query) or 0

    def unreached_mails(self, units: Sequence[str]) -> Sequence[MailLine]:
        """Return the mails that did not reach these units, the oldest first."""
        query = _lines().where(_IS_UNREACHED, is_one_of(self._connection, _UNIT, units))
        return self._whole(query.order_by(col(MessageRow.queued_at), _KEY))

    def owed_of_unreached(self, units: Sequence[str]) -> Mapping[str, Sequence[Assignment]]:
        """Return what is still owed of all that these mails speak of, by the unit of the mail."""
        columns: list[Any] = [_UNIT.label("of_unit"), AssignmentRow]
        query = (
            select(*columns)
            .join(MessageAboutRow, col(MessageAboutRow.message) == _KEY)
            .join(AssignmentRow, _IS_ABOUT)
            .where(
                _IS_UNREACHED,
                is_one_of(self._connection, _UNIT, units),
                col(AssignmentRow.step).in_(sorted(OWED)),
            )
            .order_by(col(AssignmentRow.last_day), col(AssignmentRow.code))
            .distinct()
        )
        found: dict[str, list[Assignment]] = {}
        for row in self._connection.execute(query).mappings():
            found.setdefault(row["of_unit"], []).append(value_of(Assignment, row))
        return found

    def _whole(self, query: Select[Any]) -> list[MailLine]:
        rows = self._connection.execute(query).mappings().all()
        about = self._about([row["key"] for row in rows])
        return [value_of(MailLine, {**row, "about": about.get(row["key"], ())}) for row in rows]

    def _about(self, keys: Sequence[str]) -> Mapping[str, list[MailDuty]]:
        message = col(MessageAboutRow.message)
        query = (
            select(message, col(AssignmentRow.code), col(AssignmentRow.action))
            .join(AssignmentRow, _IS_ABOUT)
            .where(is_one_of(self._connection, message, keys))
            .order_by(message, col(MessageAboutRow.place))
        )
        found: dict[str, list[MailDuty]] = {}
        for key, code, action in self._connection.execute(query):
            found.setdefault(key, []).append(MailDuty(code=code, action=action))
        return found


def _lines() -> Select[Any]:
    columns: list[Any] = [*(col(column) for column in _COPIED), _SUBJECT.label("subject")]
    return select(*columns)


def _filtered(connection: Connection, wanted: MailFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.states:
        found.append(col(MessageRow.state).in_(wanted.states))
    if wanted.kind:
        found.append(col(MessageRow.kind) == wanted.kind)
    if wanted.unit:
        found.append(col(MessageRow.unit) == wanted.unit)
    if wanted.notice:
        found.append(_speaks_of(col(AssignmentRow.notice) == wanted.notice))
    return found + [_has_word(connection, word) for word in wanted.words]


def _has_word(connection: Connection, word: MailWord) -> ColumnElement[bool]:
    """Return the condition that a mail has a word, or goes to a unit whose name has it."""
    has = col(MessageRow.folded).contains(word.folded, autoescape=True)
    return or_(has, is_one_of(connection, _UNIT, word.units)) if word.units else has


def _speaks_of(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that a mail speaks of a duty of some kind."""
    about = select(col(MessageAboutRow.message)).join(AssignmentRow, _IS_ABOUT)
    return about.where(col(MessageAboutRow.message) == _KEY, condition).exists()
