"""One way to the mail server, for one mail after the other."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from aiosmtplib import SMTPException, SMTPReadTimeoutError

from workflow.domain.mailbox import MailAccount
from workflow.domain.message import Message
from workflow.mail.answers import delivery_error, short
from workflow.mail.compose import recipient_of
from workflow.mail.connection import Connection
from workflow.mail.conversation import Conversation
from workflow.mail.envelope import Envelope


class SmtpLine:
    """Sends over one connection; `written` gives the recipient of a mail, and the mail."""

    def __init__(
        self,
        account: MailAccount,
        connection: Connection,
        written: Callable[[Message], tuple[str, bytes]],
    ) -> None:
        self._account = account
        self._connection = connection
        self._written = written
        self._hears_ahead = True

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        """Return the code and the answer with which the server took the mail.

        Raises:
            TemporaryDeliveryError: When it may take the mail later.
            PermanentDeliveryError: When it never will.
        """
        recipient, mail = self._written(message)
        try:
            talk = await self._offer(self._envelope(recipient))
            response = await talk.content(mail, self._ahead(then))
        except (SMTPException, OSError) as error:
            await self._connection.reset()
            raise delivery_error(error) from error
        except asyncio.CancelledError:
            self._connection.drop()
            raise
        return response.code, short(response.message)

    def _ahead(self, then: Message | None) -> Envelope | None:
        """Return what may be said of the mail that follows, before this one is answered."""
        if then is None or not self._hears_ahead:
            return None
        with suppress(ValueError):  # it is told when that mail is sent
            return self._envelope(recipient_of(then, self._account))
        return None

    def _envelope(self, recipient: str) -> Envelope:
        return Envelope(self._account.sender_email, recipient)

    async def _offer(self, envelope: Envelope) -> Conversation:
        """Name sender and recipient; a kept connection that proves dead is replaced once.

        Nothing was sent by then: a connection that breaks later is never tried again here, for
        the server may have taken the mail. One that fell silent is told nothing ahead any more.
        """
        if talk := self._connection.kept():
            try:
                await talk.offer(envelope)
            except (SMTPException, OSError) as error:
                if talk.is_open:
                    raise
                self._hears_ahead &= not isinstance(error, SMTPReadTimeoutError)
            else:
                return talk
        talk = await self._connection.open()
        await talk.offer(envelope)
        return talk
