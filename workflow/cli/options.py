"""Arguments and options that several commands share, and how days are read."""

import calendar
import re
from datetime import date, datetime, time
from typing import Annotated

import typer

from workflow.cli.asked import asked_of
from workflow.cli.clock import LOCAL

MORNING = time(9)
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_VIETNAMESE_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_HOUR = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def read_day(text: str) -> date:
    """Return the day typed as 2025-02-28 or 28/02/2025.

    Raises:
        typer.BadParameter: When it is not written so, or there is no such day.
    """
    text = text.strip()
    if match := _DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _VIETNAMESE_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        raise typer.BadParameter(f"“{text}” không phải ngày; hãy ghi 2025-02-28 hoặc 28/02/2025")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise typer.BadParameter(f"không có ngày {text}{_why(year, month)}") from error


def read_address(text: str) -> str:
    """Return an e-mail address as typed.

    Raises:
        typer.BadParameter: When mail cannot be sent to it.
    """
    from workflow.domain.mailbox import is_address

    if not is_address(text):
        raise typer.BadParameter(f"“{text}” không phải địa chỉ thư điện tử")
    return text


def read_moment(text: str) -> datetime:
    """Return the moment typed as a day, at 09:00, or as a day and an hour: 2025-02-28T14:30.

    Raises:
        typer.BadParameter: When it is not written so, or there is no such day.
    """
    day, _, hour = text.strip().partition("T")
    if not hour:
        return datetime.combine(read_day(day), MORNING, LOCAL)
    if not (match := _HOUR.fullmatch(hour)):
        raise typer.BadParameter(f"“{hour}” không phải giờ; hãy ghi ví dụ 14:30")
    return datetime.combine(read_day(day), time(int(match[1]), int(match[2])), LOCAL)


def refuse_today(context: typer.Context, why: str) -> None:
    """Refuse --today where the command lives through many days.

    Raises:
        typer.BadParameter: When it was given.
    """
    if asked_of(context).moment:
        raise typer.BadParameter(f"lệnh này không nhận --today: {why}")


def _why(year: int, month: int) -> str:
    if not (1 <= month <= 12 and year >= 1):
        return ""
    return f": tháng {month}/{year} có {calendar.monthrange(year, month)[1]} ngày"


Code = Annotated[str, typer.Argument(metavar="MÃ", help="Mã nhiệm vụ, xem ở `dondoc status`.")]
Notice = Annotated[str, typer.Argument(metavar="THÔNG_BÁO", help="Mã thông báo (mục key).")]
OneNotice = Annotated[
    str | None, typer.Option("--notice", metavar="MÃ", help="Chỉ lấy một thông báo.")
]
OneUnit = Annotated[
    str | None, typer.Option("--unit", metavar="MÃ", help="Chỉ lấy một đơn vị, theo mã.")
]
Reason = Annotated[
    str, typer.Option("--reason", metavar="LÝ_DO", help="Lý do, ít nhất 10 ký tự; được lưu lại.")
]
OnBehalfOf = Annotated[
    str | None,
    typer.Option(
        "--on-behalf-of", metavar="ĐƠN_VỊ", help="Nhập thay đơn vị đã trả lời bằng văn bản giấy."
    ),
]
HappenedOn = Annotated[
    date, typer.Option("--on", parser=read_day, metavar="NGÀY", help="Ngày xảy ra.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Chỉ cho biết sẽ làm gì, không ghi và không gửi gì.")
]
Pdf = Annotated[
    bool, typer.Option("--pdf", help="In thêm bản PDF/A bên cạnh tệp .docx (cần LibreOffice).")
]
