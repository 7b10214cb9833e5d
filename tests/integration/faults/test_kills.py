"""kill -9 at random moments, the small siege: every mail comes, and no duty is reminded twice.

The whole one is `./run bench faults`.
"""

from pathlib import Path
from random import SystemRandom

import pytest

from tests.faults.course import Size
from tests.faults.kills import kill_scheduler, kill_workers

SEED = SystemRandom().randrange(10**6)


def test_three_workers_and_a_site_killed_again_and_again_lose_nothing(
    tmp_path: Path, postgres_url: str
) -> None:
    size = Size(schools=300, days=1, blows=2, seed=SEED, slow=0.02)
    told = kill_workers(tmp_path / "so-gddt", postgres_url, size)
    assert (told.broken, told.lost) == ([], 0), f"seed {SEED}"
    assert (told.times, told.mails) == (10, 300)


@pytest.mark.parametrize("connections", [1, 4])
def test_the_only_process_killed_again_and_again_loses_nothing(
    tmp_path: Path, sqlite_url: str, connections: int
) -> None:
    size = Size(schools=60, days=1, blows=2, seed=SEED, slow=0.02 * connections, apart=10)
    told = kill_scheduler(tmp_path / "so-gddt", sqlite_url, size, connections)
    assert (told.broken, told.lost) == ([], 0), f"seed {SEED}"
    assert (told.times, told.mails) == (2, 60)
