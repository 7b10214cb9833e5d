"""A year under faults: nothing lost, nothing twice, and every figure adds up on every day.

More of them: `./run bench soak --seeds 100`.
"""

from pathlib import Path

import pytest

from tests.integration.soak.office import copied, new_office
from tests.integration.soak.year import Year


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office on SQLite with nothing in it; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("founded") / "co-quan"
    new_office(home)
    return home


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_year_under_faults_on_sqlite(seed: int, founded: Path, tmp_path: Path) -> None:
    home = copied(founded, tmp_path / "co-quan")
    Year(seed, home, f"sqlite:///{home / 'dondoc.db'}").live()


@pytest.mark.parametrize("seed", [9, 10])
def test_a_year_under_faults_on_postgresql(
    seed: int, founded: Path, tmp_path: Path, store_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_URL", store_postgres)
    home = copied(founded, tmp_path / "co-quan")
    Year(seed, home, store_postgres).live()
