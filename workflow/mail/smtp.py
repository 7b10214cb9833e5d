"""Hand mails to the office's mail server, one recipient each."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from aiosmtplib import SMTPException

from workflow.domain.mailbox import MailAccount, Pace
from workflow.domain.message import Message
from workflow.errors import InputError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.answers import delivery_error, short
from workflow.mail.compose import compose, recipient_of
from workflow.mail.connection import Connection, Door
from workflow.mail.conversation import Conversation
from workflow.ports.files import Files


class SmtpMailer:
    """Sends one mail after the other over each of its connections, until they are closed."""

    def __init__(self, account: MailAccount, files: Files) -> None:
        self.pace: Pace = account
        self._account = account
        self._content = lru_cache(maxsize=4)(files.get)
        self._door = Door()
        self._idle: list[Connection] = []

    async def send(self, message: Message) -> tuple[int, str]:
        """Return the code and the answer with which the server took the mail.

        Raises:
            TemporaryDeliveryError: When it may take the mail later.
            PermanentDeliveryError: When it never will.
        """
        recipient, mail = self._mail(message)
        with self._one() as connection:
            try:
                talk = await self._offer(connection, recipient)
                response = await talk.content(mail)
            except (SMTPException, OSError) as error:
                await connection.reset()
                raise delivery_error(error) from error
            except asyncio.CancelledError:
                connection.drop()
                raise
        return response.code, short(response.message)

    async def close(self) -> None:
        """End the connections that are open; a later send opens another."""
        self._door = Door()
        self._content.cache_clear()
        while self._idle:
            await self._idle.pop().close()

    @contextmanager
    def _one(self) -> Iterator[Connection]:
        """Lend a connection: the one that was used last, so that few are open."""
        connection = self._idle.pop() if self._idle else Connection(self._account, self._door)
        try:
            yield connection
        finally:
            self._idle.append(connection)

    def _mail(self, message: Message) -> tuple[str, bytes]:
        try:
            recipient = recipient_of(message, self._account)
        except ValueError as error:
            raise PermanentDeliveryError(0, str(error)) from error
        try:
            files = [(file.name, self._content(file.sha256)) for file in message.attachments]
        except InputError as error:
            raise TemporaryDeliveryError(0, str(error)) from error
        return recipient, compose(message, self._account, files)

    async def _offer(self, connection: Connection, recipient: str) -> Conversation:
        """Name sender and recipient; a kept connection that proves dead is replaced once.

        Nothing was sent by then: a connection that breaks later is never tried again here, for
        the server may have taken the mail.
        """
        sender = self._account.sender_email
        if talk := connection.kept():
            try:
                await talk.offer(sender, recipient)
            except (SMTPException, OSError):
                if talk.is_open:
                    raise
            else:
                return talk
        talk = await connection.open()
        await talk.offer(sender, recipient)
        return talk
