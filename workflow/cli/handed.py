"""The files that a command hands in, read from where they lie."""

from collections.abc import Iterable
from pathlib import Path

from workflow.errors import InputError
from workflow.usecases.submit_result import HandedFile


def handed_files(paths: Iterable[Path]) -> tuple[HandedFile, ...]:
    """Read files that are handed in.

    Raises:
        InputError: When one cannot be read.
    """
    return tuple(HandedFile(name=path.name, content=_content(path)) for path in paths)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"Không đọc được tệp “{path}”: {error.strerror}.") from error
