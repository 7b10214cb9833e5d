"""Mail servers that answer as they are told, and keep what they were given."""

import asyncio
import socket
import ssl
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from threading import Event
from typing import Any, AnyStr

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from workflow.demo.mailbox import LocalServer
from workflow.domain.message import Message
from workflow.errors import DeliveryError
from workflow.mail.line import SmtpLine
from workflow.mail.smtp import SmtpMailer

PEM = Path(__file__).with_name("server.pem")
USER, PASSWORD = "don-doc", "mật khẩu Đắk Nông"


class Conduct(Enum):
    """What a server does instead of answering."""

    HANG_UP = 1
    SAY_NOTHING = 2


class Pipelining:
    """Says that it takes several commands at once, unless it is told not to."""

    is_pipelining = True

    async def handle_EHLO(
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        hostname: str,
        responses: list[str],
    ) -> list[str]:
        session.host_name = hostname
        offered = ["250-PIPELINING"] if self.is_pipelining else []
        return [*responses[:-1], *offered, responses[-1]]


class Server(Pipelining):
    """Answers `answers[command]` one after the other, then takes everything."""

    is_pipelining = False

    def __init__(self, **answers: str | bytes | Conduct) -> None:
        self.answers = defaultdict(
            deque, {name: deque([answer]) for name, answer in answers.items()}
        )
        self.mails: list[bytes] = []
        self.senders_and_recipients: list[tuple[str | None, list[str]]] = []
        self.connections: set[object] = set()
        self.sessions: list[SMTP] = []
        self.logins: list[LoginPassword] = []
        self.is_keeping_silent = Event()
        self.port = 0

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str | bytes:
        self.connections.add(session.peer)
        self.sessions.append(server)
        answer = await self._answer("mail", server)
        envelope.mail_from = address
        return answer

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str | bytes:
        answer = await self._answer("rcpt", server)
        envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str | bytes:
        self.mails.append(envelope.original_content or b"")
        self.senders_and_recipients.append((envelope.mail_from, envelope.rcpt_tos))
        return await self._answer("data", server)

    def authenticate(
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        mechanism: str,
        data: LoginPassword,
    ) -> AuthResult:
        self.logins.append(data)
        if data == (USER.encode(), PASSWORD.encode()):
            return AuthResult(success=True)
        return AuthResult(success=False, handled=False, message="535 5.7.8 Bad credentials")

    def close_idle(self) -> None:
        """Close every connection, as servers do after some minutes of silence."""
        for session in self.sessions:
            assert session.transport
            session.loop.call_soon_threadsafe(session.transport.close)

    def breaks_within_content(self) -> bool:
        told = self.answers["content"]
        return bool(told) and told.popleft() is Conduct.HANG_UP

    async def _answer(self, command: str, server: SMTP) -> str | bytes:
        told = self.answers[command].popleft() if self.answers[command] else "250 2.0.0 OK"
        if not isinstance(told, Conduct):
            return told
        if told is Conduct.HANG_UP:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        self.is_keeping_silent.set()
        await asyncio.Event().wait()  # until the connection is gone
        raise AssertionError


class _Breakable(SMTP):
    """Can lose the connection between 354 and the final dot."""

    async def push(self, status: AnyStr) -> None:
        await super().push(status)
        if str(status).startswith("354") and self.event_handler.breaks_within_content():
            assert isinstance(self.transport, asyncio.Transport)
            self.transport.abort()


class _Local(LocalServer):
    def factory(self) -> SMTP:
        return _Breakable(self.handler, **self.SMTP_kwargs)


@contextmanager
def listening(server: Server, **options: Any) -> Iterator[Server]:
    """Let a server listen for as long as the block lasts."""
    local = _Local(server, **options)
    server.port = local.port
    local.start()
    try:
        yield server
    finally:
        local.stop()


def certificate() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(PEM)
    return context


@contextmanager
def silent_port() -> Iterator[int]:
    """Give a port where connections are taken and nothing is ever said."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def closed_port() -> int:
    with silent_port() as port:
        return port


def send(mailer: SmtpMailer, *messages: Message) -> Sequence[tuple[int, str] | DeliveryError]:
    """Send the messages over one line, each told ahead, and return how each ended."""

    async def one(
        line: SmtpLine, message: Message, then: Message | None
    ) -> tuple[int, str] | DeliveryError:
        try:
            return await line.send(message, then)
        except DeliveryError as error:
            return error

    async def each() -> list[tuple[int, str] | DeliveryError]:
        line, following = mailer.line(), (*messages[1:], None)
        return [await one(line, *pair) for pair in zip(messages, following, strict=True)]

    return asyncio.run(each())
