"""One connection to the mail server, kept for the mails that follow."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from aiosmtplib import SMTP, SMTPException, SMTPHeloError

from workflow.domain.mailbox import MailAccount, Security
from workflow.errors import NoServerError
from workflow.mail.answers import said
from workflow.mail.conversation import Conversation

PAUSE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class _Failure:
    """A connection that could not be opened, and until when no other is tried in that loop."""

    code: int
    answer: str
    loop: asyncio.AbstractEventLoop
    until: float


class Connection:
    """Opened when first needed; ended by `close`, at the latest with its event loop.

    A server that did not let us in is left alone for a while: a queue of mails must neither
    wait for a silent one time after time, nor get the account locked with a wrong password.
    """

    def __init__(self, account: MailAccount) -> None:
        self._account = account
        self._talk: Conversation | None = None
        self._opened: AsyncGenerator[Conversation] | None = None
        self._failure: _Failure | None = None

    def kept(self) -> Conversation | None:
        """Return the open connection, if there is one."""
        return self._talk if self._talk and self._talk.is_open else None

    async def open(self) -> Conversation:
        """Open a connection in the place of one that broke.

        Raises:
            NoServerError: When the server does not let us in, for whatever reason: no
                recipient is to blame for a wrong password of ours.
        """
        self._respect_failure()
        await self.close()
        self._opened = _held_open(self._account)
        try:
            self._talk = await anext(self._opened)
        except (SMTPException, OSError) as error:
            code, answer = said(error)
            loop = asyncio.get_running_loop()
            self._failure = _Failure(code, answer, loop, loop.time() + PAUSE_SECONDS)
            raise NoServerError(code, answer) from error
        return self._talk

    async def close(self) -> None:
        """Say QUIT if a connection is open, and forget that one could not be opened."""
        self._failure = None
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

    def _respect_failure(self) -> None:
        failure, loop = self._failure, asyncio.get_running_loop()
        if failure and failure.loop is loop and loop.time() < failure.until:
            raise NoServerError(failure.code, failure.answer)


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
