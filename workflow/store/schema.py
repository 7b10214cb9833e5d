"""Which schema the code expects, and the way there."""

from importlib.resources import files

from sqlalchemy import Connection, Engine, inspect, text

from workflow.errors import OtherSchemaError, StorageError

HEAD = "0008"
"""The last migration, written here so that opening a store need not import Alembic."""


def must_be_at_head(connection: Connection) -> None:
    """Refuse a database that this version of the engine cannot work with.

    Raises:
        OtherSchemaError: When its schema is older, newer or missing.
    """
    found = None
    if inspect(connection).has_table("alembic_version"):
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found != HEAD:
        raise OtherSchemaError(found, HEAD)


def migrate(engine: Engine) -> None:
    """Bring the schema to the head, all or nothing; a second process waits for the first.

    Raises:
        StorageError: When the database was made by a newer version of the engine.
    """
    from alembic import command, config, util  # noqa: PLC0415 - slow, and only this needs it

    settings = config.Config()
    settings.set_main_option("script_location", str(files("workflow.store") / "migrations"))
    with engine.connect() as connection:
        settings.attributes["connection"] = connection
        try:
            command.upgrade(settings, "head")
        except util.CommandError as error:
            raise StorageError(
                "Cơ sở dữ liệu do một phiên bản dondoc mới hơn tạo ra: hãy cài phiên bản đó."
            ) from error
