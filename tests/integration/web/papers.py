"""What several tests of screens need: issued papers, mails of every state."""

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Self

from tests.integration.web.conftest import NOTICE, Web
from workflow.cli.office import directive_path
from workflow.domain.audit import Actor
from workflow.domain.mailbox import Pace
from workflow.domain.message import Message
from workflow.domain.outgoing import OutgoingDocument
from workflow.errors import PermanentDeliveryError
from workflow.usecases.deliver_outbox import deliver_outbox
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.fire_deadlines import fire_deadlines
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.press import Press
from workflow.usecases.take_step import Hand

DAK_MIL, TUY_DUC = "phong-gddt-dak-mil", "phong-gddt-tuy-duc"
CHASE_DAY = date(2025, 3, 6)
HAND = Hand(actor=Actor(name="Lê Thị Văn (van.thu)"))


class Refusing:
    """Takes every mail but those to some addresses, which it refuses for good."""

    def __init__(self, *refused: str) -> None:
        self.refused = refused
        self.pace = Pace()

    def line(self) -> Self:
        return self

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        if message.to_email in self.refused:
            raise PermanentDeliveryError(550, "5.1.1 <ai đó>: User unknown")
        return 250, "2.0.0 OK"

    async def close(self) -> None:
        """Nothing is open."""


def order_of(web: Web) -> IssueOrder:
    app = web.app
    press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
    return IssueOrder(press=press, hand=HAND)


def issue(web: Web) -> list[OutgoingDocument]:
    """Issue the notice as 215, then chase two units by 216 and 217; return the chases."""
    path = directive_path(web.app.home, Path(f"{NOTICE}.yaml"))
    issue_notice(web.app.desk, order_of(web), web.app.library.directive(path))
    return chase(web)


def chase(web: Web) -> list[OutgoingDocument]:
    """Chase two units, each by a dispatch of its own."""
    web.clock.go(CHASE_DAY)
    late = Chase(notice=NOTICE, respond_by=date(2025, 3, 12), units=(DAK_MIL, TUY_DUC))
    drafts = draft_chase(web.app.desk, late, HAND)
    return [issue_document(web.app.desk, order_of(web), draft.key) for draft in drafts]


def remind(web: Web, day: date, *refused: str) -> Sequence[Message]:
    """Queue and send the reminders of a day; some addresses refuse."""
    web.clock.go(day)
    mails = fire_deadlines(web.app.desk)
    asyncio.run(deliver_outbox(web.app.desk, Refusing(*refused)))
    return mails
