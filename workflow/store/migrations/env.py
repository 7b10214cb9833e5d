"""What Alembic runs; the caller hands over an open connection."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import context
from sqlalchemy import Connection, inspect, text

from workflow.errors import StorageError
from workflow.store.schema import NOBODY_ELSE
from workflow.store.tables import Row

ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(20250212)")
WAIT_NO_LONGER = text("SET LOCAL lock_timeout = '15s'")


def run(connection: Connection) -> None:
    """Migrate in one transaction; a second process waits until the first is done.

    Raises:
        StorageError: When a row points at one that is not there; nothing is changed.
    """
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        transaction_per_migration=False,
    )
    if connection.dialect.name == "sqlite":
        _on_sqlite(connection)
        return
    with connection.begin():
        connection.execute(ONE_AT_A_TIME)
        if inspect(connection).has_table("alembic_version"):
            connection.execute(WAIT_NO_LONGER)
            connection.execute(NOBODY_ELSE)
        context.run_migrations()


def _on_sqlite(connection: Connection) -> None:
    """Check foreign keys at the end only: a table that others point at is made anew on the way.

    The pragma does nothing inside a transaction (sqlite.org/lang_altertable.html, section 7).
    """
    with _foreign_keys_off(connection), connection.begin():
        context.run_migrations()
        _must_point_at_what_is_there(connection)


@contextmanager
def _foreign_keys_off(connection: Connection) -> Iterator[None]:
    driver = connection.connection.cursor()  # SQLAlchemy's own would begin a transaction
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")
        driver.close()


def _must_point_at_what_is_there(connection: Connection) -> None:
    tables = {row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}
    if tables:
        raise StorageError(
            f"Cơ sở dữ liệu có dòng trỏ tới bản ghi không còn ({', '.join(sorted(tables))}), chưa "
            "nâng cấp gì: hãy khôi phục từ bản sao lưu."
        )


if __name__ == "env_py":  # so Alembic names it when it loads it
    run(context.config.attributes["connection"])
