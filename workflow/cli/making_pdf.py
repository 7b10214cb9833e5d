"""The answer of `pdf`: a PDF beside each file, or why a file has none."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from workflow.app import open_converter
from workflow.cli.answer import answer, busy
from workflow.cli.asked import asked_of
from workflow.errors import ConversionError, InputError, StorageError, UnreadableFileError
from workflow.founding import is_founded


def make_pdfs(context: typer.Context, files: Sequence[Path]) -> None:
    """Convert the files in one go; exit code 1 when one of them has no PDF.

    Raises:
        UnreadableFileError: When there is no such file; then nothing is done.
        ConversionError: When this machine can make no PDF at all.
    """
    home = asked_of(context).home
    made: list[Path] = []
    problems: list[str] = []
    with open_converter(home if is_founded(home) else None) as converter, busy("Đang tạo PDF"):
        for path, pdf in zip(files, converter.to_pdf(_documents(files)), strict=True):
            try:
                made.append(_put(path.with_suffix(".pdf"), pdf))
            except InputError as error:
                problems.append(str(error))
    answer(context, {"made": made, "problems": problems}, *(f"Bản PDF: {path}" for path in made))
    if problems and asked_of(context).is_json:
        raise typer.Exit(1)
    if problems:
        raise InputError("\n".join(problems))


def _documents(files: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for path in files:
        if not path.is_file():
            raise UnreadableFileError(str(path), "không có tệp này")
    for path in files:
        try:
            yield str(path), path.read_bytes()
        except OSError as error:
            raise UnreadableFileError(str(path), f"máy báo “{error.strerror}”") from error


def _put(place: Path, pdf: bytes | ConversionError) -> Path:
    """Write the PDF where nothing else lies."""
    if isinstance(pdf, ConversionError):
        raise pdf
    try:
        if place.exists() and place.read_bytes() != pdf:
            raise InputError(
                f"Đã có tệp “{place}” với nội dung khác: hãy đổi tên hoặc xóa tệp ấy rồi làm lại."
            )
        place.write_bytes(pdf)
    except OSError as error:
        raise StorageError(f"Không ghi được tệp {place}: {error.strerror}.") from error
    return place
