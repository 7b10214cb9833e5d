"""How the identity provider of the office names a person."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

UNIQUE = "uq_person_sso_name"


def upgrade() -> None:
    """Add the name; nobody has one yet."""
    by_code_point = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("sso_name", by_code_point, nullable=True))
        person.create_unique_constraint(UNIQUE, ["sso_name"])


def downgrade() -> None:
    """Take it away again."""
    with op.batch_alter_table("person") as person:
        person.drop_constraint(UNIQUE, type_="unique")
        person.drop_column("sso_name")
