"""Files that go with a mail, under names that keep their Vietnamese."""

from collections.abc import Mapping
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.text import MIMEText
from functools import lru_cache
from pathlib import PurePath
from types import MappingProxyType

from workflow.mail.one_line import one_line
from workflow.mail.wire import Skeleton, base64_lines, mark

_ICS_NAME = "han-viec.ics"
_OFFICE = "vnd.openxmlformats-officedocument."
_SUBTYPES: Mapping[str, str] = MappingProxyType(
    {
        ".docx": f"{_OFFICE}wordprocessingml.document",
        ".xlsx": f"{_OFFICE}spreadsheetml.sheet",
        ".pdf": "pdf",
    }
)


@lru_cache(maxsize=4)
def attached_file(name: str, content: bytes) -> bytes:
    """Return the part of a file as it goes out; the many mails of a dispatch share one."""
    subtype = _SUBTYPES.get(PurePath(name).suffix.lower(), "octet-stream")
    part = _named(MIMEApplication(b"", subtype), name)
    part.set_payload(mark("content"))
    return Skeleton.of(part).filled({"content": base64_lines(content)})


def attached_calendar(ics: str) -> MIMEBase:
    """Return a part for deadlines that a calendar takes in without asking for an answer."""
    part = MIMEText(ics, "calendar", "utf-8")
    part.set_param("method", "PUBLISH")
    return _named(part, _ICS_NAME)


def _named(part: MIMEBase, name: str) -> MIMEBase:
    """Put the file name in; the library writes it as RFC 2231 says when it is not ASCII.

    Raises:
        ValueError: When a reader would see another name.
    """
    safe = one_line(name)
    part.add_header("Content-Disposition", "attachment", filename=safe)
    if part.get_filename() != safe:
        raise ValueError(f"the file name does not survive: {safe!r}, {part.get_filename()!r}")
    return part
