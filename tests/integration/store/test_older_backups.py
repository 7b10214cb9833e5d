"""A backup of an older release is restored by this one, with all its records, and goes on.

`first_release/luu-0008.zip` was made by the code that knew only schema 0008, of the office there.
"""

import asyncio
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from tests.integration.crash.stopped import At
from tests.integration.store.test_first_release import KEPT, LATE, must_be_all_there, on_sqlite
from workflow.app import open_office, restore
from workflow.errors import InputError
from workflow.founding import found
from workflow.store.archive import Tally, lines_of, tables_in
from workflow.store.schema import HEAD
from workflow.store.sealed_zip import sealed
from workflow.usecases.run_tick import run_tick
from workflow.usecases.verify_audit import verify_audit

NEXT = f"{int(HEAD) + 1:04}"


def packed(path: Path, schema: str, tables: Mapping[str, list[str]], home: Path) -> Path:
    """Pack an office as releases do."""
    told = {}
    with path.open("w+b") as file, sealed(file) as archive:
        for name, lines in tables.items():
            tally = Tally(iter(lines))
            archive.writestr(f"tables/{name}.jsonl", "".join(f"{line}\n" for line in tally))
            told[name] = tally.facts
        for own in filter(Path.is_file, home.rglob("*")):
            archive.write(own, f"home/{own.relative_to(home).as_posix()}")
        archive.writestr("manifest.json", json.dumps({"schema": schema, "tables": told}))
    return path


@pytest.fixture
def first_release(tmp_path: Path) -> Path:
    """What the first release would have kept."""
    url = f"sqlite:///{tmp_path}/cu.db"
    on_sqlite(url)
    with create_engine(url, poolclass=NullPool).begin() as connection:
        tables = {t.name: list(lines_of(connection, t)) for t in tables_in(connection)}
    home = tmp_path / "cu"
    found(home, "so-gddt-dak-nong")
    shutil.copy(KEPT / "office.yaml", home)
    return packed(tmp_path / "luu-0001.zip", "0001", tables, home)


@pytest.fixture(params=["0001", "0008"])
def kept(request: pytest.FixtureRequest, first_release: Path) -> Path:
    return first_release if request.param == "0001" else KEPT / "luu-0008.zip"


def test_an_office_that_an_older_release_kept_is_all_there_and_goes_on(
    kept: Path, tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    rows = restore(tmp_path / "may-moi", kept)
    assert (rows["assignment"], rows["audit"]) == (5, 13)
    with open_office(tmp_path / "may-moi", At(LATE)) as app:
        must_be_all_there(app)
        assert verify_audit(app.desk).is_whole
        assert asyncio.run(run_tick(app.desk, app.mailer)).queued > 0


def test_a_database_of_another_version_is_not_filled(
    kept: Path, tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_URL", store_url)
    with pytest.raises(InputError, match=f"đã có bảng của phiên bản {HEAD}, bản lưu"):
        restore(tmp_path / "may-moi", kept)
    assert not (tmp_path / "may-moi").exists()


@pytest.mark.parametrize("schema", [NEXT, "9999", "0000", "moi-nhat"])
def test_what_a_newer_release_kept_waits_for_it(tmp_path: Path, schema: str) -> None:
    kept = packed(tmp_path / "la.zip", schema, {}, KEPT)
    with pytest.raises(InputError, match=f"phiên bản dữ liệu {schema}, máy này chỉ biết đến"):
        restore(tmp_path / "may-moi", kept)
    assert not (tmp_path / "may-moi").exists()
