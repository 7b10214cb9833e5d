"""How wide bold Times New Roman text is, so that the rules under it get their lawful length."""

import unicodedata
from functools import lru_cache

MILLIMETRES_A_POINT = 25.4 / 72
RULE_SIZE = 10
RULE_SHARE = 0.42
REGULAR_SHARE = 0.96
NO_BREAK_SPACE = "\u00a0"
USUAL_WIDTH = 556
SIGNS_KNOWN = 1024
CHARACTERS_BY_WIDTH = {
    250: " .,\u00a0",
    278: "/il",
    333: ":;-()‘’fjt",
    389: "sI",
    444: "cerz",
    500: "–“”agovxyJ0123456789",
    556: "bdđhknpquS",
    611: "FP",
    667: "BELTZ",
    722: "wACDĐNRUVXY",
    778: "GHKOQ",
    833: "&m",
    944: "M",
    1000: "W",
}
WIDTHS = {each: width for width, characters in CHARACTERS_BY_WIDTH.items() for each in characters}


def text_width(text: str, size: float) -> float:
    """Return the millimetres a bold line takes; accents do not widen a letter."""
    return sum(map(_width, text)) * size / 1000 * MILLIMETRES_A_POINT


@lru_cache(SIGNS_KNOWN)
def _width(sign: str) -> int:
    letters = (c for c in unicodedata.normalize("NFD", sign) if not unicodedata.combining(c))
    return sum(WIDTHS.get(c, USUAL_WIDTH) for c in letters)


def rule(length: float) -> str:
    """Return underlined-to-be spaces of about this many millimetres."""
    return NO_BREAK_SPACE * round(length / text_width(NO_BREAK_SPACE, RULE_SIZE))


def rule_under_name(text: str, size: float) -> str:
    """Return a rule of 1/3 to 1/2 of an organ's name (Phụ lục I, Phần I, Mục II.2.b)."""
    return rule(RULE_SHARE * max(text_width(line, size) for line in text.split("\n")))


def rule_under_subject(text: str, size: float) -> str:
    """Return a rule of 1/3 to 1/2 of the last line of a subject (Mục II.5.b)."""
    return rule(RULE_SHARE * text_width(text.rsplit("\n", maxsplit=1)[-1], size))


def balanced(text: str, size: float, column: float) -> str:
    r"""Return the text broken into as few lines as the column allows, of about one length.

    >>> balanced("đôn đốc gửi kế hoạch triển khai thí điểm học bạ số cấp trung học cơ sở", 12, 70)
    'đôn đốc gửi kế hoạch triển khai thí\nđiểm học bạ số cấp trung học cơ sở'
    """
    lines, narrowest = wrapped(text, size, column), column / 2
    while (
        len(lines) > 1 and column > narrowest and len(wrapped(text, size, column - 1)) <= len(lines)
    ):
        column -= 1
        lines = wrapped(text, size, column)
    return "\n".join(lines)


def wrapped(text: str, size: float, column: float) -> list[str]:
    """Break as Word does: a word that no longer fits begins a new line."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size) <= column:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
