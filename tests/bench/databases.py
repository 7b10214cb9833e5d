"""A fresh database of each kind for a measurement, gone when it ends."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests import postgres

KINDS = ("sqlite", "postgresql")


@contextmanager
def server(kinds: tuple[str, ...]) -> Iterator[Path]:
    """Give a folder for databases; that of a PostgreSQL server if one is asked for."""
    with ExitStack() as stack:
        if "postgresql" in kinds:
            yield stack.enter_context(postgres.own_postgres()).folder
        else:
            yield Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dondoc-bench-")))


@contextmanager
def database(folder: Path, kind: str) -> Iterator[str]:
    """Give the URL of an empty database."""
    if kind == "postgresql":
        with postgres.database(postgres.address_of(folder)) as url:
            yield url
        return
    place = Path(tempfile.mkdtemp(dir=folder))
    yield f"sqlite:///{place / 'dondoc.db'}"
    shutil.rmtree(place)
