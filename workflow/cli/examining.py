"""The answer of `doctor`: what waits, who is there, what to do."""

from collections.abc import Iterator, Sequence

import typer
from rich.console import RenderableType

from workflow.app import App
from workflow.cli.answer import answer, table
from workflow.cli.office import opened
from workflow.cli.options import refuse_today
from workflow.domain.checkup import Backlog, Checkup
from workflow.domain.node import Node
from workflow.usecases.examine_office import Setup, examine_office
from workflow.wording.dates import day_text
from workflow.wording.labels import label
from workflow.wording.moments import moment_text


def examine(context: typer.Context) -> None:
    """Print how the office is; exit code 1 when somebody has to look at something."""
    refuse_today(context, "nó so đồng hồ máy này với đồng hồ của cơ sở dữ liệu")
    with opened(context) as app:
        found = examine_office(app.desk, _setup(app))
        answer(context, {"checkup": found}, *_words(app, found))
    if found.symptoms:
        raise typer.Exit(1)


def _setup(app: App) -> Setup:
    patience = app.cluster.patience if app.queue else None
    return Setup(has_server=app.mailer is not None, patience=patience)


def _words(app: App, found: Checkup) -> Iterator[RenderableType]:
    if app.queue:
        header = ("Máy", "Vai trò", "Tiến trình", "Chạy từ", "Tín hiệu cuối", "Đồng hồ lệch")
        yield table(header, _rows(found.nodes))
    yield from _backlog(found.backlog)
    yield f"Đồng hồ máy này lệch cơ sở dữ liệu {found.ahead_seconds:+.1f} giây."
    if not found.symptoms:
        yield "Không có gì phải xử lý."
        return
    yield "Cần xử lý:"
    for symptom in found.symptoms:
        yield f"  - {symptom.words} {symptom.advice}"


def _rows(nodes: Sequence[Node]) -> list[tuple[str, ...]]:
    return [
        (
            node.host,
            label(node.role),
            str(node.process),
            moment_text(node.began_at),
            moment_text(node.seen_at),
            f"{node.ahead_seconds:+.1f} giây",
        )
        for node in nodes
    ]


def _backlog(backlog: Backlog) -> Iterator[str]:
    day, mail = backlog.oldest_event, backlog.oldest_mail
    oldest = f", cũ nhất ngày {day_text(day)}" if day else ""
    yield f"Mốc nhắc đến ngày chưa thành thư: {backlog.events}{oldest}."
    since = f", cũ nhất xếp hàng lúc {moment_text(mail.queued_at)}" if mail else ""
    yield f"Thư chờ gửi: {backlog.mails}{since}."
    yield f"Việc dài chưa xong: {len(backlog.jobs)}."
