"""What the mail server says, line by line, put together into answers."""

import asyncio
import re
from collections import deque

from aiosmtplib import (
    SMTPException,
    SMTPReadTimeoutError,
    SMTPResponse,
    SMTPServerDisconnected,
)

_LINE = re.compile(rb"(\d{3})([ -]?)(.*)")
_MOST_LINES, _LONGEST = 100, 1 << 16


class AnswerLines(asyncio.Protocol):
    """Keeps answers until they are asked for; what is none of SMTP ends the connection."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._answers: deque[SMTPResponse] = deque()
        self._rest = b""
        self._told: list[str] = []
        self._fault: SMTPException | None = None
        self._heard: asyncio.Future[None] | None = None
        transport.set_protocol(self)

    @property
    def is_open(self) -> bool:
        """Tell whether more may be said and heard, as far as we know."""
        return self._fault is None and not self._transport.is_closing()

    async def answer(self, seconds: float) -> SMTPResponse:
        """Return the next answer.

        Raises:
            SMTPServerDisconnected: When there will be none.
            SMTPReadTimeoutError: When none came in time; the connection is then of no more use.
        """
        if not self._answers and not self._fault:
            await self._wait(seconds)
        if self._answers:
            return self._answers.popleft()
        raise self._fault or SMTPServerDisconnected("Connection lost")

    def hang_up(self) -> None:
        """End the connection without a word."""
        self._transport.abort()

    def data_received(self, data: bytes) -> None:
        """Take in what came."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._take_in(line.rstrip())
        if len(self._rest) > _LONGEST or len(self._told) > _MOST_LINES:
            self._give_up("not an SMTP answer: too long")
        if self._answers:
            self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """Know that nothing comes any more."""
        self._fault = self._fault or SMTPServerDisconnected("Connection lost")
        self._wake()

    def _take_in(self, line: bytes) -> None:
        if not (parts := _LINE.fullmatch(line)):
            self._give_up(f"not an SMTP answer: {line.decode('ascii', 'replace')}")
            return
        code, goes_on, words = parts.groups()
        self._told.append(words.decode("utf-8", "surrogateescape"))
        if goes_on != b"-":
            self._answers.append(SMTPResponse(int(code), "\n".join(self._told)))
            self._told = []

    def _give_up(self, why: str) -> None:
        self._fault = self._fault or SMTPServerDisconnected(why)
        self.hang_up()
        self._wake()

    def _wake(self) -> None:
        if self._heard and not self._heard.done():
            self._heard.set_result(None)

    async def _wait(self, seconds: float) -> None:
        self._heard = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await self._heard
        except TimeoutError as error:
            self.hang_up()
            raise SMTPReadTimeoutError("Timed out waiting for server response") from error
