"""Which schema the code expects, and the way there."""

from importlib.resources import files

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from workflow.database_errors import MovedError, NewerSchemaError, OtherSchemaError
from workflow.errors import InputError

HEAD = "0010"
"""The last migration, written here so that opening a store need not import Alembic."""

MOVING, MOVED = "moving ", "moved "
"""How the version begins while a database is filled from another, and once it has been left."""

VERSION = text("SELECT version_num FROM alembic_version")

NOBODY_ELSE = text("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE")
"""On PostgreSQL: every transaction of a store reads the version first, so none is under way."""


def version(connection: Connection) -> str | None:
    """Return which schema a database has, or its mark of being moved; None when it has nothing."""
    try:
        found: str | None = connection.scalar(VERSION)
    except (OperationalError, ProgrammingError) as error:
        if _is_about_no_table(error):
            return None
        raise
    return found


def must_be_at_head(connection: Connection) -> None:
    """Refuse a database that this version of the engine cannot work with.

    Raises:
        OtherSchemaError: When its schema is older or missing.
        NewerSchemaError: When it is newer.
        MovedError: When the office has moved.
    """
    must_be_head(version(connection))


def must_be_head(found: str | None) -> None:
    """Refuse a version, or a mark, as `must_be_at_head` does.

    Raises:
        OtherSchemaError: When it is older or missing.
        NewerSchemaError: When it is newer.
        MovedError: When it is the mark of an office that has moved.
    """
    if found == HEAD:
        return
    must_not_be_marked(found)
    if found and found > HEAD:
        raise NewerSchemaError(found, HEAD)
    raise OtherSchemaError(found, HEAD)


def must_be_at(connection: Connection, wanted: str) -> None:
    """Refuse a database that was brought to another schema before.

    Raises:
        InputError: Then.
    """
    if (found := version(connection)) != wanted:
        raise InputError(
            f"Cơ sở dữ liệu đích đã có bảng của phiên bản {found}, bản lưu thuộc phiên bản "
            f"{wanted}: hãy dùng cơ sở dữ liệu mới, chưa có gì."
        )


def is_known(version: str) -> bool:
    """Tell whether a schema is this version's or one before it."""
    return version in {f"{number:04}" for number in range(1, int(HEAD) + 1)}


def must_not_be_marked(found: str | None) -> None:
    """Refuse what the office has left, or has not reached yet.

    Raises:
        MovedError: Then.
    """
    if found and found.startswith((MOVING, MOVED)):
        raise MovedError(is_left=found.startswith(MOVED))


def migrate(engine: Engine, to: str = HEAD) -> None:
    """Bring the schema to the head, all or nothing; a second process waits for the first.

    Only what is to be filled with older rows is brought to an older schema.

    Raises:
        NewerSchemaError: When the database was made by a newer version of the engine.
        MovedError: When the office has left it, or has not reached it yet.
    """
    from alembic import command, config  # noqa: PLC0415 - slow, and only this needs it

    settings = config.Config()
    settings.set_main_option("script_location", str(files("workflow.store") / "migrations"))
    with engine.connect() as connection:
        with connection.begin():
            found = version(connection)
        must_not_be_marked(found)
        if found and found > HEAD:
            raise NewerSchemaError(found, HEAD)
        settings.attributes["connection"] = connection
        command.upgrade(settings, to)


def _is_about_no_table(error: DBAPIError) -> bool:
    of_sqlite = getattr(error.orig, "sqlite_errorname", None)
    return (of_sqlite or getattr(error.orig, "sqlstate", None)) in {"SQLITE_ERROR", "42P01"}
