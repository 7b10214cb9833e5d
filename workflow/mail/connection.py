"""One connection to the mail server, kept for the mails that follow."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

from aiosmtplib import SMTP, SMTPException, SMTPHeloError

from workflow.domain.mailbox import MailAccount, Security
from workflow.errors import NoServerError
from workflow.mail.answers import said
from workflow.mail.conversation import Conversation

PAUSE_SECONDS = 60


@dataclass(slots=True)
class Door:
    """The way into the mail server, closed for a while after it did not let us in.

    A queue of mails must neither wait for a silent server time after time, nor get the account
    locked with a wrong password: until one connection was let in, the others wait behind it.
    """

    first: asyncio.Lock = field(default_factory=asyncio.Lock)
    has_let_in: bool = False
    _answer: tuple[int, str] = (0, "")
    _loop: asyncio.AbstractEventLoop | None = None
    _until: float = 0

    def knock(self) -> None:
        """Go on when nothing is known against it.

        Raises:
            NoServerError: When we were not let in a short while ago, in this event loop.
        """
        loop = asyncio.get_running_loop()
        if self._loop is loop and loop.time() < self._until:
            raise NoServerError(*self._answer)

    def close(self, code: int, answer: str) -> None:
        """Remember what kept us out."""
        self._answer, self._loop = (code, answer), asyncio.get_running_loop()
        self._until = self._loop.time() + PAUSE_SECONDS


class Connection:
    """Opened when first needed; ended by `close`, at the latest with its event loop."""

    def __init__(self, account: MailAccount, door: Door) -> None:
        self._account = account
        self._door = door
        self._talk: Conversation | None = None
        self._opened: AsyncGenerator[Conversation] | None = None

    def kept(self) -> Conversation | None:
        """Return the open connection, if there is one."""
        return self._talk if self._talk and self._talk.is_open else None

    async def open(self) -> Conversation:
        """Open a connection in the place of one that broke.

        Raises:
            NoServerError: When the server does not let us in, for whatever reason: no
                recipient is to blame for a wrong password of ours.
        """
        await self.close()
        async with self._door.first:
            self._door.knock()
            if not self._door.has_let_in:
                return await self._enter()
        return await self._enter()

    async def close(self) -> None:
        """Say QUIT if a connection is open."""
        if self._opened is not None:
            await self._opened.aclose()

    async def reset(self) -> None:
        """Take an unfinished mail back, so that the next one starts clean."""
        if talk := self.kept():
            await talk.forget()

    def drop(self) -> None:
        """Hang up in the middle of a mail."""
        if talk := self.kept():
            talk.hang_up()

    async def _enter(self) -> Conversation:
        self._opened = _held_open(self._account)
        try:
            self._talk = await anext(self._opened)
        except (SMTPException, OSError) as error:
            code, answer = said(error)
            self._door.close(code, answer)
            raise NoServerError(code, answer) from error
        self._door.has_let_in = True
        return self._talk


async def _held_open(account: MailAccount) -> AsyncGenerator[Conversation]:
    """Give one connection; the event loop closes its generators at its end, this one says QUIT."""
    client = SMTP(
        hostname=account.host,
        port=account.port,
        username=account.user,
        password=account.password.get_secret_value() if account.password else None,
        local_hostname=_own_name(),
        timeout=account.timeout_seconds,
        use_tls=account.security is Security.TLS,
        start_tls=account.security is Security.STARTTLS,
        cert_bundle=str(account.ca_file) if account.ca_file else None,
    )
    await client.connect()
    talk = Conversation(await _greeted(client), account.timeout_seconds)
    try:
        yield talk
    finally:
        await talk.quit()
        client.close()


async def _greeted(client: SMTP) -> SMTP:
    """Ask what the server can do, unless securing the connection or logging in did already."""
    if client.is_ehlo_or_helo_needed:
        try:
            await client.ehlo()
        except SMTPHeloError:
            await client.helo()
    return client


def _own_name() -> str:
    """Name this machine for EHLO without asking the DNS, which may take seconds to say nothing."""
    name = socket.gethostname()
    return name if name.isascii() and "." in name else "[127.0.0.1]"
