"""The numbers in front of paragraphs of the text: Phần, Chương, Mục, Điều, I., 1., a)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from workflow.documents.check.looks import is_all_bold, is_upper
from workflow.documents.reading.paper import Align, Paragraph


class Level(StrEnum):
    """What a number numbers; the values are how people call it."""

    PART = "Phần"
    CHAPTER = "Chương"
    SECTION = "Mục"
    SUBSECTION = "Tiểu mục"
    ARTICLE = "Điều"
    ROMAN = "mục La Mã"
    CLAUSE = "khoản"
    POINT = "điểm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A number with the sign after it, and the words that follow on the same line."""

    level: Level
    number: str
    sign: str
    words: str


LONGEST_TITLE = 150
ON_OWN_LINE = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})
ROMAN_NUMBER = re.compile(r"[IVXLC]+")
_LEVELS = {level.casefold(): level for level in Level}
_NAMED = re.compile(
    r"(phần|chương|mục|tiểu mục)\s+(thứ \w+|[ivxlc]+|\d+)\s*([.:]?)(?:\s+(.*))?", re.IGNORECASE
)
_ARTICLE = re.compile(r"(điều)\s+([ivxlc]+|\d+[a-zđ]?)\s*([.:])\s*(.*)", re.IGNORECASE)
_ROMAN = re.compile(r"([IVX]+)([./)-])\s+(.*)")
_CLAUSE = re.compile(r"(\d{1,2})([./)])\s+(.*)")
_SUBCLAUSE = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)()\.?\s+(?=[^\W\d_])(.*)")
_POINT = re.compile(r"([a-zđ])([./)-])\s+(.*)")


def printed(paragraph: Paragraph) -> str:
    """Return all that is printed, the number that Word makes in front, spaces made single."""
    return " ".join(f"{paragraph.label} {paragraph.text}".split())


def mark_of(paragraph: Paragraph) -> Mark | None:
    """Return the number that a paragraph begins with, None when it has none."""
    text = printed(paragraph)
    if named := _NAMED.fullmatch(text):
        return _named_mark(paragraph, named)
    if article := _ARTICLE.fullmatch(text):
        return _mark(Level.ARTICLE, article[2], article[3], article[4])
    for level, pattern in _PLAIN:
        if found := pattern.fullmatch(text):
            is_quantity = pattern is _SUBCLAUSE and found[3][:1].islower()
            return None if is_quantity else _mark(level, *found.groups())
    return None


def is_heading(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a heading: numbered by name, in capitals, or short and bold."""
    mark, text = mark_of(paragraph), printed(paragraph)
    is_named = mark is not None and mark.level in ON_OWN_LINE
    is_title = len(text) <= LONGEST_TITLE and is_all_bold(paragraph)
    return is_named or is_title or is_upper(text)


def _named_mark(paragraph: Paragraph, found: re.Match[str]) -> Mark | None:
    """Return a heading's mark; a sentence that begins “Mục 1 Thông báo này…” has none."""
    name, number, sign, words = found.groups(default="")
    looks_like_heading = is_all_bold(paragraph) or paragraph.align is Align.CENTER
    if words and not looks_like_heading:
        return None
    return _mark(_LEVELS[name.casefold()], number, sign, words)


def _mark(level: Level, number: str, sign: str, words: str) -> Mark:
    return Mark(level=level, number=number, sign=sign, words=words)


_PLAIN = (
    (Level.ROMAN, _ROMAN),
    (Level.CLAUSE, _CLAUSE),
    (Level.CLAUSE, _SUBCLAUSE),
    (Level.POINT, _POINT),
)
