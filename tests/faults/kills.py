"""kill -9 at random moments while an office reminds its schools, day after day."""

import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from tests.faults.big_office import BigOffice, found_big
from tests.faults.kept_mail import KeptMail
from tests.faults.nodes import Nodes, pause, until
from tests.faults.told import Told, of_kills
from tests.integration.crash.stopped import At
from workflow.app import App
from workflow.domain.message import LEASE

AT_WORK = 0.8
"""How often a kill waits until mails are going out; else it may hit a start or a tick."""

PATIENCE = 20.0
"""For so many seconds it waits for them: the dead may have had all of them in hand."""

MORNING, EVENING = "08:30", "16:59"


@dataclass(frozen=True, kw_only=True)
class Size:
    """How many schools, days and raids; the seed chooses who is killed and when.

    `slow` is how many seconds the mail server takes over a mail, `apart` how many mails go out
    before a kill: both in the middle.
    """

    schools: int
    days: int
    raids: int
    seed: int
    slow: float = 0.05
    apart: int = 30


def kill_workers(home: Path, url: str, size: Size) -> Told:
    """Kill three workers of an office on PostgreSQL, one alone and then all at once."""
    office = found_big(home, url, size.schools)
    several = {"DONDOC_CLUSTER__ENABLED": "true", "DONDOC_CLUSTER__BEAT_SECONDS": "1"}
    nodes = Nodes(home=home, settings=several, commands=("worker",) * 3)
    return _besiege("kill -9, ba dondoc worker, PostgreSQL", office, nodes, size)


def kill_scheduler(home: Path, url: str, size: Size) -> Told:
    """Kill the one process of an office on SQLite."""
    office = found_big(home, url, size.schools)
    nodes = Nodes(home=home, settings={}, commands=("serve --no-web",))
    return _besiege("kill -9, một dondoc serve, SQLite", office, nodes, size)


def _besiege(fault: str, office: BigOffice, nodes: Nodes, size: Size) -> Told:
    """Kill nodes on some days, and tell what became of the mails that were due on them."""
    days = office.days(size.days)
    with (
        KeptMail(size.slow, Random(size.seed)) as post,  # noqa: S311
        office.opened(At(_at(days[-1], EVENING))) as app,
    ):
        nodes.settings = {**nodes.settings, **office.settings(post.port)}
        attack = _Attack(nodes, post, size)
        for number, day in enumerate(days):
            post.day = day
            raids = size.raids * (number + 1) // len(days) - size.raids * number // len(days)
            attack.live_through(day, raids, app)
        wanted = {(day, box) for day in days for box in office.boxes}
        return of_kills(fault, attack.kills, wanted, post.mails, app)


def _at(day: date, hour: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour}:00+07:00")


class _Attack:
    """Raids on the nodes; the clock of a day goes on as real time does, and leaps over leases."""

    def __init__(self, nodes: Nodes, post: KeptMail, size: Size) -> None:
        self.kills = 0
        self._nodes, self._post, self._apart = nodes, post, size.apart
        self._random = Random(size.seed)  # noqa: S311

    def live_through(self, day: date, raids: int, app: App) -> None:
        """Raid the nodes some times, then let one of them do what is left of the day."""
        self._morning, self._began = _at(day, MORNING), time.monotonic()
        for _ in range(raids):
            self._raid()
            self._morning += 1.2 * LEASE  # what the dead had in hand comes back
        with self._nodes.at_work(self._now(), number=1):
            until(lambda: _is_done(app, day), lambda: _waiting(app, day))

    def _raid(self) -> None:
        """Kill one node while the others go on; when it is back, kill all of them at once."""
        with self._nodes.at_work(self._now()):
            places = range(len(self._nodes.commands))
            if len(places) > 1:
                self._wait()
                self._nodes.kill(self._random.choice(places))
                self._nodes.start_again(self._now())
                self.kills += 1
            self._wait()
            self._nodes.kill(*places)
            self.kills += len(places)

    def _wait(self) -> None:
        if self._random.random() > AT_WORK:
            pause(self._random.uniform(0, 2))
            return
        wanted = len(self._post.mails) + self._random.randrange(2 * self._apart)
        end = time.monotonic() + PATIENCE
        until(lambda: len(self._post.mails) >= wanted or time.monotonic() > end, str)

    def _now(self) -> datetime:
        return self._morning + timedelta(seconds=time.monotonic() - self._began)


def _is_done(app: App, day: date) -> bool:
    with app.desk.store.read() as tx:
        backlog = tx.watching.backlog(day)
    return backlog.events == backlog.mails == 0


def _waiting(app: App, day: date) -> str:
    with app.desk.store.read() as tx:
        return str(tx.watching.backlog(day))
