"""Looking: where everything stands, why a day is the day, what was done by whom."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.options import Code, OneNotice, OneUnit
from workflow.cli.vietnamese import VietnameseCommand, VietnameseGroup

commands = typer.Typer()
audit = typer.Typer(cls=VietnameseGroup)
commands.add_typer(audit, name="audit")


class Policy(StrEnum):
    """The two readings of *trước ngày*."""

    STRICT = "strict"
    LENIENT = "lenient"


@commands.command(cls=VietnameseCommand)
def status(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    notice: OneNotice = None,
    unit: OneUnit = None,
    *,
    is_late: Annotated[bool, typer.Option("--late", help="Chỉ lấy việc quá hạn.")] = False,
    is_owed: Annotated[bool, typer.Option("--owed", help="Chỉ lấy việc đơn vị còn nợ.")] = False,
    is_review: Annotated[
        bool, typer.Option("--review", help="Chỉ lấy việc đã đến ngày cơ quan định xem lại.")
    ] = False,
    is_all: Annotated[
        bool, typer.Option("--all", help="Cả việc đã xong, được miễn, cam kết.")
    ] = False,
) -> None:
    """Liệt kê nhiệm vụ, ngày cuối, còn hay quá bao lâu."""
    from workflow.cli.listing import show_status

    only = {"late": is_late, "owed": is_owed, "review": is_review, "all": is_all}
    show_status(context, notice, unit, only)


@commands.command(cls=VietnameseCommand)
def explain(
    context: typer.Context,
    code: Annotated[
        str,
        typer.Argument(
            metavar="MÃ", help="Mã nhiệm vụ, THÔNG_BÁO.VIỆC, THÔNG_BÁO/KHOẢN, hoặc mã thông báo."
        ),
    ],
    policy: Annotated[
        Policy | None,
        typer.Option("--policy", help="Đọc “trước ngày” chặt hay nới, thay cho cài đặt."),
    ] = None,
) -> None:
    """Giải thích vì sao ngày cuối là ngày đó."""
    from workflow.cli.explaining import explain_code

    explain_code(context, code, policy)


@commands.command(cls=VietnameseCommand)
def files(
    context: typer.Context,
    code: Code,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="THƯ_MỤC", help="Lấy các tệp về thư mục này, giữ tên tệp."),
    ] = None,
) -> None:
    """Liệt kê tệp đơn vị đã nộp cho một nhiệm vụ, hoặc lấy về."""
    from workflow.cli import filing

    if to:
        filing.give_back(context, code, to)
    else:
        filing.list_files(context, code)


@audit.callback()
def whole() -> None:
    """Vết thay đổi: ai làm gì, lúc nào, có bị sửa không."""


@audit.command(cls=VietnameseCommand)
def verify(
    context: typer.Context,
    code: Annotated[
        str | None, typer.Argument(metavar="[MÃ]", help="Nếu không ghi thì kiểm tra tất cả.")
    ] = None,
) -> None:
    """Kiểm tra chuỗi băm: tìm dòng bị sửa, bị xóa, bị thêm."""
    from workflow.cli.auditing import verify_trail

    verify_trail(context, code)


@audit.command(cls=VietnameseCommand)
def show(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="MÃ", help="Nhiệm vụ, thông báo hoặc văn bản.")],
) -> None:
    """In mọi thay đổi của một nhiệm vụ, thông báo hoặc văn bản."""
    from workflow.cli.auditing import show_trail

    show_trail(context, code)
