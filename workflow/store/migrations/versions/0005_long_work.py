"""Long work: who holds it, its tries, what it found; the audit trail found by its moments."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COUNTS = ("taking", "tries")
END_UNDONE = """UPDATE job SET state = 'failed', ended_at = queued_at, words = :words
    WHERE ended_at IS NULL"""
OF_BEFORE = "Việc này được đặt ở bản trước của dondoc và chưa làm: hãy đặt lại."


def upgrade() -> None:
    """Add the counts and the index; what was ordered and not done is to be ordered anew."""
    op.execute("DELETE FROM job WHERE kind = 'pdf'")
    op.execute(sa.text(END_UNDONE).bindparams(words=OF_BEFORE))
    for name in COUNTS:
        op.add_column("job", Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("job", Column("found", sa.JSON(), nullable=False, server_default="{}"))
    op.create_index("ix_audit_moment", "audit", ["at", "subject", "seq"])


def downgrade() -> None:
    """Take the counts and the index away again."""
    op.drop_index("ix_audit_moment", "audit")
    with op.batch_alter_table("job") as altered:
        for name in (*COUNTS, "found"):
            altered.drop_column(name)
