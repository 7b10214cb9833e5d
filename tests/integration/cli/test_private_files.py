"""What holds passwords, letters or names of people is for its owner only, unless they open it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Dondoc
from workflow.cli.logs import LOG_NAME, logging_into
from workflow.documents.pdf.kept_pdfs import KeptPdfs
from workflow.documents.pdf.page_pictures import KeptPagePictures
from workflow.errors import ConversionError


@pytest.fixture(autouse=True)
def _everybody_may_read_what_nobody_protects() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def rights(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


def test_records_and_settings_of_a_new_office_are_private(tmp_path: Path, dondoc: Dondoc) -> None:
    assert dondoc("init", tmp_path / "so").code == 0
    database, settings = tmp_path / "so" / "dondoc.db", tmp_path / "so" / "dondoc.toml"
    assert (rights(database), rights(settings)) == ("0o600", "0o600")
    with closing(sqlite3.connect(database)) as open_one:
        open_one.execute("CREATE TABLE x (y)")
        beside = [path for path in database.parent.iterdir() if path.name.startswith("dondoc.db-")]
        assert {rights(path) for path in beside} == {"0o600"}


def test_who_opened_the_records_to_others_keeps_them_open(tmp_path: Path, dondoc: Dondoc) -> None:
    dondoc("init", tmp_path / "so")
    (tmp_path / "so" / "dondoc.db").chmod(0o640)
    assert dondoc("init", tmp_path / "so").code == 0
    assert rights(tmp_path / "so" / "dondoc.db") == "0o640"


def test_the_log_and_what_was_drawn_of_drafts_are_private(tmp_path: Path) -> None:
    with logging_into(tmp_path / LOG_NAME) as log:
        log.info("page_asked")
    KeptPdfs(tmp_path / "pdf").put(b"docx", b"%PDF %%EOF")
    assert rights(tmp_path / LOG_NAME) == "0o600"
    assert rights(tmp_path / "pdf") == "0o700"
    with pytest.raises(ConversionError, match="không vẽ được"):
        KeptPagePictures(tmp_path / "trang").pages(b"no pdf")
    assert rights(tmp_path / "trang") == "0o700"
