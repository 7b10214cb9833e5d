"""Looking works for whoever may only read the records; nothing is left beside them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc
from workflow.store.sql_store import SqlStore

NOBODY = 65534
CODE = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"
LOOKING = (
    ("status",),
    ("explain", CODE),
    ("report", "--dry-run"),
    ("mail", "ledger"),
    ("mail", "list"),
    ("mail", "phone"),
    ("audit", "verify"),
    ("audit", "show", CODE),
    ("documents",),
)
DAY = ("--today", "2025-03-03")


@contextmanager
def a_reader() -> Iterator[None]:
    """Act as a user to whom nothing belongs; root would be let through everywhere."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if was == 0:
            os.seteuid(0)


@pytest.fixture
def kept(issued: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return an office that everybody may read, where everybody can get to."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "so"
        shutil.copytree(issued, home)
        monkeypatch.setenv("DONDOC_HOME", str(home))
        Path(folder).chmod(0o755)
        yield home
        _set(home, 0o755, 0o644)


def _set(home: Path, folder: int, file: int) -> None:
    home.chmod(0o755)
    for path in home.rglob("*"):
        path.chmod(folder if path.is_dir() else file)
    home.chmod(folder)


@pytest.mark.parametrize("line", LOOKING, ids=" ".join)
def test_an_office_at_rest_is_read_by_who_may_only_read(
    kept: Path, dondoc: Dondoc, line: tuple[str, ...]
) -> None:
    said = dondoc(*line, *DAY)
    _set(kept, 0o555, 0o444)
    before = sorted(kept.iterdir())
    with a_reader():
        assert dondoc(*line, *DAY) == said
    assert said.code == 0
    assert sorted(kept.iterdir()) == before, "no -wal, no -shm of a stranger"


@pytest.mark.parametrize(("folder", "file"), [(0o777, 0o444), (0o555, 0o666)])
def test_a_folder_or_a_file_alone_that_cannot_be_written_is_read(
    kept: Path, dondoc: Dondoc, folder: int, file: int
) -> None:
    said = dondoc("status", *DAY)
    _set(kept, folder, file)
    before = sorted(kept.iterdir())
    with a_reader():
        assert dondoc("status", *DAY) == said
    assert sorted(kept.iterdir()) == before


def test_what_another_user_has_just_written_is_seen(kept: Path, dondoc: Dondoc) -> None:
    with closing(SqlStore(f"sqlite:///{kept / 'dondoc.db'}")) as owner:
        with owner.read() as tx:
            tx.notices()
        assert dondoc("receive", CODE, "--today", "2025-02-17").code == 0
        assert (kept / "dondoc.db-wal").stat().st_size > 0
        _set(kept, 0o555, 0o444)
        with a_reader():
            said = dondoc("status", *DAY, "--json")
    found = {each["code"]: each["step"] for each in said.json["assignments"]}
    assert found[CODE] == "received"


def test_who_may_only_read_is_told_when_something_is_to_be_written(
    kept: Path, dondoc: Dondoc
) -> None:
    line = ("receive", CODE, "--today", "2025-02-17")
    dondoc("audit", "verify")
    _set(kept, 0o555, 0o444)
    with a_reader():
        said = dondoc(*line)
    assert (said.code, said.out) == (1, "")
    assert "hãy kiểm tra đường dẫn và quyền đọc, ghi" in said.err
