"""Word templates: which there are, and whether one that was edited still fits."""

from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.vietnamese import VietnameseCommand, VietnameseGroup

commands = typer.Typer()
template = typer.Typer(cls=VietnameseGroup)
commands.add_typer(template, name="template")


@template.callback()
def whole() -> None:
    """Mẫu Word: danh sách, kiểm tra mẫu đã sửa."""


@template.command("list", cls=VietnameseCommand)
def list_(context: typer.Context) -> None:
    """Liệt kê các mẫu: mẫu của cơ quan và mẫu có sẵn."""
    from workflow.cli.templating import show_templates

    show_templates(context)


@template.command(cls=VietnameseCommand)
def check(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(metavar="TỆP", help="Tệp .docx, cùng tên tệp với mẫu mà nó thay thế."),
    ],
) -> None:
    """Kiểm tra một mẫu đã sửa trong Word: từng đoạn hỏi gì mà không có, viết sai ở đâu."""
    from workflow.cli.templating import check_one

    check_one(context, file)
