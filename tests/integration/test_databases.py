"""Both databases that every other integration test stands on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, inspect, make_url, select, text
from sqlalchemy.pool import NullPool

from workflow.store.tables import Row

CONFTEST = Path(__file__).parents[1] / "conftest.py"


def tables(url: str) -> list[str]:
    return inspect(create_engine(url, poolclass=NullPool)).get_table_names()


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_finds_an_empty_database(database_url: str, turn: str) -> None:
    assert tables(database_url) == []
    with create_engine(database_url, poolclass=NullPool).begin() as connection:
        connection.execute(text("CREATE TABLE left_behind (name TEXT)"))
    assert tables(database_url) == ["left_behind"]


@pytest.mark.parametrize("turn", ["first", "second", "third"])
def test_each_test_finds_the_newest_schema_and_no_rows(store_url: str, turn: str) -> None:
    """What it leaves, the next must not find: a row, and a table of its own."""
    ours = {name for name in tables(store_url) if not name.startswith("procrastinate_")}
    assert ours == {*Row.metadata.tables, "alembic_version"}
    with create_engine(store_url, poolclass=NullPool).begin() as connection:
        for table in Row.metadata.sorted_tables:
            assert connection.scalar(select(func.count()).select_from(table)) == 0
        connection.execute(text("INSERT INTO client VALUES ('a', '', '', '2025-02-12', NULL)"))
        if turn != "second":
            connection.execute(text("CREATE TABLE left_behind (name TEXT)"))


def test_database_url_names_the_database_of_its_turn(
    database_url: str, request: pytest.FixtureRequest
) -> None:
    turn = request.node.callspec.params["database_url"]
    assert make_url(database_url).get_backend_name() == turn


def test_postgresql_knows_vietnamese_letters(postgres_url: str) -> None:
    with create_engine(postgres_url, poolclass=NullPool).connect() as connection:
        assert connection.scalar(text("SELECT lower('ĐẮK NÔNG')")) == "đắk nông"


def test_a_missing_postgresql_fails_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_bytes(CONFTEST.read_bytes())
    test = tmp_path / "test_it.py"
    test.write_text("def test_it(postgres_url):\n    assert postgres_url\n", encoding="utf-8")
    unreachable = {"DONDOC_TEST_POSTGRES_URL": f"postgresql:///postgres?host={tmp_path}"}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(test)],
        env=os.environ | unreachable,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert run.returncode == 1
    assert "Không có PostgreSQL để kiểm thử" in run.stdout
    assert "./run test" in run.stdout
