"""Offices on SQLite for walks: each in a folder of its own, which goes when the walk ends."""

import shutil
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from tests.integration.walks.walker import Place
from workflow.store.sql_store import SqlStore


def places_like(kept_file: Path, folder: Path) -> Callable[[], Place]:
    """Return a maker of places in a folder, each with a copy of a database."""

    def place() -> Place:
        home = Path(mkdtemp(dir=folder))
        shutil.copyfile(kept_file, home / "dondoc.db")
        return Place(f"sqlite:///{home / 'dondoc.db'}", home, partial(shutil.rmtree, home))

    return place


def new_places(folder: Path) -> Callable[[], Place]:
    """Return the same where there is no database yet."""
    kept_file = folder / "kept.db"
    with closing(SqlStore(f"sqlite:///{kept_file}")) as store:
        store.migrate()
    return places_like(kept_file, folder)
