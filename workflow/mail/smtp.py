"""Hand mails to the office's mail server, one recipient each."""

import asyncio
from functools import lru_cache

from workflow.domain.mailbox import MailAccount, Pace
from workflow.domain.message import Message
from workflow.errors import InputError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.mail.compose import compose, recipient_of
from workflow.mail.connection import Connection, Door
from workflow.mail.line import SmtpLine
from workflow.ports.files import Files


class SmtpMailer:
    """Writes mails, and opens lines that share what they know of the server."""

    def __init__(self, account: MailAccount, files: Files) -> None:
        self.pace: Pace = account
        self._account = account
        self._content = lru_cache(maxsize=4)(files.get)
        self._door = Door()
        self._open: list[Connection] = []

    def line(self) -> SmtpLine:
        """Return a line that opens its connection with the first mail."""
        connection = Connection(self._account, self._door)
        self._open.append(connection)
        return SmtpLine(self._account, connection, self._written)

    async def close(self) -> None:
        """End the connections, all at once; the lines that are made next begin anew."""
        self._door = Door()
        self._content.cache_clear()
        ended, self._open = self._open, []
        await asyncio.gather(*(connection.close() for connection in ended))

    def _written(self, message: Message) -> tuple[str, bytes]:
        """Return the recipient of a mail, and the mail.

        Raises:
            PermanentDeliveryError: When it cannot be written.
            TemporaryDeliveryError: When a file that goes with it is not there.
        """
        try:
            recipient = recipient_of(message, self._account)
        except ValueError as error:
            raise PermanentDeliveryError(0, str(error)) from error
        try:
            files = [(file.name, self._content(file.sha256)) for file in message.attachments]
        except InputError as error:
            raise TemporaryDeliveryError(0, str(error)) from error
        return recipient, compose(message, self._account, files)
