"""What mails of one shape have in common: the MIME library builds it once, each mail fills it.

Building every mail anew costs several times what sending it does.
"""

from dataclasses import dataclass
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from functools import lru_cache

from workflow.mail.attached import attached_calendar
from workflow.mail.wire import Skeleton, mark, marked_part

BOUNDARY, TEXT, PAGE, CALENDAR = "boundary", "text", "page", "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Which headers a mail has, how many files, and whether deadlines go with it."""

    headers: tuple[str, ...]
    files: int
    has_calendar: bool


@lru_cache(maxsize=32)
def skeleton(shape: Shape) -> Skeleton:
    """Return a mail of that shape with marks for all that differs from one to the next."""
    mail: Message = _multipart("alternative", _text("plain", TEXT), _text("html", PAGE))
    files: list[Message] = [marked_part(file_mark(n)) for n in range(shape.files)]
    if shape.has_calendar:
        files.append(_marked(attached_calendar(""), CALENDAR))
    if files:
        mail = _multipart("mixed", mail, *files)
    for name in shape.headers:
        mail[name] = mark(name)
    return Skeleton.of(mail)


def file_mark(number: int) -> str:
    """Return the name of the mark of a file, its part's own headers included."""
    return f"file-{number}"


def _multipart(kind: str, *parts: Message) -> Message:
    return MIMEMultipart(kind, f"=_{mark(BOUNDARY)}_{kind[0]}", parts)


def _text(kind: str, name: str) -> Message:
    return _marked(MIMEText("", kind, "utf-8"), name)


def _marked(part: Message, name: str) -> Message:
    part.set_payload(mark(name))
    return part
