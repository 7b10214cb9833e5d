"""Hands mail over."""

from typing import Protocol

from workflow.domain.mailbox import Pace
from workflow.domain.message import Message


class Line(Protocol):
    """One way to the mail server, for one mail after the other."""

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        """Return the server's code and answer. DeliveryError.

        `then` is the mail that follows, as far as is known: a server that is far away may hear of
        it beforehand. It has not left before it is sent itself, and need not be.
        """
        ...


class Mailer(Protocol):
    """Hands mails over, one recipient each, over as many lines as `pace` allows."""

    pace: Pace

    def line(self) -> Line:
        """Return another line, open until all are closed."""
        ...

    async def close(self) -> None:
        """End every line."""
        ...
