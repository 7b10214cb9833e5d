"""The figures and the report over very many duties, beside the SQL that they cannot do without."""

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import Engine, text

from tests.bench.bench_tick import analysed
from tests.bench.big_office import adopt, asking, big_office
from tests.bench.databases import database, server
from tests.bench.told import arguments, median, ratio, tell
from workflow.domain.duty_list import Slice
from workflow.domain.figures import Figures
from workflow.ports.which import EVERY
from workflow.store.engine import make_engine
from workflow.usecases.count_figures import count_figures, end_of, figures_in
from workflow.usecases.desk import Desk
from workflow.usecases.look_at_report import look_at_report
from workflow.web.kept import LastFew

UNITS = 500
WITH_LATE, WITH_TREND = "SQL: figures, late duties read", "SQL: figures and trend"
TODAY = date(2025, 9, 20)
PARTS = ("unit", "owner", "notice || '/' || clause", "notice", "period")
CELLS = """
    count(*) FILTER (WHERE step = 'accepted' AND NOT submitted_on > last_day),
    count(*) FILTER (WHERE step = 'accepted' AND submitted_on > last_day),
    count(*) FILTER (WHERE step NOT IN ('accepted', 'waived', 'cancelled')
        AND NOT coalesce(submitted_on, {today}) > last_day),
    count(*) FILTER (WHERE step NOT IN ('accepted', 'waived', 'cancelled')
        AND coalesce(submitted_on, {today}) > last_day),
    count(*) FILTER (WHERE step = 'submitted'), count(*) FILTER (WHERE is_nil)
"""
STANDS = """
SELECT {field_step}, {field_day}, count(*) FROM audit
WHERE kind = 'assignment' AND {field_modality} = 'obligation' GROUP BY 1, 2
"""
"""The one pass over the trail that a trend cannot do without."""
LATE = """
SELECT * FROM assignment WHERE modality = 'obligation'
    AND step NOT IN ('accepted', 'waived', 'cancelled')
    AND last_day < coalesce(submitted_on, {today})
ORDER BY last_day, code
"""
"""The rows that a list of what is late cannot do without."""


def figures_alone(url: str) -> None:
    """Group the duties by each part and count the cells, in SQL written by hand."""
    engine = make_engine(url)
    cells = CELLS.format(today=_today(engine))
    parts = (f"SELECT {part}, {cells} FROM assignment GROUP BY 1" for part in PARTS)  # noqa: S608
    with engine.connect() as connection:
        connection.execute(text(" UNION ALL ".join(parts))).all()


def late_alone(url: str) -> None:
    """Read the rows of what is late."""
    engine = make_engine(url)
    with engine.connect() as connection:
        connection.exec_driver_sql(LATE.format(today=_today(engine))).all()


def trail_alone(url: str) -> None:
    """Read the step and the last day of every change and group by them."""
    engine = make_engine(url)
    form = "json_extract(state, '$.{}')" if engine.dialect.name == "sqlite" else "state->>'{}'"
    fields = {
        "field_step": form.format("step"),
        "field_day": form.format("last_day"),
        "field_modality": form.format("modality"),
    }
    with engine.connect() as connection:
        connection.exec_driver_sql(STANDS.format(**fields)).all()


def _today(engine: Engine) -> str:
    return f"'{TODAY}'" if engine.dialect.name == "sqlite" else f"DATE '{TODAY}'"


def seconds(work: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def counted(desk: Desk, moment: datetime) -> None:
    """Count as the page does, which names only those late duties that it shows."""
    with desk.store.read() as tx:
        figures_in(tx, desk, moment, EVERY)


def contestants(desk: Desk, url: str) -> Mapping[str, Callable[[], object]]:
    """Return who runs in each round."""
    past = end_of(TODAY - timedelta(days=3), desk.clock.now())

    def one_after_the_other(*parts: Callable[[str], None]) -> None:
        for part in parts:
            part(url)

    return {
        "SQL: figures": partial(figures_alone, url),
        "dondoc: figures": partial(counted, desk, desk.clock.now()),
        "dondoc: figures of a past day": partial(counted, desk, past),
        WITH_LATE: partial(one_after_the_other, figures_alone, late_alone),
        "dondoc: figures, every late duty": partial(count_figures, desk),
        WITH_TREND: partial(one_after_the_other, figures_alone, trail_alone),
        "dondoc: report, first look": lambda: look_at_report(
            desk, LastFew(), None, None, Slice(limit=50)
        ),
    }


PEERS = {
    "SQL: figures": "SQL: figures",
    "dondoc: figures": "SQL: figures",
    "dondoc: figures of a past day": "SQL: figures",
    WITH_LATE: WITH_LATE,
    "dondoc: figures, every late duty": WITH_LATE,
    WITH_TREND: WITH_TREND,
    "dondoc: report, first look": WITH_TREND,
}


def measured(kind: str, duties: int, rounds: int) -> list[dict[str, object]]:
    """Let all run in turn in each round."""
    with server((kind,)) as folder, ExitStack() as made:
        url = made.enter_context(database(folder, kind))
        desk, clock, notice = made.enter_context(big_office(url, UNITS))
        assert adopt(desk, asking(notice, duties // UNITS)) == duties
        analysed(url)
        clock.go(TODAY)
        assert count_figures(desk).whole != Figures()
        runners = contestants(desk, url)
        seen = [{name: seconds(work) for name, work in runners.items()} for _ in range(rounds)]
    return [
        {
            "database": kind,
            "name": name,
            "duties": duties,
            "seconds": round(median(seen, name), 2),
            "times_sql": ratio(seen, name, PEERS[name]),
        }
        for name in runners
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
