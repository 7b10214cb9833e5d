"""How a value is taken from lines: its words, and the rule that took it."""

from collections.abc import Sequence
from typing import TypeVar

from workflow.domain.notice_draft import Passage, Sureness, Taken
from workflow.intake.head.lines import Line, span
from workflow.intake.manuscript import Manuscript

T = TypeVar("T")


def one_line(text: str) -> str:
    """Return text with each run of white space as one space."""
    return " ".join(text.split())


def joined(lines: Sequence[Line]) -> str:
    """Return the words of several lines as one."""
    return one_line(" ".join(line.text for line in lines))


def taken(
    manuscript: Manuscript,
    value: T,
    lines: Sequence[Line],
    rule: str,
    sureness: Sureness = Sureness.SURE,
) -> Taken[T]:
    """Return a value with the words from the first to the last of its lines."""
    where: Passage = manuscript.passage(*span(lines))
    return Taken(value=value, passage=where, sureness=sureness, rule=rule)
