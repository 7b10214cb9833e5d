"""PDFs that are small on disk and huge once read: told by what their streams unpack to."""

import re
import zlib

from workflow.errors import UnreadableFileError
from workflow.uploads.limits import MEGABYTE

MOST_UNPACKED = 8 * MEGABYTE
"""Some 300 pages of words; pictures and fonts, which are never unpacked here, do not count."""
LONGEST_DICTIONARY = 600
TOO_MUCH = (
    "tệp PDF nén quá nhiều nội dung, đọc ra sẽ làm treo máy; hãy mở bản gốc, in lại thành PDF rồi "
    "gửi lại, hoặc gửi bản Word (.docx)"
)
_STREAM = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_NO_WORDS = re.compile(rb"/Image\b|/Length1\b|/FontFile|/CIDFontType0C|/Type1C|/OpenType|/XML\b")


def must_unpack_small(name: str, content: bytes) -> None:
    """Refuse a PDF whose pages unpack to more than any document needs; work grows with its bytes.

    Raises:
        UnreadableFileError: When they do.
    """
    left = MOST_UNPACKED
    for match in _STREAM.finditer(content):
        dictionary = content[max(0, match.start() - LONGEST_DICTIONARY) : match.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        layers = len(_FLATE.findall(dictionary))
        if layers and not _NO_WORDS.search(dictionary):
            left -= _unpacked(content, match.end(), layers, left)
        if left <= 0:
            raise UnreadableFileError(name, TOO_MUCH)


def _unpacked(content: bytes, start: int, layers: int, most: int) -> int:
    """Return to how many bytes a stream unpacks, not looking further than a limit."""
    packed = memoryview(content)[start:]
    try:
        data = zlib.decompressobj().decompress(packed, most)
        for _ in range(layers - 1):
            data = zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return 0
    return len(data)
