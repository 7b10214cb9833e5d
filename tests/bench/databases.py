"""A fresh database of each kind for a measurement, gone when it ends."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import conftest

KINDS = ("sqlite", "postgresql")


@contextmanager
def server(kinds: tuple[str, ...]) -> Iterator[Path]:
    """Give a folder for databases, with a PostgreSQL in it if one is asked for."""
    folder = Path(tempfile.mkdtemp(prefix="dondoc-bench-"))
    try:
        if "postgresql" in kinds:
            conftest.started(folder)
        yield folder
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            conftest.postgres(folder, "pg_ctl", "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


@contextmanager
def database(folder: Path, kind: str) -> Iterator[str]:
    """Give the URL of an empty database."""
    if kind == "postgresql":
        with conftest.database(conftest.started(folder)) as url:
            yield url
        return
    place = Path(tempfile.mkdtemp(dir=folder))
    yield f"sqlite:///{place / 'dondoc.db'}"
    shutil.rmtree(place)
