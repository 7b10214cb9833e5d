"""Headers that keep Vietnamese whole.

Encoded words on compat32 messages: `EmailMessage` of Python 3.11 and 3.12 loses spaces of long
Vietnamese subjects and names where it folds them. Text is cut between its words only, because
some readers show a space wherever two encoded words of a name meet.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.charset import Charset
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser

from workflow.mail.one_line import one_line

_FOLD = re.compile(r"\r?\n(?=[ \t])")
_UTF8 = Charset("utf-8")
_LINE = 76
_SLICE = 9
"""So many characters of a word too long for a line fit into one encoded word, whatever they are."""


@dataclass(frozen=True, slots=True)
class Words:
    """A header value of any text, and behind it the mailbox that the text names."""

    text: str
    mailbox: str = ""

    def __str__(self) -> str:
        mailbox = f"<{self.mailbox}>" if self.mailbox else ""
        return " ".join(part for part in (one_line(self.text), mailbox) if part)

    def encoded(self, name: str) -> str:
        """Return the value as it goes out under the name, in ASCII and folded."""
        room = _LINE - len(f"{name}: ")
        words = [_UTF8.header_encode(piece) for piece in _cut(one_line(self.text), room)]
        return "\n ".join([*words, f"<{self.mailbox}>"] if self.mailbox else words)


def _cut(text: str, room: int) -> Iterator[str]:
    """Cut a text into pieces whose encoded words fit; each space stays with the word before it."""
    piece = ""
    for word in _words(text, room):
        if piece and not _fits(piece + word, room):
            yield piece
            piece = ""
        piece += word
    if piece:
        yield piece


def _words(text: str, room: int) -> Iterator[str]:
    for word in re.findall(r"\S+ ?", text):
        if _fits(word, room):
            yield word
        else:
            yield from re.findall(f".{{1,{_SLICE}}}", word)


def _fits(text: str, room: int) -> bool:
    return len(_UTF8.header_encode(text)) <= room


def decoded(value: str) -> str:
    """Return what a reader sees of a header as it went out."""
    return str(make_header(decode_header(_FOLD.sub("", value))))


def check(mail: bytes, meant: Mapping[str, Words | str]) -> None:
    """Read the headers of a mail back.

    Raises:
        ValueError: When one is missing, changed, doubled, or was never meant.
    """
    head = BytesHeaderParser().parsebytes(mail.partition(b"\r\n\r\n")[0])
    names = sorted(head.keys())
    if names != sorted([*meant, "Content-Type", "MIME-Version"]):
        raise ValueError(f"these are not the headers that were meant: {names}")
    for name, value in meant.items():
        if decoded(head[name]) != str(value):
            raise ValueError(f"{name} does not survive: {str(value)!r}, {decoded(head[name])!r}")
