"""Numbers are counted for each issuing body; documents are recalled, corrected and noted.

What was numbered before keeps an empty body: whose numbers they were follows from their days, and
the register goes on under the body of its last day once a number is taken in its series.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

UNIQUE = "uq_document_issuing_organ"
NUMBERED_BEFORE = "uq_document_series"


def upgrade() -> None:
    """Add the columns, and the body to both keys."""
    with op.batch_alter_table("document") as document:
        document.add_column(_code("issuing_organ", server_default=""))
        document.add_column(_code("corrects", nullable=True))
        document.add_column(Column("recalled_date", sa.Date(), nullable=True))
        document.add_column(Column("note", sa.String(), nullable=False, server_default=""))
        document.drop_constraint(NUMBERED_BEFORE, type_="unique")
        columns = ["issuing_organ", "series", "issued_year", "code_number"]
        document.create_unique_constraint(UNIQUE, columns)
    with op.batch_alter_table("register") as register:
        register.add_column(_code("issuing_organ", server_default=""))
        register.drop_constraint("pk_register", type_="primary")
        register.create_primary_key("pk_register", ["issuing_organ", "series", "year"])


def downgrade() -> None:
    """Take them away again; this fails where two bodies used one number."""
    with op.batch_alter_table("register") as register:
        register.drop_constraint("pk_register", type_="primary")
        register.create_primary_key("pk_register", ["series", "year"])
        register.drop_column("issuing_organ")
    with op.batch_alter_table("document") as document:
        document.drop_constraint(UNIQUE, type_="unique")
        document.create_unique_constraint(NUMBERED_BEFORE, ["series", "issued_year", "code_number"])
        for name in ("note", "recalled_date", "corrects", "issuing_organ"):
            document.drop_column(name)


def _code(name: str, **facts: Any) -> Column[Any]:
    by_code_point = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return Column(name, by_code_point, **{"nullable": False, **facts})
