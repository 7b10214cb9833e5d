"""A database brought to any schema, as `dondoc init` does it for the newest."""

import os
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

import workflow.store.migrations

MIGRATIONS = Path(str(workflow.store.migrations.__file__)).parent


def at_version(
    url: str, version: str, way: Callable[..., None] = command.upgrade, *further: Path
) -> None:
    """Migrate there; `further` folders hold migrations that the releases do not know."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.set_main_option("path_separator", "os")
    places = (MIGRATIONS / "versions", *further)
    settings.set_main_option("version_locations", os.pathsep.join(map(str, places)))
    with create_engine(url, poolclass=NullPool).connect() as connection:
        settings.attributes["connection"] = connection
        way(settings, version)
