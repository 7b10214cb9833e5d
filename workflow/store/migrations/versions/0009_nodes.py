"""Several nodes: who is there, whose folder it is; on PostgreSQL the queue that wakes workers."""

from importlib.resources import files
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, PrimaryKeyConstraint
from sqlmodel.sql.sqltypes import UTCDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

QUEUE = "procrastinate_3_10_0.sql"
DROP_QUEUE = """
DO $$ DECLARE found record; BEGIN
    FOR found IN SELECT oid::regclass AS name FROM pg_class WHERE relkind = 'r'
        AND relnamespace = current_schema()::regnamespace AND relname LIKE 'procrastinate\\_%'
    LOOP EXECUTE 'DROP TABLE ' || found.name || ' CASCADE'; END LOOP;
    FOR found IN SELECT oid::regprocedure AS name FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace AND proname LIKE 'procrastinate\\_%'
    LOOP EXECUTE 'DROP FUNCTION ' || found.name || ' CASCADE'; END LOOP;
    FOR found IN SELECT oid::regtype AS name FROM pg_type WHERE typtype IN ('c', 'e')
        AND typnamespace = current_schema()::regnamespace AND typname LIKE 'procrastinate\\_%'
    LOOP EXECUTE 'DROP TYPE ' || found.name; END LOOP;
END $$"""


def upgrade() -> None:
    """Make the tables; those of the queue whether or not its library is installed."""
    op.create_table(
        "node",
        *[_code(name) for name in ("key", "host", "role")],
        Column("process", sa.Integer(), nullable=False),
        *[Column(name, UTCDateTime(), nullable=False) for name in ("began_at", "seen_at")],
        Column("ahead_seconds", sa.Float(), nullable=False),
        PrimaryKeyConstraint("key", name="pk_node"),
    )
    op.create_table(
        "shared_folder", _code("mark"), PrimaryKeyConstraint("mark", name="pk_shared_folder")
    )
    if op.get_bind().dialect.name == "postgresql":
        _run((files("workflow.store.migrations") / QUEUE).read_text(encoding="utf-8"))


def downgrade() -> None:
    """Take them away again."""
    if op.get_bind().dialect.name == "postgresql":
        _run(DROP_QUEUE)
    op.drop_table("shared_folder")
    op.drop_table("node")


def _run(script: str) -> None:
    """Run a script of many commands: through the driver, which then reads no % in it."""
    driver: Any = op.get_bind().connection.driver_connection
    driver.execute(script)


def _code(name: str) -> Column[Any]:
    by_code_point = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return Column(name, by_code_point, nullable=False)
