"""Everything that is due: once, or again and again."""

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
def serve(context: typer.Context) -> None:
    """Chạy liên tục ở tiền cảnh, đều đặn làm việc đến hạn."""
    from workflow.cli import ticking
    from workflow.cli.options import refuse_today

    refuse_today(context, "đồng hồ sẽ đứng yên mãi ở ngày đó; chạy một lượt thì dùng tick")
    ticking.serve_until_told(context)
