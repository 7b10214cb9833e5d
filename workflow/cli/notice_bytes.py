"""The bytes of a notice, from a file or from standard input."""

import sys
from pathlib import Path
from typing import IO

from workflow.errors import UnreadableFileError
from workflow.uploads.limits import LIMITS

STANDARD_INPUT = Path("-")
INPUT_NAME = "đầu vào chuẩn"


def name_of(notice: Path) -> str:
    """Return what people call the file."""
    return INPUT_NAME if notice == STANDARD_INPUT else notice.name


def bytes_of(notice: Path) -> bytes:
    """Return the content of a notice's file; `-` is standard input.

    Raises:
        UnreadableFileError: When it is not there, or cannot be opened.
    """
    if notice == STANDARD_INPUT:
        return _bounded(sys.stdin.buffer)
    try:
        with notice.open("rb") as file:
            return _bounded(file)
    except FileNotFoundError as error:
        raise UnreadableFileError(str(notice), "không có tệp này") from error
    except IsADirectoryError as error:
        raise UnreadableFileError(str(notice), "đây là thư mục, không phải tệp") from error
    except OSError as error:
        raise UnreadableFileError(str(notice), f"máy báo “{error.strerror}”") from error


def _bounded(file: IO[bytes]) -> bytes:
    """Read no more than it takes to tell that a file is too big for the reader."""
    return file.read(LIMITS.file + 1)
