"""The first schema."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, PrimaryKeyConstraint
from sqlmodel.sql.sqltypes import UTCDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

UNFIRED = sa.text("fired_at IS NULL")
TABLES = (
    *("notice", "assignment", "submission", "incident", "event"),
    *("message", "attempt", "message_event", "message_about"),
    *("document", "document_about", "register", "audit"),
)
QUEUED = sa.text("state = 'queued'")


def upgrade() -> None:
    """Make every table."""
    _notices_and_assignments()
    _what_units_hand_in()
    _events()
    _mails()
    _tries_and_links_of_mails()
    _documents()
    _audit()


def downgrade() -> None:
    """Drop every table, those that point at others first."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _notices_and_assignments() -> None:
    op.create_table(
        "notice",
        _code("key"),
        _moment("adopted_at"),
        Column("content", sa.JSON(), nullable=False),
        PrimaryKeyConstraint("key", name="pk_notice"),
    )
    op.create_table(
        "assignment",
        *[_code(name) for name in ("code", "notice", "obligation", "unit", "first_unit", "owner")],
        *[_words(name) for name in ("clause", "modality", "action", "step")],
        _words("period", nullable=True),
        _day("opened_on"),
        *[_day(name, nullable=True) for name in ("last_day", "target_day", "review_date")],
        *[_day(name, nullable=True) for name in ("received_on", "submitted_on", "closed_on")],
        *[_day(name, nullable=True) for name in ("asked_day", "first_last_day")],
        Column("is_nil", sa.Boolean(), nullable=False),
        _number("version"),
        PrimaryKeyConstraint("code", name="pk_assignment"),
    )
    op.create_index("ix_assignment_notice", "assignment", ["notice"])
    op.create_index("ix_assignment_unit", "assignment", ["unit"])


def _what_units_hand_in() -> None:
    op.create_table(
        "submission",
        _code("assignment"),
        Column("version", sa.Integer(), autoincrement=False, nullable=False),
        _day("submitted_on"),
        Column("is_nil", sa.Boolean(), nullable=False),
        _words("note"),
        _words("report_number", nullable=True),
        _words("report_notation", nullable=True),
        _day("report_date", nullable=True),
        Column("files", sa.JSON(), nullable=False),
        _points_at("submission", "assignment", "assignment.code"),
        PrimaryKeyConstraint("assignment", "version", name="pk_submission"),
    )
    op.create_table(
        "incident",
        Column("id", sa.Integer(), nullable=False),
        _code("assignment"),
        _day("happened_on"),
        _words("words"),
        _words("reported_by"),
        _moment("reported_at"),
        _points_at("incident", "assignment", "assignment.code"),
        PrimaryKeyConstraint("id", name="pk_incident"),
    )
    op.create_index("ix_incident_assignment", "incident", ["assignment"])


def _events() -> None:
    op.create_table(
        "event",
        *[_code(name) for name in ("key", "assignment", "unit")],
        *[_words(name) for name in ("audience", "rung")],
        _number("number"),
        _day("due_on"),
        _day("last_day"),
        _moment("fired_at", nullable=True),
        _points_at("event", "assignment", "assignment.code"),
        PrimaryKeyConstraint("key", name="pk_event"),
    )
    op.create_index("ix_event_assignment", "event", ["assignment"])
    op.create_index(
        "ix_event_unfired", "event", ["due_on"], sqlite_where=UNFIRED, postgresql_where=UNFIRED
    )


def _mails() -> None:
    op.create_table(
        "message",
        _code("key"),
        _code("unit"),
        *[_words(name) for name in ("kind", "to_name", "state", "answer")],
        _words("to_email", nullable=True),
        Column("letter", sa.JSON(), nullable=False),
        Column("attachments", sa.JSON(), nullable=False),
        _moment("queued_at"),
        _moment("written_at", nullable=True),
        _moment("next_try_at", nullable=True),
        _moment("sent_at", nullable=True),
        _number("tries"),
        _number("code", nullable=True),
        PrimaryKeyConstraint("key", name="pk_message"),
    )
    op.create_index(
        "ix_message_queued",
        "message",
        ["next_try_at"],
        sqlite_where=QUEUED,
        postgresql_where=QUEUED,
    )


def _tries_and_links_of_mails() -> None:
    op.create_table(
        "attempt",
        Column("id", sa.Integer(), nullable=False),
        _code("message"),
        _moment("at"),
        _words("state"),
        _number("code"),
        _words("answer"),
        _moment("retry_at", nullable=True),
        _points_at("attempt", "message", "message.key"),
        PrimaryKeyConstraint("id", name="pk_attempt"),
    )
    op.create_index("ix_attempt_message", "attempt", ["message"])
    op.create_table(
        "message_event",
        _code("event"),
        _code("message"),
        _number("place"),
        _points_at("message_event", "message", "message.key"),
        PrimaryKeyConstraint("event", name="pk_message_event"),
    )
    op.create_index("ix_message_event_message", "message_event", ["message"])
    op.create_table(
        "message_about",
        _code("message"),
        _code("assignment"),
        _number("place"),
        _points_at("message_about", "message", "message.key"),
        _points_at("message_about", "assignment", "assignment.code"),
        PrimaryKeyConstraint("message", "assignment", name="pk_message_about"),
    )
    op.create_index("ix_message_about_assignment", "message_about", ["assignment"])


def _documents() -> None:
    op.create_table(
        "document",
        *[_code(name) for name in ("key", "series")],
        _code("notice", nullable=True),
        *[_words(name) for name in ("purpose", "document_type", "template", "code_notation")],
        *[_words(name) for name in ("subject", "signer", "state")],
        _words("sha256", nullable=True),
        Column("values", sa.JSON(), nullable=False),
        Column("recipients", sa.JSON(), nullable=False),
        _number("chase_round"),
        _number("code_number", nullable=True),
        _day("issued_date", nullable=True),
        _number("issued_year", nullable=True),
        PrimaryKeyConstraint("key", name="pk_document"),
        sa.UniqueConstraint("series", "issued_year", "code_number", name="uq_document_series"),
    )
    op.create_table(
        "document_about",
        _code("document"),
        _code("assignment"),
        _number("place"),
        _points_at("document_about", "document", "document.key"),
        _points_at("document_about", "assignment", "assignment.code"),
        PrimaryKeyConstraint("document", "assignment", name="pk_document_about"),
    )
    op.create_index("ix_document_about_assignment", "document_about", ["assignment"])
    op.create_table(
        "register",
        _code("series"),
        Column("year", sa.Integer(), autoincrement=False, nullable=False),
        _number("last_number"),
        _day("last_date", nullable=True),
        PrimaryKeyConstraint("series", "year", name="pk_register"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        _code("subject"),
        Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        *[_words(name) for name in ("kind", "move", "actor", "note", "previous", "digest")],
        _words("on_behalf_of", nullable=True),
        _moment("at"),
        Column("state", sa.JSON(), nullable=False),
        Column("detail", sa.JSON(), nullable=False),
        PrimaryKeyConstraint("subject", "seq", name="pk_audit"),
    )


def _code(name: str, *, nullable: bool = False) -> Column[Any]:
    by_code_point = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return Column(name, by_code_point, nullable=nullable)


def _words(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, sa.String(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, sa.Integer(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, sa.Date(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, UTCDateTime(), nullable=nullable)


def _points_at(table: str, column: str, target: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")
