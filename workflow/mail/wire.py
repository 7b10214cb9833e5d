"""Bytes of a mail that the library makes once, with marks where each mail says its own."""

import re
from binascii import b2a_base64
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from email.policy import compat32
from typing import Self

CRLF = b"\r\n"
LINE = 76
_WIRE = compat32.clone(linesep="\r\n")
_WHOLE = "X-Whole-Part"
_MARK = re.compile(rb"(?:%b: @@([\w-]+)@@\r\n\r\n|@@([\w-]+)@@)" % _WHOLE.encode())


def mark(name: str) -> str:
    """Return what stands in a skeleton for the value of that name."""
    return f"@@{name}@@"


def marked_part(name: str) -> Message:
    """Return what stands for a part that is there as bytes, its headers included."""
    part = Message()
    part[_WHOLE] = mark(name)
    return part


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A mail cut at its marks: fixed bytes and the names of marks in turn."""

    pieces: tuple[bytes, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, mail: Message) -> Self:
        """Cut a mail that the library made."""
        first, *marked = _MARK.split(mail.as_bytes(policy=_WIRE))
        names = zip(marked[::3], marked[1::3], strict=True)
        return cls(
            pieces=(first, *marked[2::3]),
            names=tuple((whole or within).decode() for whole, within in names),
        )

    def filled(self, values: Mapping[str, bytes]) -> bytes:
        """Return the mail with a value at each mark; none of them is looked at again."""
        first, *rest = self.pieces
        told = [first]
        for name, fixed in zip(self.names, rest, strict=True):
            told += (values[name], fixed)
        return b"".join(told)


def base64_lines(content: bytes) -> bytes:
    """Return content as the lines of a base64 part (RFC 2045, 6.8), without the last line end."""
    text = b2a_base64(content, newline=False)
    return CRLF.join([text[start : start + LINE] for start in range(0, len(text), LINE)])
