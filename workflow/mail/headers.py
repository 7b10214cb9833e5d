"""Headers that keep Vietnamese whole.

Encoded words on compat32 messages: `EmailMessage` of Python 3.11 and 3.12 loses spaces of long
Vietnamese subjects and names where it folds them. Text is cut between its words only, because
some readers show a space wherever two encoded words of a name meet.
"""

import re
from binascii import b2a_base64
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header
from functools import lru_cache

from workflow.mail.one_line import one_line

_FOLD = re.compile(r"\r?\n(?=[ \t])")
_BREAK = re.compile(r"[\r\n]")
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
        words = [_encoded_word(piece) for piece in _cut(one_line(self.text), room)]
        return "\n ".join([*words, f"<{self.mailbox}>"] if self.mailbox else words)


def _cut(text: str, room: int) -> Iterator[str]:
    """Cut a text into pieces whose encoded words fit; each space stays with the word before it."""
    piece = ""
    for word in [text] if _fits(text, room) else _words(text, room):
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
    return _BARE + (len(text.encode()) + 2) // 3 * 4 <= room


def _encoded_word(text: str) -> str:
    return f"=?utf-8?b?{b2a_base64(text.encode(), newline=False).decode()}?="


_BARE = len(_encoded_word(""))


def decoded(value: str) -> str:
    """Return what a reader sees of a header as it went out."""
    pieces = decode_header(_FOLD.sub("", value))
    return "".join(
        p if isinstance(p, str) else p.decode(charset or "ascii") for p, charset in pieces
    )


@lru_cache(maxsize=4096)
def on_the_wire(name: str, value: Words | str) -> bytes:
    """Return a header's value as it goes out, ASCII and folded, once it has been read back.

    Raises:
        ValueError: When a reader would see another value, or another header.
    """
    text = value if isinstance(value, str) else value.encoded(name)
    if text is value and text.isascii() and text.isprintable() and "=?" not in text:
        return text.encode()  # it cannot be read in another way
    if decoded(text) != str(value) or _BREAK.search(_FOLD.sub("", text)):
        raise ValueError(f"{name} does not survive: {str(value)!r}, {decoded(text)!r}")
    return text.replace("\n", "\r\n").encode("ascii")
