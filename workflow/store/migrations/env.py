"""What Alembic runs; the caller hands over an open connection."""

from alembic import context
from sqlalchemy import Connection, text

from workflow.store.tables import Row

ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(20250212)")


def run(connection: Connection) -> None:
    """Migrate in one transaction; a second process waits until the first is done."""
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        transaction_per_migration=False,
    )
    with connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(ONE_AT_A_TIME)
        context.run_migrations()


if __name__ == "env_py":  # so Alembic names it when it loads it
    run(context.config.attributes["connection"])
