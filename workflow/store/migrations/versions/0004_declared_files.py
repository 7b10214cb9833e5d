"""Declared files that wait to be put in their place."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; nothing waits yet."""
    by_code_point = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "pending_file",
        sa.Column("name", by_code_point, nullable=False),
        *[
            sa.Column(name, sa.String(), nullable=False)
            for name in ("before", "after", "unfinished")
        ],
        sa.PrimaryKeyConstraint("name", name="pk_pending_file"),
    )


def downgrade() -> None:
    """Drop it again."""
    op.drop_table("pending_file")
