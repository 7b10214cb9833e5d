"""`migrate-to`: from SQLite to PostgreSQL in one command, or a sentence and nothing changed."""

import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from tests.integration.cli.conftest import NOTICE, Dondoc
from workflow.store.engine import make_engine

DAY = ("--today", "2025-03-03")
CODE = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"


@pytest.fixture
def address(postgres_url: str) -> str:
    """Return an empty database as an administrator types it."""
    return postgres_url.replace("+psycopg", "")


def run(address: str, *statements: str) -> None:
    engine = create_engine(
        address.replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool
    )
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


@pytest.fixture
def unmoved(issued: Path, dondoc: Dondoc) -> Iterator[Path]:
    """Return an office that is to be as it was in the end, and works as before."""
    settings, before = (issued / "dondoc.toml").read_bytes(), dondoc("status", *DAY)
    yield issued
    assert (issued / "dondoc.toml").read_bytes() == settings
    assert dondoc("status", *DAY) == before
    assert dondoc("receive", CODE, *DAY).code == 0
    assert not (issued / ".database-password").exists()


def test_one_command_moves_the_office(issued: Path, dondoc: Dondoc, address: str) -> None:
    before, trail = dondoc("status", *DAY), dondoc("audit", "verify")
    said = dondoc("migrate-to", address)
    assert (said.code, said.err) == (0, "")
    assert "từng bảng giống hệt bảng cũ" in said.out
    assert "khởi động lại dondoc" in said.out
    assert dondoc("status", *DAY) == before
    assert dondoc("audit", "verify") == trail
    assert dondoc("receive", CODE, *DAY).code == 0
    assert (issued / "dondoc.db.da-chuyen").is_file()
    assert not (issued / "dondoc.db").exists()
    again = dondoc("migrate-to", address)
    assert (again.code, "không còn gì phải chuyển" in again.out) == (0, True)


def test_the_password_lies_apart_and_in_no_backup(
    issued: Path, dondoc: Dondoc, address: str
) -> None:
    word = "mật:khẩu\\"
    url = make_url(address).set(password=word).render_as_string(hide_password=False)
    assert dondoc("migrate-to", url).code == 0
    settings = (issued / "dondoc.toml").read_text(encoding="utf-8")
    place = issued / ".database-password"
    assert (place.stat().st_mode & 0o777, "kh%E1%BA%A9u" in settings) == (0o600, False)
    named = next(line for line in settings.splitlines() if line.startswith("database_url"))
    engine = make_engine(named.split('"')[1])
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        assert driver.pgconn.password == word.encode()
    engine.dispose()
    assert dondoc("backup", "luu.zip").code == 0
    with zipfile.ZipFile("luu.zip") as kept:
        assert not [name for name in kept.namelist() if word.encode() in kept.read(name)]
        assert "home/.database-password" not in kept.namelist()


def test_a_database_with_records_is_not_moved_into(
    unmoved: Path, dondoc: Dondoc, store_postgres: str
) -> None:
    run(store_postgres, "INSERT INTO register (series, year, last_number) VALUES ('qd', 2025, 1)")
    said = dondoc("migrate-to", store_postgres)
    assert (said.code, said.out) == (1, "")
    assert "Cơ sở dữ liệu đích đã có dữ liệu" in said.err


def test_a_database_of_other_software_is_not_moved_into(
    unmoved: Path, dondoc: Dondoc, address: str
) -> None:
    run(address, "CREATE TABLE luong (so integer)")
    assert "bảng của phần mềm khác" in dondoc("migrate-to", address).err


def test_an_account_that_may_not_make_tables_is_told_what_to_ask_for(
    unmoved: Path, dondoc: Dondoc, address: str
) -> None:
    url = make_url(address)
    run(address, "CREATE ROLE khach LOGIN")
    try:
        said = dondoc("migrate-to", url.set(username="khach").render_as_string())
    finally:
        run(address, "DROP ROLE khach")
    assert "không đủ quyền" in said.err


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sqlite:////tmp/khac.db", "Chỉ chuyển được sang PostgreSQL"),
        ("mysql://may/dondoc", "postgresql://người-dùng@máy-chủ/tên"),
        ("postgresql://dondoc:mat-khau@/dondoc?host=/khong-co", "Không kết nối được"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(
    unmoved: Path, dondoc: Dondoc, typed: str, words: str
) -> None:
    said = dondoc("migrate-to", typed)
    assert (said.code, said.out) == (1, "")
    assert words in said.err


def test_an_address_in_the_environment_would_win_and_is_refused(
    unmoved: Path, dondoc: Dondoc, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("DONDOC_DATABASE_URL", f"sqlite:///{unmoved / 'dondoc.db'}")
        assert "Biến môi trường DONDOC_DATABASE_URL" in dondoc("migrate-to", address).err


def test_settings_that_cannot_be_changed_by_a_line_are_found_before_anything_is_copied(
    issued: Path, dondoc: Dondoc, address: str
) -> None:
    path = issued / "dondoc.toml"
    path.write_text(f'"database_url" = "sqlite:///{issued / "dondoc.db"}"\n', encoding="utf-8")
    before = path.read_bytes()
    assert "Không tự đổi được mục database_url" in dondoc("migrate-to", address).err
    assert path.read_bytes() == before
    assert dondoc("receive", CODE, *DAY).code == 0


def test_the_file_of_an_earlier_move_is_not_overwritten(
    issued: Path, dondoc: Dondoc, address: str
) -> None:
    (issued / "dondoc.db.da-chuyen").write_bytes(b"cu")
    assert "của một lần chuyển trước" in dondoc("migrate-to", address).err
    assert (issued / "dondoc.db.da-chuyen").read_bytes() == b"cu"
    assert dondoc("receive", CODE, *DAY).code == 0


def test_a_trail_that_was_broken_before_is_moved_as_it_is_and_told(
    issued: Path, dondoc: Dondoc, address: str
) -> None:
    with closing(sqlite3.connect(issued / "dondoc.db")) as database, database:
        database.execute("UPDATE audit SET note = 'sửa' WHERE subject = ?", [CODE])
    said = dondoc("migrate-to", address)
    assert (said.code, f"đã hỏng từ trước và được giữ như vậy: {CODE}" in said.out) == (0, True)
