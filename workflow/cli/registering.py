"""The answer of `register`."""

from pathlib import Path

import typer
from rich.console import RenderableType

from workflow.app import App
from workflow.cli.answer import answer, table
from workflow.cli.known import known
from workflow.cli.office import opened, put_beside
from workflow.usecases.list_register import RegisterSheet, list_register
from workflow.usecases.print_register import print_register
from workflow.wording.register import COLUMNS, register_cover, register_row


def show_register(
    context: typer.Context, series: str | None, year: int | None, *, is_docx: bool
) -> None:
    """Print the books of a year, each under its cover line; as Word documents on demand."""
    with opened(context) as app:
        if series is not None:
            known("sổ", series, [register.code for register in app.desk.rules.office.registers])
        sheets = list_register(app.desk, year or app.desk.today().year, series)
        books = [_book(app, sheet) for sheet in sheets]
        papers = [_paper(app, sheet) for sheet in sheets if is_docx]
    header = [title for _, title in COLUMNS]
    printed: list[RenderableType] = []
    for cover, rows in books:
        printed.append(_cover_line(cover))
        printed.append(table(header, [[row[name] for name, _ in COLUMNS] for row in rows]))
    printed += [f"Sổ để in: {path}" for path in papers]
    found = {"registers": [{**cover, "entries": rows} for cover, rows in books], "papers": papers}
    answer(context, found, *(printed or ["Chưa có văn bản nào được ban hành."]))


def _book(app: App, sheet: RegisterSheet) -> tuple[dict[str, str], list[dict[str, str]]]:
    documents = [line.document for line in sheet.lines]
    cover = register_cover(app.desk.rules, sheet.book, documents)
    return cover, [register_row(line.document, line.sent_date) for line in sheet.lines]


def _paper(app: App, sheet: RegisterSheet) -> Path:
    """Write the book as it is bound, and return its path."""
    name, docx = print_register(app.desk, app.renderer, sheet)
    return put_beside(app.documents / name, docx)


def _cover_line(cover: dict[str, str]) -> str:
    numbers = f"từ số {cover['first_number']} đến số {cover['last_number']}"
    days = f"từ ngày {cover['first_day']} đến ngày {cover['last_day']}"
    return f"{cover['title']}, năm {cover['year']} – {cover['issuing_organ']}: {numbers}, {days}"
