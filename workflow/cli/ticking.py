"""The answers of `tick` and `serve`."""

import typer

from workflow import scheduler
from workflow.app import App
from workflow.cli.answer import answer, table
from workflow.cli.asked import asked_of
from workflow.cli.logs import logging_into
from workflow.cli.office import opened
from workflow.errors import StorageError
from workflow.usecases.fire_deadlines import preview_digests
from workflow.usecases.run_tick import TickDone
from workflow.wording.labels import label

NO_SERVER = "Chưa cài đặt máy chủ thư (dondoc.toml, mục smtp): thư nằm chờ trong hàng đợi."
OUT_OF_HOURS = "Ngoài giờ gửi của cơ quan hoặc ngày nghỉ: chưa nhắc và chưa gửi thư."


def run(context: typer.Context) -> None:
    """Run one tick and say what it did."""
    with opened(context) as app:
        done = scheduler.tick(app)
        answer(context, {"tick": done}, *_words(app, done))


def preview(context: typer.Context) -> None:
    """Say which mails a tick would queue now."""
    with opened(context) as app:
        digests = preview_digests(app.desk)
        header = ("Gửi tới", "Địa chỉ", "Tiêu đề")
        rows = [
            (m.to_name, m.to_email or "chưa có địa chỉ, cần gọi điện", m.letter.subject)
            for m in digests
        ]
        words = f"Nếu chạy bây giờ, {len(digests)} thư nhắc được xếp vào hàng đợi."
        answer(context, {"messages": digests}, words, table(header, rows), *_cautions(app))


def serve_until_told(context: typer.Context) -> None:
    """Tick until the process is told to stop."""
    home = asked_of(context).home
    with opened(context) as app:
        typer.echo(
            f"Đang chạy, cứ {app.tick_seconds} giây một lượt; Ctrl+C để dừng. "
            f"Nhật ký: {home / 'dondoc.log'}",
            err=True,
        )
        try:
            with logging_into(home):
                scheduler.serve(app)
        except OSError as error:
            raise StorageError(f"Không ghi được nhật ký trong {home}: {error.strerror}.") from error
        typer.echo("Đã dừng.", err=True)


def _words(app: App, done: TickDone) -> list[str]:
    ended = "; ".join(f"{number} {label(state)}" for state, number in done.ended.items())
    return [
        f"Mở kỳ mới: {done.opened}. Chuyển kế thừa: {done.moved}. Xếp thư nhắc: {done.queued}.",
        f"Thư: {ended or 'không có thư nào đến lượt gửi'}.",
        *_cautions(app),
    ]


def _cautions(app: App) -> list[str]:
    desk = app.desk
    cautions = [] if app.mailer else [NO_SERVER]
    if not desk.rules.office.is_sending_time(desk.clock.now(), desk.rules.calendar):
        cautions.append(OUT_OF_HOURS)
    return cautions
