"""One line of a kind as the decree writes it: its number, date, hyphen, ending, blanks."""

import re
import unicodedata
from collections.abc import Callable

Line = Callable[[str], str]
"""What a line becomes."""

NUMBER = re.compile(r"^(\s*)Số\s*:?\s*(\d+)\s*$", re.IGNORECASE)
DASH = re.compile(r"(?<=\w)\s*[-–—‑]\s*(?=\w)")  # noqa: RUF001 - these are what is looked for
NOTATION = re.compile(r"\s*[\w&.]+(\s*[-–—‑]\s*[\w&.]+)*\s*")  # noqa: RUF001 - as above
DAY = re.compile(r"(ngày\s+)(\d)(?=\s+tháng)", re.IGNORECASE)
MONTH = re.compile(r"(tháng\s+)(0[3-9]|[12])(?=\s+năm)", re.IGNORECASE)
BULLET = re.compile(r"^\s*[-–—‑•+*]\s*(?=\S)")  # noqa: RUF001 - these are what is looked for
BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")
BEFORE_SIGN = re.compile(r"(?<=\w) +(?=[,.;:](?:\s|$))")


def spelt_as(wanted: str) -> Line:
    """Return what writes a line as `wanted` when it says just that in another spelling."""

    def written(text: str) -> str:
        bare = text.strip()
        is_it = bare and _letters(bare) == _letters(wanted)
        return text.replace(bare, wanted) if is_it else text

    return written


def numbered(text: str) -> str:
    """Write the number with its leading zero, no blank around “/” and “-” (Mục II.3).

    >>> numbered("Số 5 / TB–SGDĐT")
    'Số: 05/TB-SGDĐT'
    """
    head, slash, notation = text.partition("/")
    if match := NUMBER.match(head):
        head = f"{match[1]}Số: {int(match[2]):02}"
    if NOTATION.fullmatch(notation):
        notation = DASH.sub("-", notation.lstrip())
    return head + slash + notation


def dated(text: str) -> str:
    """Write the day, and the months 1 and 2 only, with a leading zero (Mục II.4).

    >>> dated("Đắk Nông, ngày 5 tháng 03 năm 2025")
    'Đắk Nông, ngày 05 tháng 3 năm 2025'
    """
    return MONTH.sub(lambda match: match[1] + _month(match[2]), DAY.sub(r"\g<1>0\2", text))


def ended(sign: str) -> Line:
    """Return what ends a line with a sign and no other."""

    def written(text: str) -> str:
        bare = text.rstrip(" .;,")
        return bare + sign if bare else text

    return written


def listed(sign: str) -> Line:
    """Return what begins a line with a hyphen and ends it with a sign (Mục II.9).

    >>> listed(";")("– Như trên.")
    '- Như trên;'
    """
    return lambda text: ended(sign)(BULLET.sub("- ", text))


def closed(text: str) -> str:
    """End the text with “./.”, as the templates of Phụ lục III do."""
    bare = text.rstrip(" .;/")
    return f"{bare}./." if bare else text


def without_blanks(text: str) -> str:
    """Take out double blanks, and blanks before a sign.

    >>> without_blanks("Căn  cứ , theo ; đó")
    'Căn cứ, theo; đó'
    """
    return BLANKS.sub(" ", BEFORE_SIGN.sub("", text))


def _month(digits: str) -> str:
    month = int(digits)
    return f"{month:02}" if month < 3 else str(month)


def _letters(text: str) -> str:
    """Return the letters of a text without accents, case, blanks and signs."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d")).casefold()
    return "".join(c for c in plain if c.isalpha())
