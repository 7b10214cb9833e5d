"""A duty's act made short: the imperative shown in lists, and the words of its code."""

import re
from collections.abc import Container

from workflow.domain.capital import capital
from workflow.domain.folded import folded

LONGEST = 100
_SMALL = "".join(sign for sign in map(chr, range(0x61, 0x1EFA)) if sign.islower())
MARKS = " .;,:–-"
BREAK = re.compile(
    r"\s*[;,:(]\s|\s[–-]\s"
    r"|\s(?=(?:để|nhằm|theo|bảo đảm|đảm bảo|đáp ứng|của|tại|về|trong|trên|với|đối với)\s)"
    rf"|\s(?=và\s[{_SMALL}])"
)
"""Where a phrase may end; *và* before a capital stands inside a name."""
_CHARGE = re.compile(
    r"^(?:có (?:trách nhiệm|nhiệm vụ)|phải|cần"
    r"|chịu trách nhiệm(?!\s(?:cá nhân|chính|hoàn toàn|nếu|toàn diện|trước|về)\b))\s+",
    re.IGNORECASE,
)
"""What only says that there is a duty; whoever *chịu trách nhiệm về* a thing answers for it."""
_FRAGMENT = re.compile(r"\s*[;:]\s*\S+(?:\s\S+){0,2}$")
"""What a cut leaves after a sign: a verb without its object, the first of a list."""
_LOOSE_END = re.compile(
    r"(?:\s+(?:và|của|cho|về|tại|để|theo|với|từ|đến|tới|trong|trên|dưới|bằng|các|những|một|đối|do"
    r"|bởi|nhằm|cùng|khi|sau|trước|giữa|vào|ra|qua|là|được|bị|có|như|cả|hoặc|gồm))+$",
    re.IGNORECASE,
)
"""Connectives that cannot end a phrase."""
_NOT_IN_CODES = re.compile(r"cac|nhung|va|cua|cho|ve|tai|de|theo|voi|tu|den|trong|tren|mot")
_BAN = re.compile(r"^(?:(?:tuyệt đối|nghiêm) )?(?:không được|cấm) ", re.IGNORECASE)
_TELLS_LITTLE = re.compile(
    r"(?:chu dong|tich cuc|tiep tuc|khan truong|kip thoi|nghiem tuc|to chuc|trien khai|thuc hien"
    r"|phoi hop|dong thoi|tang cuong|day manh|sau do)\s+"
)
"""What many acts begin with, folded; it tells none from another."""
_ONE_SYLLABLE = re.compile(r"lap|gui|nop|cu|moi|thu|chi|lam|dat|giao|ra|soan|xin|mo|treo|cap|khong")
"""Verbs of one syllable: two more make a phrase, after others three."""
LONGEST_CODE = 64


def short_action(act: str) -> str:
    """Return the act as a short imperative of at most 100 characters.

    >>> short_action("rà soát, đánh giá thực trạng của")
    'Rà soát, đánh giá thực trạng'
    """
    text = _CHARGE.sub("", re.sub(r"\s+", " ", act.replace("**", "")).strip(MARKS))
    if len(text) > LONGEST:
        text = _cut(text)
    return capital(without_loose_end(text))


def without_loose_end(text: str) -> str:
    """Return a phrase without the connectives that it ends in."""
    return _LOOSE_END.sub("", text.rstrip(MARKS)).rstrip(MARKS)


def duty_code(clause: str, act: str, taken: Container[str]) -> str:
    """Return a code that no duty has yet: the clause and the first telling words of the act.

    >>> duty_code("I.1", "chủ động lập kế hoạch triển khai thí điểm", {"i-1-lap-ke-hoach"})
    'i-1-lap-ke-hoach-2'
    """
    parts = [
        *re.findall(r"[a-z0-9]+", folded(clause)),
        *_telling(folded(_BAN.sub("không ", _CHARGE.sub("", act)))),
    ]
    stem = "-".join(parts)[: LONGEST_CODE - 4].strip("-") or "viec"
    code, number = stem, 1
    while code in taken:
        number += 1
        code = f"{stem}-{number}"
    return code


def _telling(act: str) -> list[str]:
    while match := _TELLS_LITTLE.match(act):
        act = act[match.end() :]
    words = [word for word in re.findall(r"[a-z0-9]+", act) if not _NOT_IN_CODES.fullmatch(word)]
    is_short = bool(words) and _ONE_SYLLABLE.fullmatch(words[0])
    return words[: 3 if is_short else 4]


def _cut(text: str) -> str:
    """Return the text up to the last break that leaves enough of it, else up to the last word."""
    text = text[: 2 * LONGEST]
    breaks = [
        match.start() for match in BREAK.finditer(text) if LONGEST // 3 < match.start() <= LONGEST
    ]
    at_a_word = text.rfind(" ", 0, LONGEST + 1)
    cut = text[: breaks[-1] if breaks else at_a_word if at_a_word > 0 else LONGEST]
    return _FRAGMENT.sub("", _without_open_bracket(cut))


def _without_open_bracket(text: str) -> str:
    """Return a phrase up to the bracket that does not close in it."""
    opened = text.rfind("(")
    return text[:opened] if opened > text.rfind(")") and opened > LONGEST // 3 else text
