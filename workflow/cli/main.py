"""`dondoc`: the console script."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from workflow.cli import (
    calendar_command,
    document_commands,
    draft_commands,
    extend_command,
    form_commands,
    look_commands,
    mail_commands,
    notice_commands,
    office_commands,
    pdf_command,
    person_commands,
    step_commands,
    template_commands,
    tick_commands,
)
from workflow.cli.asked import Asked, hoist
from workflow.cli.failing import apologise, say_error, say_wrong_use
from workflow.cli.options import read_moment
from workflow.cli.vietnamese import VietnameseGroup
from workflow.errors import InputError

INTERRUPTED = 130
commands = typer.Typer(
    cls=VietnameseGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for group in (
    office_commands,
    calendar_command,
    draft_commands,
    notice_commands,
    document_commands,
    pdf_command,
    look_commands,
    step_commands,
    extend_command,
    tick_commands,
    mail_commands,
    form_commands,
    template_commands,
    person_commands,
):
    commands.add_typer(group.commands)


@commands.callback()
def whole(
    context: typer.Context,
    home: Annotated[
        Path,
        typer.Option("--home", envvar="DONDOC_HOME", metavar="THƯ_MỤC", help="Thư mục cơ quan."),
    ] = Path(),
    today: Annotated[
        str | None,
        typer.Option(
            "--today", metavar="NGÀY", help="Coi hôm nay là ngày này, 09:00; hoặc 2025-02-28T14:30."
        ),
    ] = None,
    by: Annotated[
        str, typer.Option("--by", envvar="DONDOC_BY", metavar="TÊN", help="Người thực hiện.")
    ] = "",
    *,
    is_json: Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON.")] = False,
) -> None:
    """Đôn đốc: theo dõi, nhắc và báo cáo nhiệm vụ giao tại thông báo, công văn.

    Bốn tùy chọn dưới đây đặt trước hay sau lệnh đều được.
    """
    asked = context.ensure_object(Asked)
    asked.home, asked.by, asked.is_json = home, by, is_json
    asked.moment = read_moment(today) if today else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code.

    0 is fine, 1 are findings or something the person can put right, 2 is wrong use.
    """
    first, rest = hoist(sys.argv[1:] if arguments is None else arguments)
    asked = Asked(is_json="--json" in first)
    _speak_utf8()
    try:
        code = _carry_out([*first, *(rest or ["--help"])], asked)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_the_pipe()
        return 1
    return code


def _carry_out(arguments: list[str], asked: Asked) -> int:
    try:
        result = commands(args=arguments, prog_name="dondoc", obj=asked, standalone_mode=False)
    except InputError as error:
        say_error(asked, error)
        return 1
    except typer.TyperException as error:
        say_wrong_use(asked, error)
        return error.exit_code
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last place that can apologise
        apologise(asked, arguments, error)
        return 1
    if result == INTERRUPTED:
        typer.echo("Đã dừng.", err=True)
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _leave_the_pipe() -> None:
    """Let the interpreter's own last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
