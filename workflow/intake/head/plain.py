"""Text without accents and case that is as long as before, so that a place in it is a place."""

import unicodedata
from types import MappingProxyType

_ACCENTED = (*range(0x00C0, 0x01B5), *range(0x1EA0, 0x1EFA))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad"
_SPACES = "\u00a0\u2002\u2003\u2009\u200b\t\n\r"
_PLAIN = MappingProxyType(
    {code: chr(code).lower() for code in range(0x80)}
    | {code: unicodedata.normalize("NFKD", chr(code))[0].lower() for code in _ACCENTED}
    | {ord(letter): "d" for letter in "Đđ"}
    | dict.fromkeys(map(ord, _DASHES), "-")
    | dict.fromkeys(map(ord, _SPACES), " ")
)


def plain(text: str) -> str:
    """Return NFC text for comparing, character for character.

    >>> plain("Độc lập – Tự do")
    'doc lap - tu do'
    """
    return text.translate(_PLAIN).lower()
