"""The web office: accounts, sessions, links of units, sent forms, jobs; words to search in."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, PrimaryKeyConstraint
from sqlmodel.sql.sqltypes import UTCDateTime

from workflow.domain.folded import folded

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("person", "web_session", "client", "unit_link", "form", "job")
UNFINISHED = sa.text("ended_at IS NULL")
OF_MESSAGES = (
    ("ix_message_order", ["queued_at", "key"]),
    ("ix_message_state", ["state", "unit", "queued_at"]),
    ("ix_message_unit", ["unit", "queued_at"]),
)


def upgrade() -> None:
    """Make the tables, and fold the words of what is there."""
    _accounts()
    _links()
    _forms_and_jobs()
    for table in ("notice", "assignment"):
        op.add_column(table, Column("folded", sa.String(), nullable=False, server_default=""))
    op.create_index("ix_assignment_order", "assignment", ["last_day", "code"])
    for name, columns in OF_MESSAGES:
        op.create_index(name, "message", columns)
    _fold_notices(op.get_bind())
    _fold_assignments(op.get_bind())


def downgrade() -> None:
    """Take all of it away again."""
    for name, _ in OF_MESSAGES:
        op.drop_index(name, "message")
    op.drop_index("ix_assignment_order", "assignment")
    for table in ("notice", "assignment"):
        with op.batch_alter_table(table) as altered:
            altered.drop_column("folded")
    for table in reversed(TABLES):
        op.drop_table(table)


def _accounts() -> None:
    op.create_table(
        "person",
        _code("login"),
        *[_words(name) for name in ("full_name", "role", "password_hash")],
        Column("is_active", sa.Boolean(), nullable=False),
        PrimaryKeyConstraint("login", name="pk_person"),
    )
    op.create_table(
        "web_session",
        *[_code(name) for name in ("digest", "login")],
        *[_moment(name) for name in ("opened_at", "expires_at")],
        _moment("ended_at", nullable=True),
        ForeignKeyConstraint(["login"], ["person.login"], name="fk_web_session_login"),
        PrimaryKeyConstraint("digest", name="pk_web_session"),
    )
    op.create_index("ix_web_session_login", "web_session", ["login"])
    op.create_table(
        "client",
        *[_code(name) for name in ("name", "digest")],
        _words("role"),
        Column("made_on", sa.Date(), nullable=False),
        Column("ended_on", sa.Date(), nullable=True),
        sa.UniqueConstraint("digest", name="uq_client_digest"),
        PrimaryKeyConstraint("name", name="pk_client"),
    )


def _links() -> None:
    op.create_table(
        "unit_link",
        *[_code(name) for name in ("digest", "unit")],
        *[_words(name) for name in ("to_name", "to_email")],
        *[_moment(name) for name in ("made_at", "expires_at")],
        _moment("revoked_at", nullable=True),
        PrimaryKeyConstraint("digest", name="pk_unit_link"),
    )
    op.create_index("ix_unit_link_unit", "unit_link", ["unit"])


def _forms_and_jobs() -> None:
    op.create_table(
        "form",
        _code("key"),
        _moment("taken_at"),
        _words("leads_to"),
        PrimaryKeyConstraint("key", name="pk_form"),
    )
    op.create_table(
        "job",
        *[_code(name) for name in ("key", "login")],
        *[_words(name) for name in ("kind", "state", "words", "leads_to")],
        Column("asked", sa.JSON(), nullable=False),
        _moment("queued_at"),
        *[Column(name, sa.Integer(), nullable=False) for name in ("done", "total")],
        *[_moment(name, nullable=True) for name in ("lease_until", "ended_at")],
        PrimaryKeyConstraint("key", name="pk_job"),
    )
    op.create_index(
        "ix_job_waiting",
        "job",
        ["queued_at"],
        sqlite_where=UNFINISHED,
        postgresql_where=UNFINISHED,
    )


def _fold_notices(connection: sa.Connection) -> None:
    rows = connection.execute(sa.text("SELECT key, content FROM notice")).all()
    for key, content in rows:
        file = json.loads(content) if isinstance(content, str) else content
        head = file.get("head", {})
        parts = (key, head.get("code_number"), head.get("code_notation"), head.get("subject"))
        _set(connection, "notice", "key", key, " ".join(str(part) for part in parts if part))


def _fold_assignments(connection: sa.Connection) -> None:
    for code, action in connection.execute(sa.text("SELECT code, action FROM assignment")).all():
        _set(connection, "assignment", "code", code, f"{code} {action}")


def _set(connection: sa.Connection, table: str, name: str, key: str, words: str) -> None:
    command = f"UPDATE {table} SET folded = :words WHERE {name} = :key"  # noqa: S608
    connection.execute(sa.text(command), {"words": folded(words), "key": key})


def _code(name: str) -> Column[Any]:
    by_code_point = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return Column(name, by_code_point, nullable=False)


def _words(name: str) -> Column[Any]:
    return Column(name, sa.String(), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, UTCDateTime(), nullable=nullable)
