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
    """Keeps answers until they are asked for; what is none of SMTP ends the connection.

    One timer watches over all the answers of a connection: it looks again when it was put off.
    """

    def __init__(self, transport: asyncio.Transport, seconds: float) -> None:
        self._transport, self._seconds = transport, seconds
        self._answers: deque[SMTPResponse] = deque()
        self._rest = b""
        self._told: list[str] = []
        self._fault: SMTPException | None = None
        self._heard: asyncio.Future[None] | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._until: float = 0
        transport.set_protocol(self)

    @property
    def is_open(self) -> bool:
        """Tell whether more may be said and heard, as far as we know."""
        return self._fault is None and not self._transport.is_closing()

    async def answer(self) -> SMTPResponse:
        """Return the next answer.

        Raises:
            SMTPServerDisconnected: When there will be none.
            SMTPReadTimeoutError: When none came in time; the connection is then of no more use.
        """
        if not self._answers and not self._fault:
            await self._wait()
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
        self._end(SMTPServerDisconnected("Connection lost"))
        if self._watch:
            self._watch.cancel()

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
        self._end(SMTPServerDisconnected(why))
        self.hang_up()

    def _end(self, fault: SMTPException) -> None:
        self._fault = self._fault or fault
        self._wake()

    def _wake(self) -> None:
        if self._heard and not self._heard.done():
            self._heard.set_result(None)

    async def _wait(self) -> None:
        loop = asyncio.get_running_loop()
        self._heard, self._until = loop.create_future(), loop.time() + self._seconds
        self._watch = self._watch or loop.call_at(self._until, self._look)
        await self._heard

    def _look(self) -> None:
        """Give the server up when it has been silent too long."""
        self._watch = None
        if self._heard is None or self._heard.done():
            return
        loop = self._heard.get_loop()
        if loop.time() < self._until:
            self._watch = loop.call_at(self._until, self._look)
            return
        self._end(SMTPReadTimeoutError("Timed out waiting for server response"))
        self.hang_up()
