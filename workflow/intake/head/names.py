"""How the name of a person who signs is known."""

import re

from workflow.intake.head import signs
from workflow.intake.head.lines import Line
from workflow.intake.head.organs import begins_organ

_MARKS = " .*_"
_DEGREE = re.compile(r"(?:(?:PGS|GS|TS|ThS|Ths|BS|CKI{1,2}|NGƯT|NGND|KS|LS)[. ]+)+")
_NAME = re.compile(r"[A-ZĐÀ-ỸƯƠ][^\W\d_]*(?:[ -][A-ZĐÀ-ỸƯƠ][^\W\d_']*){1,5}$")
_LIKE_ORGANS = frozenset({"vũ", "đoàn", "trương", "bàn", "viên", "đới", "bảo", "bao", "bồ"})
_SIGNED = re.compile(r"[(\[/]? ?(?:da ky|ky ten|ky ?, ?dong dau|da dong dau|chu ky so|ky dien tu)")


def is_name(line: Line) -> bool:
    """Tell whether a line is the name of a person: two to six words, each with a capital."""
    if not line.text.lstrip(_MARKS)[:1].isupper():
        return False
    text = _DEGREE.sub("", line.text, count=1).strip(_MARKS)
    if not _NAME.match(text) or not all(word[:1].isupper() for word in text.split()):
        return False
    is_organ = begins_organ(line) and not _has_surname(text)
    is_title = signs.TITLE.match(line.plain) or signs.AUTHORITY.match(line.plain)
    return not is_organ and not is_title


def _has_surname(text: str) -> bool:
    """Tell a surname from the word for an organ that differs from it by an accent at most."""
    return text.split(maxsplit=1)[0].casefold() in _LIKE_ORGANS


def is_signed_remark(line: Line) -> bool:
    """Tell whether a line says only that the document is signed and sealed."""
    return bool(_SIGNED.match(line.plain)) and len(line.text) < 60
