"""The answers of `tick` and `serve`."""

import asyncio
from collections.abc import Iterator, Sequence

import typer
from rich.console import RenderableType

from workflow import ticking
from workflow.app import App
from workflow.cli.answer import answer, busy, table
from workflow.cli.cautions import calendar_cautions
from workflow.cli.office import opened
from workflow.domain.assignment import Assignment
from workflow.domain.message import Message
from workflow.errors import InputError
from workflow.usecases.preview_tick import TickPreview, preview_tick
from workflow.usecases.run_tick import TickDone
from workflow.wording.labels import label

NO_SERVER = "Chưa cài đặt máy chủ thư (dondoc.toml, mục smtp): thư nằm chờ trong hàng đợi."
OUT_OF_HOURS = "Ngoài giờ gửi của cơ quan hoặc ngày nghỉ: chưa nhắc và chưa gửi thư."
NO_ADDRESS = "chưa có địa chỉ, cần gọi điện"


def run(context: typer.Context) -> None:
    """Run one tick and say what it did."""
    with opened(context) as app:
        with busy("Nhắc việc và gửi thư đến lượt"):
            done = ticking.tick(app)
        answer(context, {"tick": done}, *_words(app, done))


def preview(context: typer.Context) -> None:
    """Say everything that a tick would do now."""
    with opened(context) as app:
        has_server = app.mailer is not None
        found = asyncio.run(preview_tick(app.desk, has_server=has_server, portal=app.portal))
        words = (
            f"Nếu chạy bây giờ: mở {len(found.opened)} nhiệm vụ của kỳ mới, chuyển kế thừa "
            f"{len(found.moved)}, {len(found.queued)} thư nhắc được xếp vào hàng đợi, "
            f"trao {len(found.sent)} thư cho máy chủ, rút {len(found.withdrawn)} thư không cần nữa."
        )
        answer(context, {"preview": found}, words, *_tables(app, found), *_cautions(app))
        if found.faults:
            raise InputError(found.faults)


def _tables(app: App, found: TickPreview) -> Iterator[RenderableType]:
    rows = [*_duty_rows(app, "mở kỳ mới", found.opened), *_duty_rows(app, "kế thừa", found.moved)]
    if rows:
        yield table(("Nhiệm vụ", "Việc", "Đơn vị"), rows)
    sent = {message.key for message in found.sent}
    waiting = [message for message in found.queued if message.key not in sent]
    mails = [
        *_mail_rows("xếp hàng, chưa gửi", waiting),
        *_mail_rows("gửi", found.sent),
        *_mail_rows("rút", found.withdrawn),
    ]
    if mails:
        yield table(("Gửi tới", "Việc", "Địa chỉ", "Loại", "Tiêu đề"), mails)


def _duty_rows(app: App, what: str, duties: Sequence[Assignment]) -> list[tuple[str, ...]]:
    return [(duty.code, what, app.desk.rules.organs.name(duty.unit)) for duty in duties]


def _mail_rows(what: str, mails: Sequence[Message]) -> list[tuple[str, ...]]:
    return [
        (m.to_name, what, m.to_email or NO_ADDRESS, label(m.kind), m.letter.subject) for m in mails
    ]


def _words(app: App, done: TickDone) -> list[str]:
    ended = "; ".join(f"{number} {label(state)}" for state, number in done.ended.items())
    return [
        f"Mở kỳ mới: {done.opened}. Chuyển kế thừa: {done.moved}. Xếp thư nhắc: {done.queued}.",
        f"Thư: {ended or 'không có thư nào đến lượt gửi'}.",
        *([f"Báo cáo gửi lãnh đạo: {done.reports} thư."] if done.reports else []),
        *([_no_server(app, done.no_server)] if done.no_server else []),
        *_cautions(app),
    ]


def _no_server(app: App, said: str) -> str:
    return (
        f"Không vào được máy chủ thư {app.mail_server} ({said}): hãy kiểm tra host, port, "
        "security, user, password ở mục smtp của dondoc.toml, mạng và tường lửa. Thư vẫn chờ, "
        "lượt sau gửi lại."
    )


def _cautions(app: App) -> list[str]:
    desk = app.desk
    cautions = [] if app.mailer else [NO_SERVER]
    if not desk.rules.office.is_sending_time(desk.clock.now(), desk.rules.calendar):
        cautions.append(OUT_OF_HOURS)
    return [*cautions, *calendar_cautions(desk.rules, desk.today())]
