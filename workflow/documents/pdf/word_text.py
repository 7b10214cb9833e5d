"""What is asked of a Word document before LibreOffice gets it: is it one, can it all be drawn?"""

import html
import re
import unicodedata
import zipfile
from functools import cache
from importlib.resources import files
from io import BytesIO

from workflow.uploads.archive import BROKEN

PRINTED = re.compile(r"word/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml")
TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
MOST_BYTES = 200 * 2**20
NO_GLYPH = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Zs"}
VARIATIONS = {*map(chr, range(0xFE00, 0xFE10))}
NOT_WORD = "tệp không phải văn bản Word (.docx), hoặc có mật khẩu"
TOO_BIG = "tệp lớn bất thường khi mở ra; hãy mở bằng Word rồi lưu lại dưới dạng .docx"
NOT_DRAWN = "phông chữ không có ký tự {}; hãy thay bằng ký tự khác rồi làm lại"


def why_not(docx: bytes) -> str:
    """Return why the document cannot become a PDF, in Vietnamese; nothing when it may be tried.

    LibreOffice makes a PDF of any text as well, and leaves out what no font can draw.
    """
    try:
        with zipfile.ZipFile(BytesIO(docx)) as parts:
            printed = [part for part in parts.infolist() if PRINTED.fullmatch(part.filename)]
            if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
                return TOO_BIG
            texts = [parts.read(part).decode("utf-8", "replace") for part in printed]
    except BROKEN:
        return NOT_WORD
    if not texts:
        return NOT_WORD
    lost = _signs("".join(texts)) - drawn_signs()
    return NOT_DRAWN.format(", ".join(f"“{sign}”" for sign in sorted(lost))) if lost else ""


@cache
def drawn_signs() -> frozenset[str]:
    """Return every sign that Liberation Serif, or OpenSymbol of LibreOffice, has."""
    ranges = (files("workflow.documents.pdf") / "fonts/signs.txt").read_text(encoding="utf-8")
    ends = [[int(end, 16) for end in each.split("-")] for each in ranges.split()]
    return frozenset(chr(code) for each in ends for code in range(each[0], each[-1] + 1))


def _signs(xml: str) -> set[str]:
    """Return the signs of the texts that need a glyph of their own."""
    signs = {*unicodedata.normalize("NFC", html.unescape("".join(TEXT.findall(xml))))}
    return {sign for sign in signs - VARIATIONS if unicodedata.category(sign) not in NO_GLYPH}
