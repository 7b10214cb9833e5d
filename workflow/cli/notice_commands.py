"""Notices and papers: adopted, issued, chased, reported."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.options import DryRun, Notice, OneNotice, Pdf, Reason, read_day
from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


@commands.command(cls=VietnameseCommand)
def adopt(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp chỉ đạo .yaml.")],
) -> None:
    """Đưa thông báo đã ban hành vào theo dõi và giao việc."""
    from workflow.cli.issuing import adopt_file

    adopt_file(context, file)


@commands.command(cls=VietnameseCommand)
def issue(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(metavar="MÃ_HOẶC_TỆP", help="Mã dự thảo, hoặc tệp .yaml của thông báo."),
    ],
    *,
    override: Annotated[
        str,
        typer.Option(
            "--override",
            metavar="LÝ_DO",
            help="Vẫn ban hành khi còn lỗi, lý do ít nhất 10 ký tự; ghi vào vết và sổ.",
        ),
    ] = "",
    is_dry: DryRun = False,
    is_pdf: Pdf = False,
) -> None:
    """Ban hành: cấp số, in .docx, kiểm tra, xếp thư gửi nơi nhận."""
    from workflow.cli.issuing import issue_or_preview

    issue_or_preview(context, what, override, is_dry=is_dry, is_pdf=is_pdf)


@commands.command(cls=VietnameseCommand)
def documents(
    context: typer.Context,
    copy: Annotated[
        str | None,
        typer.Option("--copy", metavar="MÃ", help="Lấy lại bản in, đúng như lúc ban hành."),
    ] = None,
    *,
    is_pdf: Pdf = False,
) -> None:
    """Liệt kê văn bản đi: dự thảo và đã ban hành."""
    from workflow.cli import issuing

    if is_pdf and not copy:
        raise typer.BadParameter("hãy ghi cả văn bản nào: --copy MÃ --pdf")
    if copy:
        issuing.copy_again(context, copy, is_pdf=is_pdf)
    else:
        issuing.show_documents(context)


@commands.command(cls=VietnameseCommand)
def discard(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="MÃ", help="Mã dự thảo, xem ở `documents`.")],
    reason: Reason,
) -> None:
    """Bỏ một dự thảo không ban hành nữa; sổ số không đổi."""
    from workflow.cli import documenting

    documenting.discard(context, key, reason)


@commands.command(cls=VietnameseCommand)
def chase(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    notice: Notice,
    units: Annotated[
        list[str] | None,
        typer.Option("--unit", metavar="MÃ", help="Chỉ đôn đốc đơn vị này; ghi nhiều lần được."),
    ] = None,
    respond_by: Annotated[
        date | None,
        typer.Option(
            "--respond-by",
            parser=read_day,
            metavar="NGÀY",
            help="Ngày phải trả lời công văn; nếu không ghi là 5 ngày làm việc sau hôm nay.",
        ),
    ] = None,
    zip_file: Annotated[
        Path | None,
        typer.Option("--bundle", metavar="TỆP.zip", help="Gom mọi bản xem trước vào một tệp zip."),
    ] = None,
    *,
    is_common: Annotated[
        bool, typer.Option("--common", help="Công văn chung kèm bảng, mỗi lần đôn đốc một bản.")
    ] = False,
    is_dry: DryRun = False,
) -> None:
    """Dự thảo công văn đôn đốc đơn vị quá hạn; ban hành bằng `issue`."""
    from workflow.cli import chasing

    if is_dry:
        chasing.preview(context, notice, units or [])
    else:
        chasing.draft(
            context, notice, units or [], respond_by, is_common=is_common, zip_file=zip_file
        )


@commands.command(cls=VietnameseCommand)
def report(
    context: typer.Context,
    notice: OneNotice = None,
    day: Annotated[
        date | None,
        typer.Option(
            "--day",
            parser=read_day,
            metavar="NGÀY",
            help="Số liệu đến hết ngày này; mặc định bây giờ.",
        ),
    ] = None,
    *,
    is_issue: Annotated[bool, typer.Option("--issue", help="Ban hành luôn báo cáo.")] = False,
    is_dry: DryRun = False,
) -> None:
    """In số liệu tổng hợp và dự thảo báo cáo."""
    from workflow.cli import reporting

    if is_dry:
        reporting.figures_only(context, notice, day)
    else:
        reporting.draft(context, notice, day, is_issue=is_issue)
