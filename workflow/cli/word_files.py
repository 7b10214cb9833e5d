"""Which Word files are meant when files and folders are named, and what is in them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from workflow.errors import UnreadableFileError

LOCK_FILE = "~$"


def word_files(given: Iterable[Path]) -> Sequence[Path]:
    """Return the files, those of a folder in order of name, each once.

    A folder without a Word file is returned itself: it was named by mistake.
    """
    return list(dict.fromkeys(path for each in given for path in _files_of(each)))


def content_of(path: Path) -> bytes:
    """Return the bytes of a Word file.

    Raises:
        UnreadableFileError: When it is not there, is no file of today's Word, or is refused.
    """
    if path.is_dir():
        raise UnreadableFileError(str(path), "trong thư mục không có tệp .docx nào")
    if path.suffix.lower() == ".doc":
        words = "đây là tệp .doc cũ; hãy mở bằng Word rồi lưu lại (Save As) thành .docx"
        raise UnreadableFileError(str(path), words)
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFileError(str(path), "không có tệp này") from error
    except OSError as error:
        raise UnreadableFileError(str(path), f"máy báo “{error.strerror}”") from error


def _files_of(path: Path) -> Iterator[Path]:
    inside = sorted(path.rglob("*")) if path.is_dir() else []
    yield from filter(_is_word_file, inside) if any(map(_is_word_file, inside)) else [path]


def _is_word_file(path: Path) -> bool:
    is_word = path.suffix.lower() == ".docx" and not path.name.startswith(LOCK_FILE)
    return is_word and path.is_file()
