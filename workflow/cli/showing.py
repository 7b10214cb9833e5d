"""What `demo` says when the story has been played: the figures, and what to open."""

from pathlib import Path

import typer
from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from workflow.cli.answer import busy, console_for_people
from workflow.cli.asked import asked_of
from workflow.cli.issuing import facts
from workflow.cli.json_text import json_text
from workflow.demo.run import Played, run_demo
from workflow.demo.story import PASSWORD, PEOPLE, SITE
from workflow.domain.message import MessageState
from workflow.wording.citations import short
from workflow.wording.dates import day_text
from workflow.wording.labels import label
from workflow.wording.report import rate_text


def play_and_show(context: typer.Context, folder: Path) -> None:
    """Play the story in the folder and sum it up; with --json nothing is told on the way."""
    if asked_of(context).is_json:
        with busy("Đang chạy thử nửa năm của một Sở"):
            played = run_demo(folder, _tell_nobody)
        typer.echo(json_text(_facts(played)))
        return
    console = console_for_people()
    played = run_demo(folder, lambda line: console.print(line, highlight=False, markup=False))
    console.print(_figures(played))
    console.print(_documents(played))
    console.print(Panel(_what_to_open(played), title="Mở xem", expand=False))
    console.print(Panel(_how_to_enter(played), title="Vào trang web của cơ quan", expand=False))
    _warn(console)


def _tell_nobody(_: str) -> None:
    pass


def _facts(played: Played) -> dict[str, object]:
    return {
        "home": played.home,
        "mail": played.mail,
        "linked_mail": played.linked,
        "day": played.sheet.day,
        "figures": played.sheet.whole,
        "mails": played.mails,
        "delivered": played.delivered,
        "documents": [facts(document) for document in played.documents],
    }


def _figures(played: Played) -> Table:
    figures = played.sheet.whole
    table = Table(title=f"Số liệu đến {day_text(played.sheet.day)}")
    for title in (
        "Tổng số",
        "Hoàn thành đúng hạn",
        "Hoàn thành quá hạn",
        "Đang thực hiện trong hạn",
        "Đang thực hiện quá hạn",
        "Tỷ lệ (%)",
    ):
        table.add_column(title, justify="right")
    table.add_row(
        str(figures.total),
        str(figures.done_on_time),
        str(figures.done_late),
        str(figures.open_in_time),
        str(figures.open_overdue),
        rate_text(figures),
    )
    return table


def _documents(played: Played) -> Table:
    table = Table(title="Văn bản đã ban hành")
    for title in ("Ngày", "Số, ký hiệu", "Tệp trong co-quan/documents"):
        table.add_column(title, overflow="fold")
    for document in played.documents:
        if document.issued_date:
            table.add_row(day_text(document.issued_date), short(document), document.file_name)
    return table


def _what_to_open(played: Played) -> str:
    mails = ", ".join(f"{count} {label(MessageState(s))}" for s, count in played.mails.items())
    home = f"--home {played.home}"
    return "\n".join(
        [
            f"Văn bản (.docx):  {played.home / 'documents'}",
            f"Thư (.eml):       {played.mail}  ({mails})",
            f"Sổ thư:           ./run dondoc mail ledger {home}",
            f"Cần gọi điện:     ./run dondoc mail phone {home}",
            f"Tình hình:        ./run dondoc status {home} --today 2025-07-15",
            f"Vì sao hạn ấy:    ./run dondoc explain hoc-ba-so-2025.1-ke-hoach {home}",
        ]
    )


def _how_to_enter(played: Played) -> str:
    roles = ", ".join(f"{login} ({label(role)})" for login, _, role in PEOPLE)
    serve = f"./run dondoc serve --home {played.home} --today {played.sheet.day}"
    return "\n".join(
        [
            f"Chạy:      {serve}",
            f"Mở:        {SITE}/",
            f"Tên:       {roles}",
            f"Mật khẩu:  {PASSWORD}   (chỉ để xem thử)",
            f"Đơn vị:    không cần tài khoản, bấm nút trong thư {played.linked}",
        ]
    )


def _warn(console: Console) -> None:
    console.print("Tên đơn vị là thật, việc nộp sớm hay muộn trong bản trình diễn là hư cấu.")
