"""Hands mail over."""

from typing import Protocol

from workflow.domain.message import (
    Message,
)


class Mailer(Protocol):
    """Hands one mail to one recipient."""

    async def send(self, message: Message) -> tuple[int, str]:
        """Return the server's code and answer. DeliveryError."""
        ...

    async def close(self) -> None:
        """End the connection, if one is open; a later send opens another."""
        ...
