"""The text of a file people wrote: UTF-8, composed (NFC) once at this entrance."""

import unicodedata
from pathlib import Path

from workflow.errors import DirectiveFileError, Problem

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path) -> str:
    """Return the text, with every letter composed.

    Raises:
        DirectiveFileError: When there is no such file, or it is not UTF-8 text.
    """
    content = _content(path)
    if content.startswith(UTF_16_MARKS):
        raise _refusal(path, "tệp được lưu dạng UTF-16; hãy mở lại và lưu dạng UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        words = (
            "tệp không phải Unicode UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258); "
            "hãy chuyển mã rồi lưu dạng UTF-8"
        )
        raise _refusal(path, words, content.count(b"\n", 0, error.start) + 1) from error
    if not text.strip():
        raise _refusal(path, "tệp trống")
    return unicodedata.normalize("NFC", text)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _refusal(path, "không có tệp này") from error
    except IsADirectoryError as error:
        raise _refusal(path, "đây là thư mục, không phải tệp") from error
    except PermissionError as error:
        raise _refusal(path, "không có quyền đọc tệp này") from error
    except OSError as error:
        raise _refusal(path, f"không đọc được tệp ({error.strerror})") from error


def _refusal(path: Path, words: str, line: int = 1) -> DirectiveFileError:
    return DirectiveFileError(path, [Problem(line, 1, words)])
