"""A form is kept with a mark of what stood in it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the mark; a form that was sent before has none and is not sent again."""
    with op.batch_alter_table("form") as form:
        form.add_column(sa.Column("sent", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Take it away again."""
    with op.batch_alter_table("form") as form:
        form.drop_column("sent")
