"""A process to be killed: opens a real office and does one thing, stopping where it is told."""

import asyncio
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

from tests.integration.crash.stopped import At
from workflow.app import App, open_office
from workflow.domain.audit import Actor
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.documents import Renderer
from workflow.ports.transaction import Transaction
from workflow.usecases import draft_chase
from workflow.usecases.add_draft import add_draft
from workflow.usecases.desk import Desk
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.press import Press
from workflow.usecases.run_tick import run_tick
from workflow.usecases.take_step import Hand
from workflow.web.working import work_off


@dataclass(frozen=True)
class StopsWhilePrinting:
    """A renderer that says so and then never goes on."""

    renderer: Renderer
    pipe: Connection

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        content = self.renderer.render(template, values)
        self.pipe.send("printing")
        self.pipe.recv()
        return content

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        return (self.render(template, values) for values in each)


def tick(app: App, _: Connection) -> None:
    asyncio.run(run_tick(app.desk, app.mailer, app.portal))


def issue(app: App, pipe: Connection, key: str) -> None:
    press = Press(
        files=app.files, renderer=StopsWhilePrinting(app.renderer, pipe), checker=app.checker
    )
    order = IssueOrder(press=press, hand=Hand(actor=Actor(name="chuyên viên")))
    issue_document(app.desk, order, key)


def chase(app: App, pipe: Connection, unit: str) -> None:
    """Carry out what was ordered until the letter to a unit is written and not yet kept."""

    def stops(tx: Transaction, desk: Desk, draft: OutgoingDocument, hand: Hand) -> None:
        add_draft(tx, desk, draft, hand)
        if draft.recipients == (unit,):
            pipe.send("drafting")
            pipe.recv()

    with patch.object(draft_chase, "add_draft", stops):
        work_off(lambda: app)


VERBS: Mapping[str, Callable[..., None]] = {"tick": tick, "issue": issue, "chase": chase}


def work(pipe: Connection, home: Path, url: str, at: datetime, verb: str, *arguments: str) -> None:
    os.environ["DONDOC_DATABASE_URL"] = url
    with open_office(home, At(at)) as app:
        VERBS[verb](app, pipe, *arguments)
    pipe.send("done")
