"""The PDF beside a .docx that a command wrote, when --pdf asks for one."""

from collections.abc import Mapping
from pathlib import Path

import typer

from workflow.cli.answer import answer, busy
from workflow.cli.asked import asked_of
from workflow.cli.office import put_beside
from workflow.errors import InputError
from workflow.ports.documents import Converter
from workflow.usecases.make_pdf import make_pdf


def answer_with_pdf(
    context: typer.Context,
    converter: Converter | None,
    path: Path,
    value: Mapping[str, object],
    *printed: str,
) -> None:
    """Answer what was done; with a converter, make the PDF of the .docx first and name it as well.

    What was done stays done when there is no PDF: it is answered all the same.

    Raises:
        InputError: When the PDF could not be made.
        typer.Exit: The same with --json; the one value that is printed says why.
    """
    if converter is None:
        answer(context, value, *printed)
        return
    try:
        pdf = _pdf_beside(converter, path)
    except InputError as error:
        answer(context, {**value, "pdf": None, "problem": str(error)}, *printed)
        if asked_of(context).is_json:
            raise typer.Exit(1) from error
        raise
    answer(context, {**value, "pdf": pdf}, *printed, f"Bản PDF: {pdf}")


def _pdf_beside(converter: Converter, path: Path) -> Path:
    with busy("Đang tạo PDF"):
        pdf = make_pdf(converter, path.name, path.read_bytes())
    return put_beside(path.with_suffix(".pdf"), pdf)
