"""The office itself: founding it, checking its files, keeping a copy of it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


class Kind(StrEnum):
    """The kinds of files people write."""

    DIRECTIVE = "directive"
    ORGANS = "organs"
    CALENDAR = "calendar"
    OFFICE = "office"


@commands.command(cls=VietnameseCommand)
def init(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[THƯ_MỤC]", help="Nếu không ghi là thư mục ở --home."),
    ] = None,
    sample: Annotated[
        str | None,
        typer.Option("--sample", metavar="MẪU", help="Mẫu cơ quan để bắt đầu, nếu có nhiều mẫu."),
    ] = None,
) -> None:
    """Lập cơ quan mới, hoặc nâng cấp cơ sở dữ liệu đang có."""
    from workflow.cli.founding import init_office

    init_office(context, folder, sample)


@commands.command(cls=VietnameseCommand)
def check(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[TỆP]...", help="Thêm tệp chỉ đạo cần kiểm tra."),
    ] = None,
) -> None:
    """Kiểm tra mọi tệp khai báo; in hết lỗi theo tệp:dòng:cột."""
    from workflow.cli.checking import check_office

    check_office(context, files or [])


@commands.command(cls=VietnameseCommand)
def schema(
    kind: Annotated[
        Kind, typer.Argument(metavar="LOẠI", help="directive, organs, calendar, office.")
    ],
) -> None:
    """In JSON Schema của một loại tệp, cho trình soạn thảo."""
    from workflow.cli.founding import show_schema

    show_schema(kind)


@commands.command(cls=VietnameseCommand)
def doctor(context: typer.Context) -> None:
    """Xem máy nào đang chạy, việc gì chậm, đồng hồ có lệch, và phải làm gì."""
    from workflow.cli.examining import examine

    examine(context)


@commands.command(cls=VietnameseCommand)
def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .zip sẽ ghi.")],
) -> None:
    """Sao lưu toàn bộ cơ quan vào một tệp."""
    from workflow.cli.founding import back_up_office

    back_up_office(context, file)


@commands.command(cls=VietnameseCommand)
def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .zip đã sao lưu.")],
) -> None:
    """Khôi phục từ bản sao lưu vào một thư mục trống."""
    from workflow.cli.founding import restore_office

    restore_office(context, file)


@commands.command("migrate-to", cls=VietnameseCommand)
def migrate_to(
    context: typer.Context,
    url: Annotated[
        str, typer.Argument(metavar="ĐỊA_CHỈ", help="postgresql://người-dùng@máy-chủ/tên, đã tạo.")
    ],
) -> None:
    """Chuyển cơ quan từ SQLite sang PostgreSQL, một lần, trọn vẹn."""
    from workflow.cli.founding import move_office

    move_office(context, url)


@commands.command(cls=VietnameseCommand)
def demo(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[THƯ_MỤC]", help="Nơi để kết quả.")] = Path(
        "demo-output"
    ),
) -> None:
    """Chạy thử trọn một vòng đôn đốc với thông báo thật."""
    from workflow.cli.options import refuse_today
    from workflow.cli.showing import play_and_show

    refuse_today(context, "bản trình diễn tự vặn đồng hồ qua từng ngày của câu chuyện")
    play_and_show(context, folder)
