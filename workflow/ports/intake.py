"""Reads notices as they were issued, and knows whom they name."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Protocol

from workflow.domain.notice_draft import NoticeDraft
from workflow.domain.organ import Organs
from workflow.domain.organ_match import Match
from workflow.domain.pair import Pair


class NoticeReader(Protocol):
    """Reads a notice as it was issued, in whatever kind of file."""

    def read(self, name: str, content: bytes) -> NoticeDraft:
        """Return its head, clauses and duties. UnreadableFileError; NoticeError."""
        ...


class Matcher(Protocol):
    """Knows which declared organ a notice means by a name it prints."""

    def match(self, printed: str) -> Sequence[Match]:
        """Return one match for each name in a phrase, in order."""
        ...


Matching = Callable[[Organs, str | None, date], Matcher]
"""Makes a matcher for the notices of one organ, None when it is not declared, on a day."""


class Likeness(Protocol):
    """Tells how alike texts are."""

    def likest(
        self, texts: Sequence[str], pairs: Iterable[tuple[int, int]], least: float
    ) -> Sequence[Pair]:
        """Return those pairs of places with at least so many points of 100, the likest first."""
        ...
