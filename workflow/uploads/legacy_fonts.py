"""Text written for the fonts of before Unicode, TCVN3 (*.VnTime*) and VNI (*VNI-Times*).

Such a font draws Vietnamese letters where a code page of Western Europe has others, so a file holds
“Céng hßa” and shows “Cộng hòa”. Which of the two systems it is, only the font name tells; the
capital letters of TCVN3 are fonts of their own, whose name ends in H (*.VnTimeH*).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workflow.domain.capital import capital

_TCVN3_LETTERS = (
    "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae"
    "\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb"
    "\u00cc\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de"
    "\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee"
    "\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe"
)
_TCVN3_UNICODE = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_VNI_MARKS = (
    "aù á aø à aû ả aõ ã aï ạ aâ â aá ấ aà ầ aå ẩ aã ẫ aä ậ aê ă aé ắ aè ằ aú ẳ aü ẵ aë ặ",
    "eù é eø è eû ẻ eõ ẽ eï ẹ eâ ê eá ế eà ề eå ể eã ễ eä ệ æ ỉ ó ĩ ò ị",
    "où ó oø ò oû ỏ oõ õ oï ọ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ",
    "ôù ớ ôø ờ ôû ở ôõ ỡ ôï ợ ô ơ uù ú uø ù uû ủ uõ ũ uï ụ",
    "öù ứ öø ừ öû ử öõ ữ öï ự ö ư yù ý yø ỳ yû ỷ yõ ỹ î ỵ ñ đ",
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a font spells: what matches the pattern shows `letter(match)`."""

    pattern: re.Pattern[str]
    letter: Callable[[re.Match[str]], str]


def spelling_of(font: str) -> Spelling | None:
    """Return how a font of before Unicode spells, None for every other font."""
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return _TCVN3_CAPITALS if font.strip().endswith("H") else _TCVN3
    return _VNI if name.startswith("vni-") else None


def to_unicode(text: str, font: str) -> str:
    """Return what the font shows for the text; text of any other font as it is.

    >>> to_unicode("Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnTime")
    'Cộng hòa xã hội chủ nghĩa Việt Nam'
    >>> to_unicode("Ñoäc laäp - Töï do", "VNI-Times")
    'Độc lập - Tự do'
    """
    spelling = spelling_of(font)
    return spelling.pattern.sub(spelling.letter, text) if spelling else text


def _vni_letters() -> dict[str, str]:
    """Return every letter under its VNI spelling; of two characters either may be a capital."""
    found = {}
    for words in _VNI_MARKS:
        pairs = words.split()
        for spelt, letter in zip(pairs[::2], pairs[1::2], strict=True):
            found[spelt] = letter
            found[spelt.upper()] = letter.upper()
            found[capital(spelt)] = letter.upper()
    return found


def _spelling(letters: Mapping[str, str]) -> Spelling:
    longest_first = sorted(letters, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return Spelling(pattern, lambda match: letters[match[0]])


_TCVN3 = _spelling(dict(zip(_TCVN3_LETTERS, _TCVN3_UNICODE, strict=True)))
_TCVN3_CAPITALS = Spelling(re.compile(r"\S"), lambda match: to_unicode(match[0], ".VnTime").upper())
_VNI = _spelling(_vni_letters())
