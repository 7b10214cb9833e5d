"""Hands mail over."""

from typing import Protocol

from workflow.domain.mailbox import Pace
from workflow.domain.message import Message


class Mailer(Protocol):
    """Hands one mail to one recipient, several at a time where `pace` allows it."""

    pace: Pace

    async def send(self, message: Message) -> tuple[int, str]:
        """Return the server's code and answer. DeliveryError."""
        ...

    async def close(self) -> None:
        """End the connections that are open; a later send opens another."""
        ...
