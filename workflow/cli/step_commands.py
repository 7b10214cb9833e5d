"""Steps of one assignment: received, handed in, accepted, returned, extended, closed."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from workflow.cli.options import Code, HappenedOn, Notice, OnBehalfOf, Reason, read_day
from workflow.cli.vietnamese import VietnameseCommand

commands = typer.Typer()


@commands.command(cls=VietnameseCommand)
def receive(context: typer.Context, code: Code, on_behalf_of: OnBehalfOf = None) -> None:
    """Ghi đơn vị đã tiếp nhận nhiệm vụ."""
    from workflow.cli.office import hand_of, opened
    from workflow.cli.step_words import say_step
    from workflow.usecases.receive_assignment import receive_assignment

    with opened(context) as app:
        hand = hand_of(context, app, unit=on_behalf_of)
        say_step(context, app, receive_assignment(app.desk, code, hand))


Files = Annotated[
    list[Path] | None, typer.Argument(metavar="[TỆP]...", help="Tệp báo cáo, minh chứng.")
]
Number = Annotated[
    str | None, typer.Option("--number", metavar="SỐ", help="Số văn bản của đơn vị.")
]
Notation = Annotated[
    str | None, typer.Option("--notation", metavar="KÝ_HIỆU", help="Ký hiệu văn bản đó.")
]
ReportDate = Annotated[
    date | None, typer.Option("--date", parser=read_day, metavar="NGÀY", help="Ngày văn bản đó.")
]
Arrived = Annotated[
    date | None,
    typer.Option(
        "--arrived",
        parser=read_day,
        metavar="NGÀY",
        help="Ngày kết quả đến nơi, khi nhập muộn; nếu không ghi là hôm nay.",
    ),
]
IsNil = Annotated[bool, typer.Option("--nil", help="Báo không phát sinh; phải ghi --reason.")]


@commands.command(cls=VietnameseCommand)
def submit(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    code: Code,
    files: Files = None,
    *,
    number: Number = None,
    notation: Notation = None,
    report_date: ReportDate = None,
    arrived: Arrived = None,
    is_nil: IsNil = False,
    reason: Reason = "",
    on_behalf_of: OnBehalfOf = None,
) -> None:
    """Nộp kết quả: tệp và số, ký hiệu, ngày văn bản của đơn vị."""
    from workflow.cli.handed import handed_files
    from workflow.cli.office import hand_of, opened
    from workflow.cli.step_words import say_step
    from workflow.usecases.submit_result import Result, submit_result

    result = Result(
        files=handed_files(files or ()),
        report_number=number,
        report_notation=notation,
        report_date=report_date,
        arrived_on=arrived,
        is_nil=is_nil,
    )
    with opened(context) as app:
        hand = hand_of(context, app, reason, on_behalf_of)
        say_step(context, app, submit_result(app.desk, app.files, code, result, hand))


@commands.command(cls=VietnameseCommand)
def accept(context: typer.Context, code: Code) -> None:
    """Duyệt kết quả: nhiệm vụ hoàn thành."""
    from workflow.cli.office import hand_of, opened
    from workflow.cli.step_words import say_step
    from workflow.usecases.accept_result import accept_result

    with opened(context) as app:
        say_step(context, app, accept_result(app.desk, code, hand_of(context, app)))


@commands.command("return", cls=VietnameseCommand)
def return_(context: typer.Context, code: Code, *, reason: Reason) -> None:
    """Trả lại kết quả, có lý do; đơn vị phải nộp lại."""
    from workflow.cli.office import hand_of, opened
    from workflow.cli.step_words import say_step
    from workflow.usecases.return_result import return_result

    with opened(context) as app:
        say_step(context, app, return_result(app.desk, code, hand_of(context, app, reason)))


@commands.command(cls=VietnameseCommand)
def waive(context: typer.Context, code: Code, *, reason: Reason) -> None:
    """Miễn cho đơn vị, có lý do."""
    from workflow.cli.step_words import close

    close(context, code, "waive", reason)


@commands.command(cls=VietnameseCommand)
def cancel(context: typer.Context, code: Code, *, reason: Reason) -> None:
    """Hủy nhiệm vụ giao nhầm hoặc đã thu hồi, có lý do."""
    from workflow.cli.step_words import close

    close(context, code, "cancel", reason)


@commands.command(cls=VietnameseCommand)
def attest(context: typer.Context, code: Code, on_behalf_of: OnBehalfOf = None) -> None:
    """Ghi đơn vị cam kết giữ điều cấm hoặc việc thường xuyên."""
    from workflow.cli.office import hand_of, opened
    from workflow.cli.step_words import say_step
    from workflow.usecases.attest_assignment import attest_assignment

    with opened(context) as app:
        hand = hand_of(context, app, unit=on_behalf_of)
        say_step(context, app, attest_assignment(app.desk, code, hand))


@commands.command(cls=VietnameseCommand)
def incident(
    context: typer.Context, code: Code, *, happened_on: HappenedOn, reason: Reason
) -> None:
    """Ghi một vi phạm điều cấm hoặc việc thường xuyên."""
    from workflow.cli.answer import answer
    from workflow.cli.office import hand_of, opened
    from workflow.usecases.report_incident import report_incident
    from workflow.wording.dates import day_text

    with opened(context) as app:
        kept = report_incident(app.desk, code, happened_on, hand_of(context, app, reason))
        answer(context, {"incident": kept}, f"{code}: đã ghi vi phạm ngày {day_text(happened_on)}.")


@commands.command(cls=VietnameseCommand)
def event(
    context: typer.Context,
    notice: Notice,
    name: Annotated[str, typer.Argument(metavar="SỰ_KIỆN", help="Tên sự kiện, như ở after_event.")],
    *,
    happened_on: HappenedOn,
) -> None:
    """Ghi sự kiện đã xảy ra mà thời hạn phải chờ."""
    from workflow.cli.answer import answer
    from workflow.cli.known import known_event
    from workflow.cli.office import hand_of, known_notice, opened
    from workflow.usecases.record_event import record_event
    from workflow.wording.dates import day_text

    with opened(context) as app:
        known_event(app, known_notice(app, notice), name)
        moved = record_event(app.desk, notice, name, happened_on, hand_of(context, app))
        words = f"Đã ghi sự kiện “{name}” ngày {day_text(happened_on)}."
        count = f"{len(moved)} nhiệm vụ có thời hạn mới."
        answer(context, {"event": name, "assignments": moved}, words, count)
