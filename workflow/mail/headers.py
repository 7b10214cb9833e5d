"""Headers that keep Vietnamese whole.

`email.header.Header` on compat32 messages: `EmailMessage` of Python 3.11 and 3.12 loses spaces
of long Vietnamese subjects and names where it folds them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.header import Header, decode_header, make_header
from email.parser import BytesHeaderParser

from pydantic import TypeAdapter, ValidationError

from workflow.domain.organ import Email
from workflow.mail.one_line import one_line

_FOLD = re.compile(r"\r?\n(?=[ \t])")


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
        header = Header(header_name=name)
        if text := one_line(self.text):
            header.append(text, "utf-8")
        if self.mailbox:
            header.append(f"<{self.mailbox}>", "us-ascii")
        return header.encode()


def is_mailbox(address: str) -> bool:
    """Tell whether mail can be sent to the address."""
    try:
        TypeAdapter(Email).validate_python(address)
    except ValidationError:
        return False
    return True


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
