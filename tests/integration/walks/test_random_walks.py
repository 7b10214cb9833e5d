"""Whatever people do, in whatever order, the office stands where a small model says it does.

Longer walks, and others each time: `./run bench walks --walks 500 --steps 60`.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.integration.conftest import KeptDatabase
from tests.integration.walks.places import places_like
from tests.integration.walks.walker import Place, walking_in

WALKS = settings(
    max_examples=12,
    stateful_step_count=14,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_random_walks_on_sqlite_keep_to_the_model(
    kept_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = places_like(kept_file, tmp_path_factory.mktemp("walks"))
    run_state_machine_as_test(walking_in(place), settings=WALKS)


def test_random_walks_on_postgresql_keep_to_the_model(
    kept_database: KeptDatabase, tmp_path_factory: pytest.TempPathFactory
) -> None:
    def place() -> Place:
        return Place(kept_database.url(), tmp_path_factory.mktemp("walk"), kept_database.put_back)

    few = settings(WALKS, max_examples=2, stateful_step_count=12)
    run_state_machine_as_test(walking_in(place), settings=few)
