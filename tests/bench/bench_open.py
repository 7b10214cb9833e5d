"""Opening very many duties, beside SQLAlchemy Core and COPY putting in the same rows."""

import resource
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from typing import Any

from sqlalchemy import JSON, Connection, Table, insert, select, text

from tests.bench.big_office import adopt, asking, big_office
from tests.bench.databases import database, server
from tests.bench.told import arguments, median, ratio, tell
from workflow.store.engine import make_engine
from workflow.store.sql_store import SqlStore
from workflow.store.tables import Row

OURS, CORE, LIMIT = "dondoc", "SQLAlchemy Core, dicts", "limit: COPY, rows ready"
TABLES = tuple(Row.metadata.tables[name] for name in ("assignment", "event", "audit"))
AT_ONCE = 10_000
UNITS = 500


def by_core(target: Connection, table: Table, rows: Sequence[Any]) -> None:
    """Insert dicts as most do it."""
    target.execute(insert(table), rows)


def by_copy(target: Connection, table: Table, rows: Sequence[Any]) -> None:
    """Put rows in as PostgreSQL takes them fastest."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    driver: Any = target.connection.driver_connection
    with driver.cursor().copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def dicts_of(source: Connection, table: Table) -> Iterator[Sequence[Any]]:
    """Return the rows of a table, some thousands at a time, as dicts."""
    rows = source.execute(select(table).execution_options(yield_per=AT_ONCE))
    for part in rows.partitions():
        yield [row._asdict() for row in part]


def tuples_of(source: Connection, table: Table) -> Iterator[Sequence[Any]]:
    """Return them as COPY takes them."""
    names = ", ".join(
        f'"{c.name}"::text' if isinstance(c.type, JSON) else f'"{c.name}"' for c in table.columns
    )
    query = f"SELECT {names} FROM {table.name}"  # noqa: S608
    rows = source.exec_driver_sql(query, execution_options={"yield_per": AT_ONCE})
    for part in rows.partitions():
        yield [tuple(row) for row in part]


COPIES: dict[str, tuple[Callable[..., None], Callable[..., Iterator[Sequence[Any]]]]] = {
    CORE: (by_core, dicts_of),
    LIMIT: (by_copy, tuples_of),
}


def opened(url: str, units: int, obligations: int) -> tuple[float, float]:
    """Adopt the notice; return the seconds and the peak of memory in MB."""
    with big_office(url, units) as (desk, _, notice):
        asked = asking(notice, obligations)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        adopt(desk, asked)
        seconds = time.perf_counter() - start
    return seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def copied(name: str, source_url: str, url: str) -> tuple[float, float]:
    """Insert what dondoc wrote; only inserting and the commit are timed."""
    put, rows_of = COPIES[name]
    SqlStore(url).migrate()
    seconds = 0.0
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with make_engine(source_url).connect() as source, make_engine(url).connect() as target:
        transaction = target.begin()
        for table in TABLES:
            for rows in rows_of(source, table):
                start = time.perf_counter()
                put(target, table, rows)
                seconds += time.perf_counter() - start
        start = time.perf_counter()
        transaction.commit()
        seconds += time.perf_counter() - start
    return seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def alone(work: Callable[..., tuple[float, float]], *asked: Any) -> tuple[float, float]:
    """Run in a process of its own, so that its memory can be told."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *asked).result()


def number_of_rows(url: str) -> int:
    """Return how many rows a database has in the tables that are filled."""
    with make_engine(url).connect() as connection:
        counts = (connection.scalar(text(f"SELECT count(*) FROM {t.name}")) for t in TABLES)  # noqa: S608
        return sum(map(int, counts))


def measured(kind: str, duties: int, rounds: int) -> list[dict[str, object]]:
    """Let all run in turn in each round, each into a fresh database."""
    copies = [name for name in COPIES if name != LIMIT or kind == "postgresql"]
    seen: list[dict[str, float]] = []
    peak: dict[str, float] = {}
    with server((kind,)) as folder:
        for _ in range(rounds):
            with ExitStack() as made:
                urls = {n: made.enter_context(database(folder, kind)) for n in (OURS, *copies)}
                times = {OURS: alone(opened, urls[OURS], UNITS, duties // UNITS)}
                rows = number_of_rows(urls[OURS])
                for name in copies:
                    times[name] = alone(copied, name, urls[OURS], urls[name])
                    assert number_of_rows(urls[name]) == rows
            seen.append({name: rows / seconds for name, (seconds, _) in times.items()})
            peak = {name: max(mb, peak.get(name, 0)) for name, (_, mb) in times.items()}
    return [
        {
            "database": kind,
            "name": name,
            "duties": duties,
            "rows": rows,
            "rows_per_second": round(median(seen, name)),
            "times_core": ratio(seen, name, CORE),
            "grown_by_mb": round(peak[name]),
        }
        for name in (OURS, *copies)
    ]


def main() -> None:
    """Print the table, or JSON."""
    parser = arguments(__doc__)
    parser.add_argument("--duties", type=int, default=100_000)
    asked = parser.parse_args()
    rows = [row for kind in asked.databases for row in measured(kind, asked.duties, asked.rounds)]
    tell(rows, as_json=asked.json)


if __name__ == "__main__":
    main()
