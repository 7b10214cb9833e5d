"""A mail server that keeps every mail with the connection it came on, and is slow to say 250."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from email.parser import BytesHeaderParser
from random import Random
from threading import Lock
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from workflow.demo.mailbox import LocalServer


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One mail that was taken: to whom, on which day of the office, by which Message-ID."""

    day: date
    box: str
    message_id: str


@dataclass(slots=True, eq=False)
class Line:
    """One connection: the mails that came on it, and whether it was ended with a word."""

    mails: list[Kept] = field(default_factory=list)
    is_cut: bool = False


class KeptMail:
    """Takes everything, and keeps a mail before it says so, `slow` seconds later or sooner."""

    def __init__(self, slow: float, random: Random) -> None:
        self.mails: list[tuple[Kept, Line]] = []
        self.day = date.min
        self._slow, self._random = slow, random
        self._lock = Lock()
        self.port = 0

    def keep(self, line: Line, box: str, content: bytes) -> float:
        """Keep a mail, and return after how many seconds it is said to be taken."""
        head = BytesHeaderParser().parsebytes(content)
        kept = Kept(day=self.day, box=box, message_id=str(head["Message-ID"]))
        with self._lock:
            self.mails.append((kept, line))
        line.mails.append(kept)
        return self._random.uniform(0, 2 * self._slow)

    def boxes(self, day: date) -> set[str]:
        """Return who had a mail on a day."""
        with self._lock:
            return {kept.box for kept, _ in self.mails if kept.day == day}


class _OneLine(SMTP):
    """Sees how its connection ends."""

    def __init__(self, post: KeptMail, **options: Any) -> None:
        self.line = Line()
        super().__init__(_Talk(post, self.line), **options)

    def connection_lost(self, error: Exception | None) -> None:
        self.line.is_cut = not self.event_handler.has_said_good_bye
        super().connection_lost(error)


class _Talk:
    def __init__(self, post: KeptMail, line: Line) -> None:
        self._post, self._line = post, line
        self.has_said_good_bye = False

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        (box,) = envelope.rcpt_tos
        await asyncio.sleep(self._post.keep(self._line, box, envelope.original_content or b""))
        return "250 2.0.0 OK"

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.has_said_good_bye = True
        return "221 Bye"


class _Lines(LocalServer):
    def factory(self) -> SMTP:
        return _OneLine(self.handler, **self.SMTP_kwargs)


@contextmanager
def keeping_mail(slow: float, random: Random) -> Iterator[KeptMail]:
    """Listen on a free `port` of this machine for as long as the block lasts."""
    post = KeptMail(slow, random)
    server = _Lines(post)
    post.port = server.port
    server.start()
    try:
        yield post
    finally:
        server.stop()
