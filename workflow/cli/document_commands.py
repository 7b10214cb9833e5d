"""Papers on their way: submitted for signature, withdrawn, recalled, corrected; the register."""

from datetime import date
from typing import Annotated

import typer

from workflow.cli.options import Reason, read_day
from workflow.cli.vietnamese import VietnameseCommand, VietnameseGroup

commands = typer.Typer()
document = typer.Typer(cls=VietnameseGroup)
commands.add_typer(document, name="document")

Key = Annotated[str, typer.Argument(metavar="MÃ", help="Mã văn bản, xem ở `documents`.")]


@document.callback()
def whole() -> None:
    """Văn bản đi: trình ký, rút về, soạn lại, thu hồi, đính chính."""


@document.command(cls=VietnameseCommand)
def submit(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(metavar="MÃ_HOẶC_TỆP", help="Mã dự thảo, hoặc tệp .yaml của thông báo."),
    ],
) -> None:
    """Trình ký một dự thảo; sau đó ban hành bằng `issue`."""
    from workflow.cli import documenting

    documenting.submit(context, what)


@document.command(cls=VietnameseCommand)
def withdraw(context: typer.Context, key: Key, reason: Reason) -> None:
    """Rút văn bản đã trình ký về dự thảo: người ký trả lại, hoặc cần sửa."""
    from workflow.cli import documenting

    documenting.withdraw(context, key, reason)


@document.command(cls=VietnameseCommand)
def redraft(
    context: typer.Context,
    key: Key,
    respond_by: Annotated[
        date | None,
        typer.Option(
            "--respond-by",
            parser=read_day,
            metavar="NGÀY",
            help="Ngày phải trả lời; nếu không ghi thì giữ ngày cũ khi còn ở phía trước.",
        ),
    ] = None,
) -> None:
    """Soạn lại công văn đôn đốc cho hôm nay: số liệu, danh sách mới; lời đã sửa được giữ."""
    from workflow.cli import documenting

    documenting.redraft(context, key, respond_by)


@document.command(cls=VietnameseCommand)
def recall(context: typer.Context, key: Key, reason: Reason) -> None:
    """Thu hồi văn bản đã ban hành và báo nơi nhận; số đã cấp vẫn giữ trong sổ."""
    from workflow.cli import documenting

    documenting.recall(context, key, reason)


@document.command(cls=VietnameseCommand)
def correct(
    context: typer.Context,
    key: Key,
    where: Annotated[
        list[str],
        typer.Option(
            "--where", metavar="CHỖ", help="Chỗ sai, ví dụ “khoản 2”; ghi nhiều lần được."
        ),
    ],
    printed: Annotated[
        list[str], typer.Option("--printed", metavar="LỜI", help="Lời đã in, mỗi chỗ một lần.")
    ],
    right: Annotated[
        list[str], typer.Option("--right", metavar="LỜI", help="Lời đúng, mỗi chỗ một lần.")
    ],
) -> None:
    """Dự thảo công văn đính chính văn bản đã ban hành."""
    from workflow.cli import documenting

    documenting.correct(context, key, (where, printed, right))


@commands.command(cls=VietnameseCommand)
def register(
    context: typer.Context,
    series: Annotated[
        str | None, typer.Option("--series", metavar="SỔ", help="Chỉ một sổ, theo mã.")
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="NĂM", help="Mặc định là năm nay.")
    ] = None,
    *,
    is_docx: Annotated[
        bool, typer.Option("--docx", help="Ghi mỗi sổ thành một tệp Word có bìa, để in đóng quyển.")
    ] = False,
) -> None:
    """In sổ đăng ký văn bản đi, đủ mười cột của Phụ lục IV."""
    from workflow.cli import registering

    registering.show_register(context, series, year, is_docx=is_docx)
