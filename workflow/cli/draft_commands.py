"""From a notice as issued to a directive file, and what several notices ask twice."""

from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.asked import asked_of
from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


@commands.command(cls=VietnameseCommand)
def draft(
    context: typer.Context,
    notice: Annotated[
        Path,
        typer.Argument(
            metavar="VĂN_BẢN",
            help="Văn bản đã ban hành: .docx, .doc, .rtf, .pdf, .txt, .md, ảnh; “-” là đầu vào.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="TỆP.yaml", help="Tệp chỉ đạo sẽ ghi."),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="KHOẢN", help="Vì sao đọc khoản này ra như vậy."),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option("--against", metavar="TỆP.yaml", help="So với tệp chỉ đạo của bản trước."),
    ] = None,
    *,
    is_forced: Annotated[bool, typer.Option("--force", help="Ghi đè tệp chỉ đạo đã có.")] = False,
) -> None:
    """Đọc văn bản đã ban hành thành tệp chỉ đạo để chuyên viên xác nhận."""
    if explain is not None:
        from workflow.cli.draft_explaining import explain_clause

        explain_clause(context, notice, explain)
        return
    if asked_of(context).is_json and output is None:
        from workflow.cli.draft_json import print_form

        print_form(notice)
        return
    from workflow.cli.drafting import draft_file

    draft_file(context, notice, output, against, is_forced=is_forced)


@commands.command(cls=VietnameseCommand)
def overlaps(context: typer.Context) -> None:
    """Tìm việc mà nhiều văn bản cùng giao cho một đơn vị, hạn gần nhau."""
    from workflow.cli.overlapping import show_overlaps

    show_overlaps(context)
