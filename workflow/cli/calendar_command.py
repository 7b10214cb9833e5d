"""The calendar: what its files say otherwise than what days are counted with."""

from typing import Annotated

import typer

from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


@commands.command(cls=VietnameseCommand)
def calendar(
    context: typer.Context,
    year: Annotated[
        int | None,
        typer.Argument(
            metavar="[NĂM]", help="Năm có tệp lịch đã sửa tay; không ghi thì xem mọi năm."
        ),
    ] = None,
    *,
    is_apply: Annotated[
        bool, typer.Option("--apply", help="Áp dụng tệp ấy: đổi hạn và ngày nhắc đã xem.")
    ] = False,
    act: Annotated[
        str,
        typer.Option("--act", metavar="VĂN_BẢN", help="Văn bản quyết định: tên, số, ngày, nơi."),
    ] = "",
) -> None:
    """Xem tệp lịch đã sửa tay làm hạn nào dịch chuyển, rồi áp dụng.

    dondoc calendar 2025 --apply --act "Thông báo số …"
    """
    from workflow.cli.calendar_files import apply_file, show_edits, show_effect

    if is_apply and (year is None or not act):
        raise typer.BadParameter("--apply cần NĂM và --act “văn bản quyết định”")
    if year is None:
        show_edits(context)
    elif is_apply:
        apply_file(context, year, act)
    else:
        show_effect(context, year)
