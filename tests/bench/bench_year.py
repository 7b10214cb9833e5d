"""A year of a province, lived by a virtual clock: its growth with the number of units."""

import asyncio
import resource
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any, Self

from tests.bench.big_office import CLERK, SetClock, big_office
from tests.bench.databases import database, server
from tests.bench.told import arguments, tell
from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Before
from workflow.domain.mailbox import Pace
from workflow.domain.message import Message
from workflow.store.files import FileStore
from workflow.usecases.accept_result import accept_result
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.count_figures import count_figures
from workflow.usecases.desk import Desk
from workflow.usecases.run_tick import run_tick
from workflow.usecases.submit_result import Result, submit_result
from workflow.usecases.take_step import Hand

FIRST, LAST = date(2025, 1, 2), date(2025, 12, 31)
ANSWERING_DAYS = (-9, -6, -4, -2, -1, 0, 0, 3, 11)
"""When a unit answers, counted from its last day; by turns."""


@dataclass
class CountingMailer:
    """Takes every mail."""

    taken: int = 0
    pace: Pace = field(default_factory=Pace)

    def line(self) -> Self:
        """Return the only one."""
        return self

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        """Count it."""
        self.taken += 1
        return 250, "OK"

    async def close(self) -> None:
        """Nothing is open."""


@dataclass
class Year:
    """What is lived through."""

    desk: Desk
    clock: SetClock
    files: FileStore
    mailer: CountingMailer = field(default_factory=CountingMailer)
    to_answer: dict[date, list[str]] = field(default_factory=lambda: defaultdict(list))
    opened: int = 0

    def live(self, notices: dict[date, DirectiveFile]) -> None:
        """Go through every day: what is issued, what is answered, and one tick."""
        day = FIRST
        while day <= LAST:
            self.clock.go(day)
            if day in notices:
                self.adopt(notices[day])
            for code in self.to_answer.pop(day, ()):
                self.answer(code)
            asyncio.run(run_tick(self.desk, self.mailer))
            day += timedelta(days=1)

    def adopt(self, notice: DirectiveFile) -> None:
        """Adopt a notice, and settle when each unit answers."""
        for fan in adopt_notice(self.desk, notice, CLERK):
            self.opened += len(fan)
            for number, duty in enumerate(fan.assignments()):
                self.to_answer[self.answering_day(duty, number)].append(duty.code)

    def answering_day(self, duty: Assignment, number: int) -> date:
        """Return a day from today on."""
        off = timedelta(days=ANSWERING_DAYS[number % len(ANSWERING_DAYS)])
        return max((duty.last_day or self.clock.at.date()) + off, self.clock.at.date())

    def answer(self, code: str) -> None:
        """Hand a result in and accept it."""
        hand = Hand(actor=CLERK, note="Đã gửi báo cáo giấy")
        submit_result(self.desk, self.files, code, Result(), hand)
        accept_result(self.desk, code, hand)


def notices_of(shipped: DirectiveFile, number: int) -> dict[date, DirectiveFile]:
    """Return notices for days spread over the year, each with one duty, due three weeks later."""
    clause, plan = next((c, o) for c, o in shipped.obligations() if isinstance(o.due, Before))
    step = (LAST - FIRST - timedelta(days=30)) / number
    found = {}
    for place in range(number):
        day = FIRST + timedelta(days=round(step.days * place + step.seconds * place / 86400))
        due = Before(words="", before=day + timedelta(days=21))
        asked = plan.model_copy(update={"owners": ("moi-truong",), "due": due})
        alone = clause.model_copy(update={"obligations": (asked,)})
        head = shipped.head.model_copy(update={"issued_date": day, "code_number": place + 1})
        found[day] = shipped.model_copy(
            update={"key": f"thong-bao-{place:03}", "head": head, "directives": (alone,)}
        )
    return found


def lived(kind: str, units: int, notices: int) -> dict[str, object]:
    """Live the year in a fresh database and tell what it came to."""
    with server((kind,)) as folder, ExitStack() as made:
        url = made.enter_context(database(folder, kind))
        desk, clock, shipped = made.enter_context(big_office(url, units))
        files = FileStore(Path(made.enter_context(tempfile.TemporaryDirectory())))
        year = Year(desk, clock, files)
        start = time.perf_counter()
        year.live(notices_of(shipped, notices))
        seconds = time.perf_counter() - start
        figures = count_figures(desk).whole
    assert figures.total == year.opened
    return {
        "database": kind,
        "units": units,
        "notices": notices,
        "duties": year.opened,
        "done_on_time": figures.done_on_time,
        "done_late": figures.done_late,
        "mails": year.mailer.taken,
        "seconds": round(seconds, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    """Print the table, or JSON."""
    parser = arguments(__doc__)
    parser.add_argument("--units", type=int, nargs="+", default=[100, 200, 400])
    parser.add_argument("--notices", type=int, default=60)
    parser.set_defaults(databases=["sqlite"])
    asked = parser.parse_args()
    rows: list[dict[str, Any]] = []
    for kind, units in product(asked.databases, asked.units):
        rows.append(lived(kind, units, asked.notices))
        sys.stderr.write(f"{kind}, {units} units: {rows[-1]['seconds']} s\n")
    for row in rows:
        first = next(each for each in rows if each["database"] == row["database"])
        row["times_first"] = round(row["seconds"] / first["seconds"], 2)
    tell(rows, as_json=asked.json)


if __name__ == "__main__":
    main()
