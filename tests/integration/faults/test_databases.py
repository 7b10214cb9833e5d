"""A database that dies, takes nobody in, or is held by a backup while real nodes send mail."""

from pathlib import Path
from random import SystemRandom

from tests.faults.course import Size
from tests.faults.database_faults import BLOWS, batter_postgres, hold_sqlite
from tests.postgres import OwnServer

SEED = SystemRandom().randrange(10**6)


def test_workers_go_on_whatever_befell_postgresql(tmp_path: Path, own_server: OwnServer) -> None:
    size = Size(schools=120, days=1, blows=3, seed=SEED, slow=0.02, apart=10)
    told = batter_postgres(tmp_path / "so-gddt", own_server, size, *BLOWS)
    assert (told.broken, told.lost) == ([], 0), f"seed {SEED}"
    assert (told.times, told.mails) == (3, 120)


def test_the_office_goes_on_when_a_backup_lets_its_database_go(tmp_path: Path) -> None:
    size = Size(schools=30, days=1, blows=1, seed=SEED, slow=0.02, apart=10)
    told = hold_sqlite(tmp_path / "so-gddt", size)
    assert (told.broken, told.lost) == ([], 0), f"seed {SEED}"
    assert (told.times, told.mails) == (1, 30)
