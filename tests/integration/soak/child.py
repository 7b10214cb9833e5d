"""A process that does one thing in the office and is killed on the way."""

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tests.integration.crash.stopped import At
from tests.integration.soak.deeds import Deed, carry_out
from tests.integration.soak.faults import Breaker, die
from tests.integration.soak.post import Post
from workflow.app import App, open_office
from workflow.errors import InputError
from workflow.fresh_app import FreshApp
from workflow.ticking import caught_up, tick


@dataclass(frozen=True, kw_only=True)
class Death:
    """What a process does, where and when; it dies `after` statements, or at its first mail."""

    url: str
    home: Path
    journal: Path
    seed: int
    at: datetime
    deed: Deed | None
    after: int


def work_and_die(death: Death) -> None:
    """Carry out a deed, or do what is due when there is none."""
    os.environ["DONDOC_DATABASE_URL"] = death.url
    clock = At(death.at)
    mailer = Post(death.seed, clock, death.journal)
    with open_office(death.home, clock) as opened:
        app = replace(caught_up(FreshApp(opened)), mailer=mailer)
        if death.after:
            Breaker(app.desk.store).arm(death.after, die)
        else:
            mailer.before_answer = die
        with suppress(InputError, ExceptionGroup):
            _work(app, death.deed)


def _work(app: App, deed: Deed | None) -> None:
    if deed:
        carry_out(app, deed)
    else:
        tick(app)
