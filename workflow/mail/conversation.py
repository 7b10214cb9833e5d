"""SMTP over a connection that aiosmtplib opened, in as few round trips as the server allows."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import cast

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPResponse,
    SMTPResponseException,
    SMTPSenderRefused,
)

from workflow.mail.answer_lines import AnswerLines

GO_ON, CLOSING = 354, 421


class Conversation:
    """Hands one mail after the other to a server that has let us in.

    Sender, recipient and DATA go out together where the server knows PIPELINING (RFC 2920), so a
    mail costs two round trips and not four. The content waits for its 354: of a connection, one
    mail at most is ever under way when it breaks.
    """

    def __init__(self, client: SMTP, timeout_seconds: float) -> None:
        self._transport = cast("asyncio.Transport", client.transport)
        self._lines = AnswerLines(self._transport)
        self._timeout = timeout_seconds
        self._is_pipelined = client.supports_extension("pipelining")

    @property
    def is_open(self) -> bool:
        """Tell whether another mail may go this way, as far as we know."""
        return self._lines.is_open

    async def offer(self, sender: str, recipient: str) -> None:
        """Name both; after this the server waits for the content.

        Raises:
            SMTPSenderRefused: As the server says.
            SMTPRecipientRefused: As the server says.
            SMTPDataError: When it does not let the content follow.
        """
        lines = (f"MAIL FROM:<{sender}>", f"RCPT TO:<{recipient}>", "DATA")
        answers = await self._ask(*lines)
        if refusal := _refusal(answers, sender, recipient):
            if answers[-1].code == GO_ON:
                with suppress(SMTPException, OSError):
                    await self._ask(".")
            raise refusal

    async def content(self, mail: bytes) -> SMTPResponse:
        """Return the answer with which the server took the mail.

        Raises:
            SMTPDataError: When it refuses it.
        """
        self._transport.write(_dotted(mail) + b".\r\n")
        answer = await self._answer()
        if _is_refusal(answer):
            raise SMTPDataError(answer.code, answer.message)
        return answer

    async def forget(self) -> None:
        """Take an unfinished mail back, so that the next one starts clean; or hang up."""
        try:
            await self._ask("RSET")
        except (SMTPException, OSError):
            self.hang_up()

    async def quit(self) -> None:
        """Take leave; a server that does not answer is left."""
        with suppress(SMTPException, OSError):
            await self._ask("QUIT")
        self.hang_up()

    def hang_up(self) -> None:
        """End the connection without a word."""
        self._lines.hang_up()

    async def _ask(self, *lines: str) -> Sequence[SMTPResponse]:
        """Return an answer for each line; without pipelining none follows a refusal."""
        together = len(lines) if self._is_pipelined else 1
        answers: list[SMTPResponse] = []
        for start in range(0, len(lines), together):
            said = lines[start : start + together]
            self._transport.write("".join(f"{line}\r\n" for line in said).encode("ascii"))
            await self._hear(answers, len(said))
            if _is_refusal(answers[-1]):
                break
        return answers

    async def _hear(self, answers: list[SMTPResponse], count: int) -> None:
        """Add the next answers; a refusal stands, whatever becomes of those that follow it."""
        for _ in range(count):
            try:
                answers.append(await self._answer())
            except (SMTPException, OSError):
                if not any(map(_is_refusal, answers)):
                    raise
                return

    async def _answer(self) -> SMTPResponse:
        answer = await self._lines.answer(self._timeout)
        if answer.code == CLOSING:
            self.hang_up()
        return answer


def _dotted(mail: bytes) -> bytes:
    """Double the dot that begins a line (RFC 5321, 4.5.2); the first line is a header."""
    return mail.replace(b"\r\n.", b"\r\n..")


def _is_refusal(answer: SMTPResponse) -> bool:
    return answer.code >= 400


def _refusal(
    answers: Sequence[SMTPResponse], sender: str, recipient: str
) -> SMTPResponseException | None:
    """Return the first refusal; the ones behind it only follow from it."""
    step, answer = next(
        ((step, answer) for step, answer in enumerate(answers) if _is_refusal(answer)), (3, None)
    )
    match step, answer:
        case 0, SMTPResponse(code, words):
            return SMTPSenderRefused(code, words, sender)
        case 1, SMTPResponse(code, words):
            return SMTPRecipientRefused(code, words, recipient)
        case 2, SMTPResponse(code, words):
            return SMTPDataError(code, words)
    return None
