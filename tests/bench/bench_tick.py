"""A tick with so many duties due, among few open ones and among very many."""

import time
from contextlib import ExitStack
from datetime import date
from statistics import median

from sqlalchemy import text

from tests.bench.big_office import SetClock, adopt, asking, big_office
from tests.bench.databases import database, server
from tests.bench.told import arguments, tell
from workflow.store.engine import make_engine
from workflow.usecases.desk import Desk
from workflow.usecases.fire_deadlines import fire_deadlines

DAYS = (date(2025, 2, 18), date(2025, 2, 20), date(2025, 2, 24), date(2025, 2, 26))


def fired(desk: Desk, clock: SetClock, day: date, due: int) -> float:
    """Return the seconds of queueing what is due on a day."""
    clock.go(day)
    start = time.perf_counter()
    queued = len(fire_deadlines(desk))
    seconds = time.perf_counter() - start
    assert queued == due, queued
    return seconds


def idle(desk: Desk) -> float:
    """Return the seconds of looking when nothing is due."""
    start = time.perf_counter()
    assert not fire_deadlines(desk)
    return time.perf_counter() - start


def measured(kind: str, sizes: list[int], due: int) -> list[dict[str, object]]:
    """Let the offices run in turn, a day each."""
    with server((kind,)) as folder, ExitStack() as made:
        offices = []
        for size in sizes:
            url = made.enter_context(database(folder, kind))
            desk, clock, notice = made.enter_context(big_office(url, due))
            assert adopt(desk, asking(notice, size // due, DAYS)) == size
            analysed(url)
            offices.append((desk, clock))
        busy: list[list[float]] = [[] for _ in sizes]
        quiet: list[list[float]] = [[] for _ in sizes]
        for day in DAYS:
            for place, (desk, clock) in enumerate(offices):
                busy[place].append(fired(desk, clock, day, due))
                quiet[place].append(idle(desk))
    growth = [median(b / a for a, b in zip(busy[0], each, strict=True)) for each in busy]
    return [
        {
            "database": kind,
            "open_duties": size,
            "due": due,
            "ms": round(1000 * median(busy[place])),
            "times_first": round(growth[place], 2),
            "ms_nothing_due": round(1000 * median(quiet[place]), 1),
        }
        for place, size in enumerate(sizes)
    ]


def analysed(url: str) -> None:
    """Let the database count its rows, as it does by itself when it is left running."""
    with make_engine(url).begin() as connection:
        connection.execute(text("ANALYZE"))


def main() -> None:
    """Print the table, or JSON."""
    parser = arguments(__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--due", type=int, default=1_000)
    asked = parser.parse_args()
    rows = [row for kind in asked.databases for row in measured(kind, asked.sizes, asked.due)]
    tell(rows, as_json=asked.json)


if __name__ == "__main__":
    main()
