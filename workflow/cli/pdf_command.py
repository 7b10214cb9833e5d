"""`pdf`: any Word document as PDF/A, without an office."""

from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


@commands.command(cls=VietnameseCommand)
def pdf(
    context: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="TỆP", help="Một hay nhiều tệp .docx bất kỳ.")
    ],
) -> None:
    """Chuyển tệp .docx thành PDF/A bên cạnh tệp gốc (cần LibreOffice)."""
    from workflow.cli.making_pdf import make_pdfs

    make_pdfs(context, files)
