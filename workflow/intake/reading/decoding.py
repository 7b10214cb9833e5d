"""The bytes of a text file as characters, whichever encoding the office's old programs chose."""

import codecs
import re
from collections.abc import Iterator

from workflow.errors import UnreadableFileError
from workflow.intake.reading.raw_text import Mendings
from workflow.intake.reading.syllables import is_syllable
from workflow.uploads.legacy_fonts import to_unicode

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MOST_BYTES = 16 * 1024 * 1024
SAMPLE = 20_000
ENOUGH_SYLLABLES = 0.6
OWN_LETTERS = re.compile("[ăđơưĂĐƠƯẠ-ỹ]")
WORDS = re.compile(r"[^\W\d_]{1,40}")
CONTROLS = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")
OLD_SPELLINGS = (("TCVN3", ".VnTime"), ("VNI", "VNI-Times"))
DECODED = "chuyển chữ kiểu {} cũ sang Unicode; hãy so lại chữ hoa với bản gốc"
TOO_LONG = "tệp văn bản dài hơn 16 MB; hãy cắt riêng phần thông báo rồi gửi lại"
NOT_TEXT = (
    "đây không phải tệp văn bản; hãy gửi thông báo dưới dạng .docx, .doc, .pdf, .txt, .md hoặc ảnh "
    "(PNG, JPEG, TIFF)"
)
NOT_VIETNAMESE = (
    "không nhận ra bảng mã tiếng Việt của tệp; hãy mở tệp, chọn Lưu thành (Save As) "
    "với bảng mã UTF-8 rồi gửi lại"
)


LOST_LETTER = re.compile(r"[^\W\d_]\?+[^\W\d_]|[^\W\d_]\?+ [a-z]")
MOST_LOST = 0.02
LOST = (
    "chữ tiếng Việt trong tệp đã mất, chỉ còn dấu “?”; hãy lấy lại tệp gốc, hoặc mở bản gốc và "
    "chọn Lưu thành (Save As) với bảng mã UTF-8"
)


def decoded(name: str, content: bytes, mendings: Mendings) -> str:
    """Return the characters of a text file.

    Raises:
        UnreadableFileError: When it is too long, no text, in an encoding nobody can tell, or when
            its Vietnamese letters were lost.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableFileError(name, TOO_LONG)
    text = _unicode(content)
    if CONTROLS.search(content[:SAMPLE].decode("latin-1") if text is None else text):
        raise UnreadableFileError(name, NOT_TEXT)
    if text is not None and _is_lost(text[:SAMPLE]):
        raise UnreadableFileError(name, LOST)
    if text is not None and not looks_garbled(text):
        return text
    return _old_text(name, content if text is None else text, mendings)


def looks_garbled(text: str) -> bool:
    """Tell whether text has letters beyond ASCII, but none that only Vietnamese writes."""
    return not text.isascii() and not OWN_LETTERS.search(text)


def _is_lost(text: str) -> bool:
    return text.isascii() and len(LOST_LETTER.findall(text)) > len(text) * MOST_LOST


def _unicode(content: bytes) -> str | None:
    """Return text in any form of Unicode, None when it is in none."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _strictly(content.removeprefix(mark), encoding)
    start = content[:SAMPLE]
    if start.count(0) * 5 > len(start):
        little = start[1::2].count(0) > start[::2].count(0)
        return _strictly(content, "utf-16-le" if little else "utf-16-be")
    return _strictly(content, "utf-8")


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _old_text(name: str, content: bytes | str, mendings: Mendings) -> str:
    """Return the reading under which most words are Vietnamese syllables."""
    found = [(_likeness(text), kind, text) for kind, text in _readings(content)]
    likeness, kind, text = max(found, key=lambda reading: reading[0])
    if likeness >= ENOUGH_SYLLABLES:
        if kind:
            mendings.add(DECODED.replace("{}", kind))
        return text
    if isinstance(content, str):
        return content
    raise UnreadableFileError(name, NOT_VIETNAMESE)


def _readings(content: bytes | str) -> Iterator[tuple[str, str]]:
    if isinstance(content, bytes):
        western = content.decode("cp1252", "replace")
        yield "Windows-1258", content.decode("cp1258", "replace")
        latin = content.decode("latin-1")
    else:
        latin = western = content
        yield "", content
    for kind, font in OLD_SPELLINGS:
        yield kind, to_unicode(latin if kind == "TCVN3" else western, font)


def _likeness(text: str) -> float:
    """Return which share of the words that are not plain ASCII are Vietnamese syllables."""
    words = [word for word in WORDS.findall(text[:SAMPLE]) if not word.isascii()]
    good = sum(is_syllable(word) for word in words)
    return good / len(words) if words else 0.0
