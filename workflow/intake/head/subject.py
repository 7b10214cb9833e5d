"""What a notice is about: type name and subject, or *V/v* (Phụ lục I, Mục II.5)."""

import re
from collections.abc import Sequence

from workflow.domain.document import DocumentType
from workflow.domain.notice_draft import Sureness, Taken
from workflow.intake.head.lines import Line
from workflow.intake.head.plain import plain
from workflow.intake.head.signs import BEGINS_TYPE, TYPES, Sign
from workflow.intake.head.take import joined, taken
from workflow.intake.manuscript import Manuscript

MOST_LINES = 8
LONGEST_SUBJECT_LINE = 400
_ABOUT = re.compile(r"(?:v ?/ ?v|ve viec)\b[ :.]*|ve ?: ?")
_UNDER_NUMBER = re.compile(r"(?:v ?/ ?v|ve viec|ve)\b[ :.]*")
_ABBREVIATIONS = re.compile(r"[^/-]+")
_ENDS_SENTENCE = (".", ":", ";")


def lines_of_about(lines: Sequence[Line], at: int) -> Sequence[Line]:
    """Return the lines of *V/v* from its first one on: they go on in the same cell."""
    end = at + 1
    while end < min(at + MOST_LINES, len(lines)) and _goes_on(lines[at], lines[end]):
        end += 1
    return lines[at:end]


def _goes_on(first: Line, line: Line) -> bool:
    return line.cell == first.cell and line.sign is None and not line.is_upper


def lines_under_type(lines: Sequence[Line], at: int) -> Sequence[Line]:
    """Return the lines of the subject under the type name, which may begin it."""
    end = at + 1
    while end < min(at + MOST_LINES, len(lines)) and _is_subject(lines[at + 1 : end + 1]):
        end += 1
    return lines[at + 1 : end]


def _is_subject(lines: Sequence[Line]) -> bool:
    """Tell whether the last of the lines still belongs to the subject that the first begins."""
    line = lines[-1]
    is_prose = line.text.endswith(_ENDS_SENTENCE) or len(line.text) > LONGEST_SUBJECT_LINE
    if is_prose or line.plain.endswith("nhu sau") or line.sign not in (None, Sign.ABOUT):
        return len(lines) == 1 and bool(_ABOUT.match(line.plain))
    if len(lines) == 1:
        return True
    is_same = lines[0].is_upper == line.is_upper
    return line.cell == lines[0].cell and (is_same or not line.text[0].isupper())


def subject_of_about(manuscript: Manuscript, lines: Sequence[Line]) -> Taken[str] | None:
    """Return what a dispatch is about, without *V/v*."""
    return _subject(manuscript, lines, _UNDER_NUMBER, "about-under-number")


def subject_under_type(manuscript: Manuscript, lines: Sequence[Line]) -> Taken[str] | None:
    """Return what a document with a type name is about, without *Về việc*."""
    return _subject(manuscript, lines, _ABOUT, "subject-under-type")


def _subject(
    manuscript: Manuscript, lines: Sequence[Line], begins: re.Pattern[str], rule: str
) -> Taken[str] | None:
    whole = joined(lines)
    found = begins.match(plain(whole))
    value = whole[found.end() if found else 0 :].rstrip(" .")
    first = lines[0].part(found.end() if found else 0)
    rest = [line for line in (first, *lines[1:]) if line.text]
    return taken(manuscript, value, rest, rule) if value else None


def type_of_notation(notation: Taken[str]) -> Taken[DocumentType] | None:
    """Return the type that the notation begins with: `KH-UBND` is a plan, `UBND-NC` a dispatch."""
    parts = _ABBREVIATIONS.findall(notation.value)
    kinds = {kind.abbreviation: kind for kind in TYPES.values() if kind.abbreviation}
    found = next((kinds[part] for part in parts[:2] if part in kinds), None)
    if found is None:
        return None
    return Taken(
        value=found, passage=notation.passage, sureness=Sureness.LIKELY, rule="type-by-notation"
    )


def begins_subject(line: Line) -> Line | None:
    """Return what stands behind the type name on its own line."""
    begun = BEGINS_TYPE.match(line.plain)
    return line.part(begun.end()) if begun and line.plain.rstrip(" .:") not in TYPES else None
