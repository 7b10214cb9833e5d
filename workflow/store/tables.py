"""The tables. `table=True` validates nothing, so a row never leaves `store`."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

from workflow.store.columns import IS_QUEUED, IS_UNFIRED, CodeText, only


class Row(SQLModel):
    """Base of every table."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
        }
    )


class NoticeRow(Row, table=True):
    """An adopted notice, whole, as its directive file said; `folded` is for searching."""

    __tablename__ = "notice"

    key: str = Field(primary_key=True, sa_type=CodeText)
    adopted_at: datetime
    content: dict[str, Any] = Field(sa_type=JSON)
    folded: str = Field(sa_column_kwargs={"server_default": ""})


class AssignmentRow(Row, table=True):
    """What one unit owes; the columns are the fields of `Assignment`, and its words folded."""

    __tablename__ = "assignment"
    __table_args__ = (Index("ix_assignment_order", "last_day", "code"),)

    code: str = Field(primary_key=True, sa_type=CodeText)
    notice: str = Field(index=True, sa_type=CodeText)
    clause: str
    obligation: str = Field(sa_type=CodeText)
    modality: str
    action: str
    unit: str = Field(index=True, sa_type=CodeText)
    first_unit: str = Field(sa_type=CodeText)
    owner: str = Field(sa_type=CodeText)
    opened_on: date
    last_day: date | None = None
    target_day: date | None = None
    review_date: date | None = None
    period: str | None = None
    step: str
    received_on: date | None = None
    submitted_on: date | None = None
    closed_on: date | None = None
    is_nil: bool
    asked_day: date | None = None
    first_last_day: date | None = None
    version: int
    folded: str = Field(sa_column_kwargs={"server_default": ""})


class SubmissionRow(Row, table=True):
    """What a unit handed in; an assignment has one for each version at most."""

    __tablename__ = "submission"

    assignment: str = Field(primary_key=True, foreign_key="assignment.code", sa_type=CodeText)
    version: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    submitted_on: date
    is_nil: bool
    note: str
    report_number: str | None = None
    report_notation: str | None = None
    report_date: date | None = None
    files: list[dict[str, Any]] = Field(sa_type=JSON)


class IncidentRow(Row, table=True):
    """A breach of a standing duty or a ban."""

    __tablename__ = "incident"

    id: int | None = Field(default=None, primary_key=True)
    assignment: str = Field(foreign_key="assignment.code", index=True, sa_type=CodeText)
    happened_on: date
    words: str
    reported_by: str
    reported_at: datetime


class EventRow(Row, table=True):
    """A deadline event; `fired_at` is set by the one transaction that claimed it.

    Those of an assignment are found by their keys, which begin with its code.
    """

    __tablename__ = "event"
    __table_args__ = (Index("ix_event_unfired", "due_on", **only(IS_UNFIRED)),)

    key: str = Field(primary_key=True, sa_type=CodeText)
    assignment: str = Field(foreign_key="assignment.code", sa_type=CodeText)
    unit: str = Field(sa_type=CodeText)
    audience: str
    rung: str
    number: int
    due_on: date
    last_day: date
    fired_at: datetime | None = None


class MessageRow(Row, table=True):
    """A mail in the outbox. `tries` counts how often it was tried since it was queued.

    `folded` is for searching: what the mail is called, to whom it goes, of which duties it speaks.
    """

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_queued", "next_try_at", **only(IS_QUEUED)),
        Index("ix_message_order", "queued_at", "key"),
        Index("ix_message_state", "state", "unit", "queued_at"),
        Index("ix_message_unit", "unit", "queued_at"),
    )

    key: str = Field(primary_key=True, sa_type=CodeText)
    kind: str
    unit: str = Field(sa_type=CodeText)
    to_name: str
    to_email: str | None = None
    letter: dict[str, Any] = Field(sa_type=JSON)
    attachments: list[dict[str, Any]] = Field(sa_type=JSON)
    queued_at: datetime
    written_at: datetime | None = None
    state: str
    next_try_at: datetime | None = None
    tries: int
    sent_at: datetime | None = None
    code: int | None = None
    answer: str
    folded: str = Field(sa_column_kwargs={"server_default": ""})


class MessageEventRow(Row, table=True):
    """An event answered by a mail. The event is the key: no second mail can answer it."""

    __tablename__ = "message_event"

    event: str = Field(primary_key=True, sa_type=CodeText)
    message: str = Field(foreign_key="message.key", index=True, sa_type=CodeText)
    place: int


class MessageAboutRow(Row, table=True):
    """An assignment that a mail speaks of."""

    __tablename__ = "message_about"

    message: str = Field(primary_key=True, foreign_key="message.key", sa_type=CodeText)
    assignment: str = Field(
        primary_key=True, foreign_key="assignment.code", index=True, sa_type=CodeText
    )
    place: int


class AttemptRow(Row, table=True):
    """One try to send a mail, with the server's answer."""

    __tablename__ = "attempt"

    id: int | None = Field(default=None, primary_key=True)
    message: str = Field(foreign_key="message.key", index=True, sa_type=CodeText)
    at: datetime
    state: str
    code: int
    answer: str
    retry_at: datetime | None = None


class DocumentRow(Row, table=True):
    """An outgoing document."""

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("issuing_organ", "series", "issued_year", "code_number"),)

    key: str = Field(primary_key=True, sa_type=CodeText)
    purpose: str
    document_type: str
    template: str
    series: str = Field(sa_type=CodeText)
    code_notation: str
    subject: str
    signer: str
    notice: str | None = Field(default=None, sa_type=CodeText)
    values: dict[str, Any] = Field(sa_type=JSON)
    recipients: list[str] = Field(sa_type=JSON)
    chase_round: int
    state: str
    code_number: int | None = None
    issued_date: date | None = None
    issued_year: int | None = None
    sha256: str | None = None
    issuing_organ: str = Field(sa_type=CodeText, sa_column_kwargs={"server_default": ""})
    corrects: str | None = Field(default=None, sa_type=CodeText)
    recalled_date: date | None = None
    note: str = Field(sa_column_kwargs={"server_default": ""})


class DocumentAboutRow(Row, table=True):
    """An assignment that a document chases."""

    __tablename__ = "document_about"

    document: str = Field(primary_key=True, foreign_key="document.key", sa_type=CodeText)
    assignment: str = Field(
        primary_key=True, foreign_key="assignment.code", index=True, sa_type=CodeText
    )
    place: int


class RegisterRow(Row, table=True):
    """The last number that a body gave in a register in a year, and the day it was given for.

    The body is empty where the numbers are older than the telling apart of bodies.
    """

    __tablename__ = "register"

    issuing_organ: str = Field(
        primary_key=True, sa_type=CodeText, sa_column_kwargs={"server_default": ""}
    )
    series: str = Field(primary_key=True, sa_type=CodeText)
    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last_number: int
    last_date: date | None = None


class AuditRow(Row, table=True):
    """One change, sealed; `kind` tells what `state` is a state of, `detail` what came with it."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_moment", "at", "subject", "seq"),)

    subject: str = Field(primary_key=True, sa_type=CodeText)
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    kind: str
    move: str
    actor: str
    on_behalf_of: str | None = None
    at: datetime
    note: str
    state: dict[str, Any] = Field(sa_type=JSON)
    detail: dict[str, Any] = Field(sa_type=JSON)
    previous: str
    digest: str
