"""Text without accents, case, odd dashes and spaces, so that what is misspelt is recognised too."""

import re
import unicodedata

DASHES = re.compile("[\u2010-\u2015\u2212\u00ad]")
ACCENTS = re.compile("[\u0300-\u036f]")
SPACES = re.compile(r"\s+")


def folded(text: str) -> str:
    """Return text for comparing.

    >>> folded("Độc lập – Tự do -  Hạnh phúc ")
    'doc lap - tu do - hanh phuc'
    """
    plain = unicodedata.normalize("NFKD", text.replace("Đ", "D").replace("đ", "d"))
    letters = DASHES.sub("-", ACCENTS.sub("", plain))
    return SPACES.sub(" ", letters).strip().lower()


def slug(text: str, longest: int) -> str:
    """Return text as a code of whole words, at most so long.

    >>> slug("Thông báo kết luận: học bạ số", 20)
    'thong-bao-ket-luan'
    """
    code = ""
    for word in re.findall(r"[a-z0-9]+", folded(text)):
        longer = f"{code}-{word}" if code else word
        if len(longer) > longest:
            break
        code = longer
    return code
