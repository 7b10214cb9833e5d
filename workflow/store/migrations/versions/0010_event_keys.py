"""Events of an assignment are found by their keys, which begin with its code: one index less."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop what every event of a new duty had to be written into."""
    op.drop_index("ix_event_assignment", "event")


def downgrade() -> None:
    """Make it again."""
    op.create_index("ix_event_assignment", "event", ["assignment"])
