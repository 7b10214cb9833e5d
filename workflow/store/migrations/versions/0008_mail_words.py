"""Mails are searched by words kept with them, without accents."""

import json
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from workflow.domain.folded import folded

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MAILS = sa.text("SELECT key, letter, to_name, to_email FROM message")
DUTIES = sa.text(
    """SELECT m.message, a.folded FROM message_about m JOIN assignment a ON a.code = m.assignment
    ORDER BY m.message, m.place"""
)
FOLD = sa.text("UPDATE message SET folded = :words WHERE key = :key")
BATCH = 1000


def upgrade() -> None:
    """Add the words, and fold those of the mails that are there."""
    op.add_column("message", sa.Column("folded", sa.String(), nullable=False, server_default=""))
    connection = op.get_bind()
    rows = list(_words(connection))
    for first in range(0, len(rows), BATCH):
        connection.execute(FOLD, rows[first : first + BATCH])


def downgrade() -> None:
    """Take them away again."""
    with op.batch_alter_table("message") as altered:
        altered.drop_column("folded")


def _words(connection: sa.Connection) -> Iterator[dict[str, str]]:
    duties: dict[str, list[str]] = {}
    for key, words in connection.execute(DUTIES):
        duties.setdefault(key, []).append(words)
    for key, letter, to_name, to_email in connection.execute(MAILS).all():
        subject = (json.loads(letter) if isinstance(letter, str) else letter)["subject"]
        named = folded(" ".join((key, subject, to_name, to_email or "")))
        yield {"key": key, "words": " ".join((named, *duties.get(key, ())))}
