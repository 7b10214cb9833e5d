"""SMTP over a connection that aiosmtplib opened, in as few round trips as the server allows."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import cast

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPResponse,
    SMTPServerDisconnected,
)

from workflow.mail.answer_lines import AnswerLines
from workflow.mail.envelope import Envelope, is_refusal

GO_ON, CLOSING = 354, 421


class Conversation:
    """Hands one mail after the other to a server that has let us in.

    Where the server knows PIPELINING (RFC 2920, 3.1), sender, recipient and DATA go out together,
    and behind the content of the mail before, so a mail costs one round trip and not four. The
    content waits for its 354, and what it waits for comes behind the answer to the mail before: of
    a connection, one mail at most is ever under way when it breaks.
    """

    def __init__(self, client: SMTP, timeout_seconds: float) -> None:
        self._transport = cast("asyncio.Transport", client.transport)
        self._lines = AnswerLines(self._transport, timeout_seconds)
        self._is_pipelined = client.supports_extension("pipelining")
        self._ahead: Envelope | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether another mail may go this way, as far as we know."""
        return self._lines.is_open

    async def offer(self, envelope: Envelope) -> None:
        """Name sender and recipient; after this the server waits for the content.

        Raises:
            SMTPSenderRefused: As the server says.
            SMTPRecipientRefused: As the server says.
            SMTPDataError: When it does not let the content follow.
            SMTPServerDisconnected: When it waits for another mail, which it was told ahead.
        """
        answers = await self._answers_to(envelope)
        if refusal := envelope.refusal(answers):
            if answers[-1].code == GO_ON:
                with suppress(SMTPException, OSError):
                    await self._ask(".")
            raise refusal

    async def content(self, mail: bytes, then: Envelope | None = None) -> SMTPResponse:
        """Return the answer with which the server took the mail; `then` is offered ahead.

        Raises:
            SMTPDataError: When it refuses it.
        """
        self._ahead = then if self._is_pipelined else None
        following = self._ahead.commands if self._ahead else ()
        self._transport.writelines([_dotted(mail), _spoken((".", *following))])
        answer = await self._answer()
        if is_refusal(answer):
            raise SMTPDataError(answer.code, answer.message)
        return answer

    async def forget(self) -> None:
        """Take an unfinished mail back, so that the next one starts clean; or hang up."""
        if self._ahead:
            return  # the next one is begun
        try:
            await self._ask("RSET")
        except (SMTPException, OSError):
            self.hang_up()

    async def quit(self) -> None:
        """Take leave; a server that does not answer, or waits for a content, is left."""
        with suppress(SMTPException, OSError):
            if not self._ahead:
                await self._ask("QUIT")
        self.hang_up()

    def hang_up(self) -> None:
        """End the connection without a word."""
        self._lines.hang_up()

    async def _answers_to(self, envelope: Envelope) -> Sequence[SMTPResponse]:
        ahead, self._ahead = self._ahead, None
        if ahead is None:
            return await self._ask(*envelope.commands)
        if ahead != envelope:
            self.hang_up()
            raise SMTPServerDisconnected("It waits for another mail")
        answers: list[SMTPResponse] = []
        await self._hear(answers, len(envelope.commands))
        return answers

    async def _ask(self, *lines: str) -> Sequence[SMTPResponse]:
        """Return an answer for each line; without pipelining none follows a refusal."""
        together = len(lines) if self._is_pipelined else 1
        answers: list[SMTPResponse] = []
        for start in range(0, len(lines), together):
            said = lines[start : start + together]
            self._transport.write(_spoken(said))
            await self._hear(answers, len(said))
            if is_refusal(answers[-1]):
                break
        return answers

    async def _hear(self, answers: list[SMTPResponse], count: int) -> None:
        """Add the next answers; a refusal stands, whatever becomes of those that follow it."""
        for _ in range(count):
            try:
                answers.append(await self._answer())
            except (SMTPException, OSError):
                if not any(map(is_refusal, answers)):
                    raise
                return

    async def _answer(self) -> SMTPResponse:
        answer = await self._lines.answer()
        if answer.code == CLOSING:
            self.hang_up()
        return answer


def _spoken(lines: Sequence[str]) -> bytes:
    return "\r\n".join([*lines, ""]).encode("ascii")


def _dotted(mail: bytes) -> bytes:
    """Double the dot that begins a line (RFC 5321, 4.5.2); the first line is a header."""
    return mail.replace(b"\r\n.", b"\r\n..") if _has_dotted_line(mail) else mail


def _has_dotted_line(mail: bytes) -> bool:
    """Go from dot to dot: a mail has few, and one sign is found ten times as fast as three."""
    at = mail.find(b".")
    while at >= 0:
        if mail.startswith(b"\r\n", at - 2):
            return True
        at = mail.find(b".", at + 1)
    return False
