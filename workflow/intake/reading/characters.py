"""Characters put right: Unicode composed (NFC), odd spaces made plain, invisible signs dropped."""

import re
import unicodedata

from workflow.intake.reading.raw_text import Mendings

LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\v]")
INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
HIDDEN_DOTS = re.compile("[\uf000-\uf0ff\u2022\u2023\u2043\u25aa-\u25cf\u25e6\u2756\u27a2]")
ODD = re.compile(
    "[\r\v"
    + "".join(each.pattern.strip("[]") for each in (INVISIBLE, ODD_SPACES, HIDDEN_DOTS))
    + "\u0085\u2028\u2029]"
)
BULLET = "•"
COMPOSED = "ghép chữ có dấu rời thành chữ Unicode dựng sẵn (NFC)"
SPACED = "thay {} khoảng trắng lạ bằng khoảng trắng thường"
REVEALED = "bỏ {} ký tự ẩn (gạch nối mềm, khoảng trắng không bề rộng …)"


def plain_characters(text: str, mendings: Mendings) -> str:
    r"""Return text in NFC with plain spaces and lines that end in `\n`; a new page is `\f`.

    >>> plain_characters("Kính\u00a0gử\u00adi:\r\n", Mendings())
    'Kính gửi:\n'
    """
    if not ODD.search(text):
        return _composed(text, mendings)
    text = LINE_ENDS.sub("\n", text)
    text, revealed = INVISIBLE.subn("", text)
    text, spaced = ODD_SPACES.subn(" ", text)
    mendings.add(REVEALED, revealed)
    mendings.add(SPACED, spaced)
    return _composed(HIDDEN_DOTS.sub(BULLET, text), mendings)


def _composed(text: str, mendings: Mendings) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    mendings.add(COMPOSED)
    return unicodedata.normalize("NFC", text)
