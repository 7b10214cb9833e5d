"""More time: asked for, granted, refused."""

from datetime import date
from typing import Annotated

import typer

from workflow.cli.options import Code, OnBehalfOf, Reason, read_day
from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


@commands.command(cls=VietnameseCommand)
def extend(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    code: Code,
    day: Annotated[
        date | None,
        typer.Argument(
            parser=read_day,
            metavar="[NGÀY]",
            help="Ngày cuối mới; với --grant, nếu không ghi là ngày đơn vị đã xin.",
        ),
    ] = None,
    *,
    is_ask: Annotated[bool, typer.Option("--ask", help="Đơn vị xin gia hạn đến NGÀY.")] = False,
    is_grant: Annotated[
        bool, typer.Option("--grant", help="Cho gia hạn; đơn vị chưa xin thì phải có lý do.")
    ] = False,
    is_refuse: Annotated[bool, typer.Option("--refuse", help="Từ chối, phải có lý do.")] = False,
    reason: Reason = "",
    on_behalf_of: OnBehalfOf = None,
) -> None:
    """Xin, cho hoặc từ chối gia hạn; thời hạn cũ được giữ lại.

    dondoc extend MÃ --ask 15/3/2025 --reason "…", rồi dondoc extend MÃ --grant
    """
    from workflow.cli.extending import ask, grant, refuse

    if [is_ask, is_grant, is_refuse].count(True) != 1:
        raise typer.BadParameter("hãy chọn đúng một trong --ask, --grant, --refuse")
    if is_ask and day is None:
        raise typer.BadParameter("--ask cần ngày, ví dụ --ask 15/3/2025")
    if is_refuse and day is not None:
        raise typer.BadParameter("--refuse không nhận ngày")
    if is_ask and day:
        ask(context, code, day, reason, on_behalf_of)
    elif is_grant:
        grant(context, code, day, reason)
    else:
        refuse(context, code, reason)
