"""Hand mails to the office's mail server, one recipient each."""

import asyncio

from aiosmtplib import SMTPException

from workflow.domain.mailbox import MailAccount
from workflow.domain.message import Message
from workflow.errors import InputError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.answers import delivery_error, short
from workflow.mail.compose import compose, recipient_of
from workflow.mail.connection import Connection
from workflow.mail.conversation import Conversation
from workflow.ports.files import Files


class SmtpMailer:
    """Sends one mail after the other over one connection, until it is closed."""

    def __init__(self, account: MailAccount, files: Files) -> None:
        self._account = account
        self._files = files
        self._connection = Connection(account)

    async def send(self, message: Message) -> tuple[int, str]:
        """Return the code and the answer with which the server took the mail.

        Raises:
            TemporaryDeliveryError: When it may take the mail later.
            PermanentDeliveryError: When it never will.
        """
        recipient, mail = self._mail(message)
        try:
            talk = await self._offer(recipient)
            response = await talk.content(mail)
        except (SMTPException, OSError) as error:
            await self._connection.reset()
            raise delivery_error(error) from error
        except asyncio.CancelledError:
            self._connection.drop()
            raise
        return response.code, short(response.message)

    async def close(self) -> None:
        """End the connection, if one is open; a later send opens another."""
        await self._connection.close()

    def _mail(self, message: Message) -> tuple[str, bytes]:
        try:
            recipient = recipient_of(message, self._account)
        except ValueError as error:
            raise PermanentDeliveryError(0, str(error)) from error
        try:
            files = [(file.name, self._files.get(file.sha256)) for file in message.attachments]
        except InputError as error:
            raise TemporaryDeliveryError(0, str(error)) from error
        return recipient, compose(message, self._account, files)

    async def _offer(self, recipient: str) -> Conversation:
        """Name sender and recipient; a kept connection that proves dead is replaced once.

        Nothing was sent by then: a connection that breaks later is never tried again here, for
        the server may have taken the mail.
        """
        sender = self._account.sender_email
        if talk := self._connection.kept():
            try:
                await talk.offer(sender, recipient)
            except (SMTPException, OSError):
                if talk.is_open:
                    raise
            else:
                return talk
        talk = await self._connection.open()
        await talk.offer(sender, recipient)
        return talk
