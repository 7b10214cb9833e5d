"""Everything that is due: once, or again and again."""

from typing import Annotated

import typer

from workflow.cli.options import DryRun
from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


@commands.command(cls=VietnameseCommand)
def tick(context: typer.Context, *, is_dry: DryRun = False) -> None:
    """Làm một lượt mọi việc đến hạn: nhắc, chuyển kỳ, gửi thư."""
    from workflow.cli import ticking

    if is_dry:
        ticking.preview(context)
    else:
        ticking.run(context)


@commands.command(cls=VietnameseCommand)
def serve(
    context: typer.Context,
    *,
    is_without_web: Annotated[
        bool, typer.Option("--no-web", help="Chỉ xem việc đến hạn và gửi thư, không mở trang web.")
    ] = False,
) -> None:
    """Chạy liên tục ở tiền cảnh: trang web của cơ quan, và đều đặn làm việc đến hạn.

    Cơ quan nhiều máy thì chỉ mở trang web; việc đến hạn, thư, việc dài do dondoc worker làm.

    Có --today thì đồng hồ bắt đầu từ ngày ấy rồi chạy tiếp, để xem thử.
    """
    from workflow.cli import serving

    serving.serve_until_told(context, is_web=not is_without_web)


@commands.command(cls=VietnameseCommand)
def worker(context: typer.Context) -> None:
    """Làm việc đến hạn, gửi thư, việc dài; chạy bao nhiêu máy cũng được (cần PostgreSQL).

    Có --today thì đồng hồ bắt đầu từ ngày ấy rồi chạy tiếp, để xem thử.
    """
    from workflow.cli import working

    working.work_until_told(context)
