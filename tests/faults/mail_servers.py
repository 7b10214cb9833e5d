"""Mail servers with one fault each, and what has to become of the mails."""

import asyncio
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.faults.big_office import address_of
from tests.integration.mail.servers import Conduct, Server, closed_port, listening, silent_port
from workflow.domain.mailbox import Security
from workflow.domain.message import MessageState

VICTIM = address_of(3)
SOME = 4
"""So many mails are taken before the server forgets the rest of its work."""


class Picky(Server):
    """Answers one box in its own way."""

    def __init__(self, victim: str, **answers: Any) -> None:
        super().__init__()
        self._victim, self._told = victim, answers

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str | bytes:
        if address == self._victim:
            for command, answer in self._told.items():
                self.answers[command].append(answer)
        return await super().handle_RCPT(server, session, envelope, address, options)


class Slow(Server):
    """Takes its time over each answer."""

    async def _answer(self, command: str, server: object) -> str | bytes:
        await asyncio.sleep(0.05)
        return "250 2.0.0 OK"


class Forgetful(Server):
    """Takes some mails, and then hangs up on whoever begins another."""

    async def _answer(self, command: str, server: SMTP) -> str | bytes:
        if command == "mail" and len(self.mails) == SOME:
            self.answers[command].append(Conduct.HANG_UP)
        return await super()._answer(command, server)


@contextmanager
def at_port(port: AbstractContextManager[int]) -> Iterator[Server]:
    """Give a server that nobody can talk to: something else answers at its port, or nothing."""
    with port as number:
        server = Server()
        server.port = number
        yield server


@contextmanager
def speaks_plainly() -> Iterator[int]:
    """Give a port where a handshake is answered in plain words."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=_greet, args=(listener,))
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def _greet(listener: socket.socket) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            connection.sendall(b"220 so-gddt.example ESMTP\r\n")
            connection.recv(1024)


@dataclass(frozen=True, kw_only=True)
class MailFault:
    """A fault of the mail server: how many of eight mails it keeps back, and how that is told.

    `copies` is how many it keeps of a mail each time that it is tried.
    """

    name: str
    server: Callable[[], AbstractContextManager[Server]]
    held: int
    code: int = 0
    words: str = ""
    ends: MessageState = MessageState.QUEUED
    copies: int = 0
    account: Mapping[str, Any] = field(default_factory=dict)


def _picky(**answers: str | Conduct) -> Callable[[], AbstractContextManager[Server]]:
    return lambda: listening(Picky(VICTIM, **answers))


FAULTS = (
    MailFault(
        name="không mở cửa",
        server=lambda: at_port(nullcontext(closed_port())),
        held=8,
        words="Connect call failed",
    ),
    MailFault(
        name="451 chờ đã (greylist)",
        server=_picky(rcpt="451 4.7.1 Greylisted"),
        held=1,
        code=451,
        words="4.7.1 Greylisted",
    ),
    MailFault(
        name="452 hộp thư đầy",
        server=_picky(rcpt="452 4.2.2 Mailbox full"),
        held=1,
        code=452,
        words="4.2.2 Mailbox full",
    ),
    MailFault(
        name="550 không có người nhận",
        server=_picky(rcpt="550 5.1.1 No such user"),
        held=1,
        code=550,
        words="5.1.1 No such user",
        ends=MessageState.FAILED,
    ),
    MailFault(
        name="nhận rồi cắt giữa DATA",
        server=_picky(content=Conduct.HANG_UP),
        held=1,
        words="onnection",
    ),
    MailFault(
        name="giữ thư mà không trả lời",
        server=_picky(data=Conduct.SAY_NOTHING),
        held=1,
        words="Timed out",
        copies=1,
        account={"timeout_seconds": 1},
    ),
    MailFault(
        name="mở cửa mà không nói gì",
        server=lambda: at_port(silent_port()),
        held=8,
        words="Timed out",
        account={"timeout_seconds": 0.3},
    ),
    MailFault(name="nói 250 thật chậm", server=lambda: listening(Slow()), held=0),
    MailFault(
        name="nhận một nửa rồi cắt",
        server=lambda: listening(Forgetful()),
        held=8 - SOME,
        words="onnection",
    ),
    MailFault(
        name="TLS hỏng",
        server=lambda: at_port(speaks_plainly()),
        held=8,
        words="SSL",
        account={"security": Security.TLS},
    ),
)
