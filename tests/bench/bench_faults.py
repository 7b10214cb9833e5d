"""The fault table: each fault, how often it was made, and the mails lost and doubled by it."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from random import SystemRandom

from tests.faults.big_office import BigOffice, found_big
from tests.faults.clock_faults import set_the_clock
from tests.faults.course import Size
from tests.faults.database_faults import BLOWS, batter_postgres, hold_sqlite
from tests.faults.kills import kill_scheduler, kill_workers
from tests.faults.mail_faults import endure
from tests.faults.mail_servers import FAULTS
from tests.faults.told import Told
from tests.postgres import own_postgres

WHOLE = Size(schools=400, days=25, blows=40, seed=0)
ALONE = Size(schools=100, days=20, blows=50, seed=0, apart=10)
HEAD = ("fault", "times", "mails", "lost", "doubled")
FEW = Size(schools=200, days=4, blows=12, seed=0)
LINE = "{:<45}{:>7}{:>8}{:>6}{:>9}\n"


def _kills(folder: Path, seed: int, part: int) -> Iterator[Told]:
    with own_postgres() as server:
        yield kill_workers(folder / "kill-workers", server.url, _smaller(WHOLE, seed, part))
    for connections in (1, 4):
        home = folder / f"kill-scheduler-{connections}"
        yield kill_scheduler(home, f"sqlite:///{home}.db", _smaller(ALONE, seed, part), connections)


def _databases(folder: Path, seed: int, part: int) -> Iterator[Told]:
    few = _smaller(FEW, seed, part)
    for number, blow in enumerate(BLOWS):
        with own_postgres() as server:
            yield batter_postgres(folder / f"blow-{number}", server, few, blow)
    yield hold_sqlite(folder / "hold", few)


def _clock(folder: Path, _seed: int, _part: int) -> Iterator[Told]:
    yield set_the_clock(_eight_schools(folder / "clock"))


def _mail(folder: Path, _seed: int, _part: int) -> Iterator[Told]:
    for number, fault in enumerate(FAULTS):
        yield endure(_eight_schools(folder / f"mail-{number}"), fault)


KINDS = {"kills": _kills, "databases": _databases, "clock": _clock, "mail": _mail}


def _eight_schools(home: Path) -> BigOffice:
    return found_big(home, f"sqlite:///{home}/dondoc.db", 8)


def _smaller(size: Size, seed: int, part: int) -> Size:
    return replace(size, seed=seed, days=max(1, size.days // part), blows=size.blows // part)


def _show(told: Told) -> None:
    """Print one line, and under it the promises that were broken."""
    counts = (told.times, told.mails, told.lost, told.doubled)
    sys.stdout.write(LINE.format(told.fault, *counts))
    sys.stdout.writelines(f"    {words}\n" for words in told.broken)
    sys.stdout.flush()


def main() -> int:
    """Print the table line by line; 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    parser.add_argument("--part", type=int, default=1, help="one blow in so many")
    parser.add_argument("--only", choices=KINDS, nargs="+", default=[*KINDS])
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    told = []
    if not asked.json:
        sys.stdout.write(f"seed {asked.seed}\n{LINE.format(*HEAD)}")
    with tempfile.TemporaryDirectory() as folder:
        rows = (KINDS[kind](Path(folder), asked.seed, asked.part) for kind in asked.only)
        for each in chain.from_iterable(rows):
            told.append(each)
            if not asked.json:
                _show(each)
    if asked.json:
        found = {"seed": asked.seed, "faults": [asdict(each) for each in told]}
        sys.stdout.write(f"{json.dumps(found, ensure_ascii=False, indent=2)}\n")
    return int(any(each.broken or each.lost for each in told))


if __name__ == "__main__":
    sys.exit(main())
