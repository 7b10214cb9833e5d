"""A post office in this process: a real SMTP server that keeps every mail it takes as a file."""

import re
import socket
from asyncio import AbstractServer
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime
from email.parser import BytesHeaderParser
from email.policy import default
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from workflow.ports.clock import Clock

_NOT_IN_FILE_NAMES = re.compile(r"[^A-Za-z0-9@._+-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One mail that was taken."""

    at: datetime
    recipient: str
    subject: str
    message_id: str
    path: Path


class PostOffice:
    """Listens on a free `port` of this machine for as long as the block lasts.

    Boxes in `full` take nothing from one moment to another, those in `unknown` never do.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.full: dict[str, tuple[datetime, datetime]] = {}
        self.unknown: set[str] = set()
        self.deliveries: list[Delivery] = []
        self._clock = clock
        self.port = 0

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._server = LocalServer(self)
        self.port = self._server.port
        self._server.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.stop()

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Accept a recipient, or say why not."""
        if address in self.unknown:
            return "550 5.1.1 No such user"
        full = self.full.get(address)
        if full and full[0] <= self._clock.now() < full[1]:
            return "452 4.2.2 Mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Keep the mail before saying that it was taken."""
        content = envelope.original_content or b""
        for recipient in envelope.rcpt_tos:
            self.deliveries.append(self._keep(recipient, content))
        return f"250 2.0.0 OK {len(self.deliveries)}"

    def _keep(self, recipient: str, content: bytes) -> Delivery:
        at = self._clock.now()
        head = BytesHeaderParser(policy=default).parsebytes(content)
        delivery = Delivery(
            at=at,
            recipient=recipient,
            subject=str(head["Subject"]),
            message_id=str(head["Message-ID"]),
            path=self._free_path(at, recipient),
        )
        delivery.path.write_bytes(content)
        return delivery

    def _free_path(self, at: datetime, recipient: str) -> Path:
        start = f"{at:%Y-%m-%d-%H%M}-{_NOT_IN_FILE_NAMES.sub('_', recipient)}"
        taken = len(list(self.folder.glob(f"{start}-*.eml")))
        return self.folder / f"{start}-{taken + 1:02}.eml"


class LocalServer(Controller):
    """Listens in a thread of its own on any free port of this machine."""

    def __init__(self, handler: object, **options: Any) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        host, port = self._listening.getsockname()
        super().__init__(handler, hostname=host, port=port, server_hostname="localhost", **options)

    def _create_server(self) -> Awaitable[AbstractServer]:
        return self.loop.create_server(
            self._factory_invoker, sock=self._listening, ssl=self.ssl_context
        )
