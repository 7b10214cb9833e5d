"""Which letters make a Vietnamese syllable, so that what grew together can be told apart."""

import re
import unicodedata
from collections.abc import Iterator

TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
    r"(?:(?:iêu|yêu|oai|oao|oay|oeo|uao|uây|uôi|uya|uyu|uêu|ươi|ươu|a[ioyu]|â[uy]|eo|êu|i[au]"
    r"|oi|ôi|ơi|u[aiơ]|ư[aiu])"
    r"|(?:uyê|iê|yê|oa|oă|oe|oo|uâ|uê|uô|uy|ươ|[aăâeêioôơuưy])(?:ng|nh|ch|[ckmnpt])?)"
)
LOWER = "".join(
    c for c in map(chr, range(0x61, 0x1EFA)) if c.islower() and not 0x250 < ord(c) < 0x1E00
)
UPPER = LOWER.upper()


def is_syllable(word: str) -> bool:
    """Tell whether a word could be one Vietnamese syllable (never more than seven letters).

    >>> [is_syllable(word) for word in ("tỉnh", "NGHIỆP", "tỉnha", "DLi", "Office")]
    [True, True, False, False, False]
    """
    if not 0 < len(word) <= 7:
        return False
    toneless, tones = TONES.subn("", unicodedata.normalize("NFD", word.casefold()))
    return tones < 2 and bool(SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)))


def is_plain(word: str) -> bool:
    """Tell whether a word has none of the letters that only Vietnamese writes.

    >>> is_plain("Vina"), is_plain("Hải")
    (True, False)
    """
    return word.isascii()


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield every way to part a word into two syllables, each with Vietnamese letters.

    >>> list(halves("DÂNTỈNH"))
    [('DÂN', 'TỈNH')]
    """
    for place in range(1, len(word)):
        left, right = word[:place], word[place:]
        if not is_plain(left) and not is_plain(right) and is_syllable(left) and is_syllable(right):
            yield left, right
