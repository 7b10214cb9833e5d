"""The form of Word documents: checking it, and the rules it is checked by."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


class Level(StrEnum):
    """How much a finding weighs, the heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


def read_rules(text: str) -> frozenset[str]:
    """Return the numbers of rules typed as R03,R12.

    Raises:
        typer.BadParameter: When there is no such rule.
    """
    from workflow.wording.form_rules import form_rules

    typed = {each.strip().upper() for each in text.split(",") if each.strip()}
    if unknown := sorted(typed - form_rules().keys()):
        raise typer.BadParameter(
            f"không có quy tắc {', '.join(unknown)}; xem danh sách bằng `dondoc rules`"
        )
    return frozenset(typed)


Files = Annotated[
    list[Path],
    typer.Argument(metavar="TỆP", help="Tệp .docx, hoặc thư mục: mọi tệp .docx trong đó."),
]
Only = Annotated[
    frozenset[str] | None,
    typer.Option(
        "--only", parser=read_rules, metavar="SỐ", help="Chỉ lấy các quy tắc này: R03,R12."
    ),
]
Heaviest = Annotated[
    Level, typer.Option("--severity", help="Chỉ lấy từ mức này trở lên: lỗi, cảnh báo, lưu ý.")
]
Incoming = Annotated[
    bool, typer.Option("--incoming", help="Văn bản đến: không đối chiếu với office.yaml.")
]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix", help="Sửa những gì máy sửa được, ghi bản đã sửa cạnh bản gốc, không đổi chữ."
    ),
]
Sarif = Annotated[bool, typer.Option("--sarif", help="In theo SARIF 2.1.0, cho công cụ khác đọc.")]


@commands.command(cls=VietnameseCommand)
def lint(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    files: Files,
    only: Only = None,
    level: Heaviest = Level.INFORMATION,
    *,
    is_incoming: Incoming = False,
    is_fix: Fix = False,
    is_sarif: Sarif = False,
) -> None:
    """Kiểm tra thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP.

    Không cần có cơ quan; trong thư mục cơ quan thì đối chiếu cả địa danh, ký hiệu, người ký. Mã
    thoát 1 khi có lỗi, cảnh báo hoặc tệp không đọc được; chỉ có lưu ý thì vẫn là 0.
    """
    from workflow.cli.fixing import fix_files
    from workflow.cli.lint_result import Wanted
    from workflow.cli.linting import lint_files
    from workflow.domain.finding import Severity

    wanted = Wanted(rules=only or frozenset(), severity=Severity(level.value))
    if is_fix:
        if is_sarif or wanted != Wanted():
            raise typer.BadParameter("--fix không dùng cùng --only, --severity, --sarif")
        fix_files(context, files, is_incoming=is_incoming)
        return
    lint_files(context, files, wanted, is_incoming=is_incoming, is_sarif=is_sarif)


@commands.command(cls=VietnameseCommand)
def rules(
    context: typer.Context,
    rule: Annotated[
        str | None, typer.Argument(metavar="[SỐ]", help="Xem kỹ một quy tắc: R12.")
    ] = None,
) -> None:
    """Liệt kê các quy tắc thể thức, điều khoản và cách sửa."""
    from workflow.cli.rule_listing import show_rule, show_rules

    if rule is None:
        show_rules(context)
    else:
        show_rule(context, rule)
