"""Who receives the document: the lines of *Nơi nhận* and the archive line (Mục II.9)."""

import re
from collections.abc import Iterator

from workflow.domain.notice_draft import Taken
from workflow.intake.head.footer import Footer
from workflow.intake.head.lines import Line
from workflow.intake.head.take import one_line

_MARK = re.compile(r"(?:[-+*•–·▪] ?){1,4}")


def to_places(footer: Footer) -> Iterator[Taken[str]]:
    """Yield the recipients, each with what it receives the document for, as printed."""
    for line in footer.recipients:
        if found := _named(line, "recipient-line"):
            yield found


def archive_copy(footer: Footer) -> Taken[str] | None:
    """Return the line that begins *Lưu*."""
    return _named(footer.archive, "archive-line") if footer.archive else None


def _named(line: Line, rule: str) -> Taken[str] | None:
    found = _MARK.match(line.text)
    named = line.part(found.end() if found else 0)
    named = named.part(0, len(named.text.rstrip(" ;.,")))
    if not named.text:
        return None
    return Taken(value=one_line(named.text), passage=named.passage, rule=rule)
