"""Mails: the ledger, the outbox, the list to phone."""

from enum import StrEnum
from typing import Annotated

import typer

from workflow.cli.options import DryRun, OneNotice, OneUnit, read_address
from workflow.cli.vietnamese import VietnameseCommand, VietnameseGroup

commands = typer.Typer()
mail = typer.Typer(cls=VietnameseGroup)
commands.add_typer(mail, name="mail")


class State(StrEnum):
    """The states of a mail that may be typed (`domain.message.MessageState`)."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    PHONED = "phoned"
    WITHDRAWN = "withdrawn"


@mail.callback()
def whole() -> None:
    """Thư: sổ theo dõi, hàng đợi, danh sách cần gọi điện."""


@mail.command(cls=VietnameseCommand)
def ledger(context: typer.Context, unit: OneUnit = None, notice: OneNotice = None) -> None:
    """In sổ thư: từng nhiệm vụ được nhắc khi nào, máy chủ trả lời gì."""
    from workflow.cli.mailing import show_ledger

    show_ledger(context, unit, notice)


@mail.command("list", cls=VietnameseCommand)
def list_(
    context: typer.Context,
    state: Annotated[State | None, typer.Option("--state", help="Chỉ lấy một trạng thái.")] = None,
) -> None:
    """Liệt kê thư và trạng thái của từng thư."""
    from workflow.cli.mailing import show_messages

    show_messages(context, state)


@mail.command(cls=VietnameseCommand)
def phone(context: typer.Context) -> None:
    """Liệt kê nơi cần gọi điện: không có địa chỉ hoặc thư bị trả."""
    from workflow.cli.mailing import show_phone_list

    show_phone_list(context)


@mail.command(cls=VietnameseCommand)
def resend(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="MÃ_THƯ", help="Xem ở `dondoc mail list`.")],
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            parser=read_address,
            metavar="ĐỊA_CHỈ",
            help="Địa chỉ mới; nếu không ghi thì gửi như cũ.",
        ),
    ] = None,
    *,
    is_dry: DryRun = False,
) -> None:
    """Xếp lại vào hàng đợi một thư không gửi được."""
    from workflow.cli import mailing

    mailing.resend(context, key, to, is_dry=is_dry)


@mail.command(cls=VietnameseCommand)
def phoned(
    context: typer.Context,
    keys: Annotated[
        list[str], typer.Argument(metavar="MÃ_THƯ...", help="Cột cuối của `dondoc mail phone`.")
    ],
    *,
    note: Annotated[
        str,
        typer.Option(
            "--note", metavar="NỘI_DUNG", help="Đã gọi ai, hẹn gì; ít nhất 10 ký tự, được lưu lại."
        ),
    ],
) -> None:
    """Ghi đã gọi điện thay thư: thư ra khỏi danh sách cần gọi."""
    from workflow.cli.mailing import note_phoned

    note_phoned(context, keys, note)
