"""Some days of an office whose nodes send mail while blow after blow falls."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from tests.faults.big_office import BigOffice
from tests.faults.kept_mail import KeptMail, keeping_mail
from tests.faults.nodes import Nodes, pause, until
from tests.faults.told import Copies, Told, tell
from tests.integration.crash.stopped import At
from workflow.app import App
from workflow.domain.checkup import Backlog
from workflow.domain.message import LEASE

AT_WORK = 0.8
"""How often a blow waits until mails are going out; else it may hit a start or a tick."""

PATIENCE = 120.0
"""For so many seconds it waits for them; the dead may have had all of them in hand."""

MORNING, EVENING = "08:30", "16:59"


@dataclass(frozen=True, kw_only=True)
class Size:
    """How many schools, days and blows; the seed chooses who is hit and when.

    `slow` is how many seconds the mail server takes over a mail, `apart` how many mails go out
    before a blow: both in the middle.
    """

    schools: int
    days: int
    blows: int
    seed: int
    slow: float = 0.05
    apart: int = 30


class Course:
    """The clock of a day goes on as real time does, and leaps over a lease after each blow."""

    def __init__(self, nodes: Nodes, post: KeptMail, size: Size, app: App) -> None:
        self.nodes = nodes
        self.random = Random(size.seed)  # noqa: S311
        self._post, self._apart, self._app = post, size.apart, app

    def live_through(self, day: date, blows: int, strike: "Strike") -> int:
        """Let blows fall, then one node do what is left of the day; return how many hit."""
        self._post.day, self._began = day, time.monotonic()
        self._morning, hits = _at(day, MORNING), 0
        for _ in range(blows):
            with self.nodes.at_work(self.now()):
                hits += strike(self)
            self._morning += 1.2 * LEASE  # what somebody had in hand comes back
        with self.nodes.at_work(self.now(), number=1):
            until(self._is_done, lambda: str(self._backlog()))
        return hits

    def wait(self) -> None:
        """Wait for the moment to strike."""
        if self.random.random() > AT_WORK:
            pause(self.random.uniform(0, 2))
            return
        wanted = len(self._post.mails) + self.random.randrange(2 * self._apart)
        end = time.monotonic() + PATIENCE
        until(
            lambda: len(self._post.mails) >= wanted or time.monotonic() > end or self._is_done(),
            lambda: str(self._backlog()),
        )

    def now(self) -> datetime:
        """Return what the clocks of the office show."""
        return self._morning + timedelta(seconds=time.monotonic() - self._began)

    def _is_done(self) -> bool:
        backlog = self._backlog()
        return backlog.events == backlog.mails == 0

    def _backlog(self) -> Backlog:
        with self._app.desk.store.read() as tx:
            return tx.watching.backlog(self._post.day)


Strike = Callable[[Course], int]


def run_course(
    fault: str, office: BigOffice, nodes: Nodes, size: Size, strike: Strike, copies: Copies
) -> Told:
    """Strike on some days, and tell what became of the mails that were due on them."""
    days = office.days(size.days)
    with (
        keeping_mail(size.slow, Random(size.seed)) as post,  # noqa: S311
        office.opened(At(_at(days[-1], EVENING))) as app,
    ):
        nodes.settings = {**office.settings(post.port), **nodes.settings}
        course, hits = Course(nodes, post, size, app), 0
        for number, day in enumerate(days):
            blows = size.blows * (number + 1) // len(days) - size.blows * number // len(days)
            hits += course.live_through(day, blows, strike)
        wanted = {(day, box) for day in days for box in office.boxes}
        return tell(
            Told(fault=fault, times=hits, mails=len(wanted)), wanted, post.mails, app, copies
        )


def _at(day: date, hour: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour}:00+07:00")
