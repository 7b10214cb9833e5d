"""The whole of our way: an office, its outbox, its mailer."""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from tests.bench.deliver_peers import SENDER
from workflow.app import App, migrate, open_office
from workflow.cli.clock import LOCAL, StartedClock
from workflow.domain.message import Attachment, Letter, Message, MessageKind, MessageState
from workflow.founding import found
from workflow.usecases.deliver_outbox import deliver_outbox

MORNING = datetime(2025, 3, 6, 8, 5, tzinfo=LOCAL)


def ours(file: bytes, connections: int, port: int, number: int) -> float:
    """Return how many seconds the delivery took; filling the outbox is not timed."""
    with _office(port, connections) as app:
        _queue(app, file, number)
        start = time.perf_counter()
        assert app.mailer is not None
        done = asyncio.run(deliver_outbox(app.desk, app.mailer))
        seconds = time.perf_counter() - start
        assert done.ended == {MessageState.SENT: number}, done
    return seconds


@contextmanager
def _office(port: int, connections: int) -> Iterator[App]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "co-quan"
        found(home, "so-gddt-dak-nong")
        (home / "dondoc.toml").write_text(
            f'[smtp]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
            f'sender_email = "{SENDER}"\nconnections = {connections}\n'
        )
        migrate(home)
        with open_office(home, StartedClock(MORNING)) as app:
            yield app


def _queue(app: App, file: bytes, number: int) -> None:
    kept = app.files.put(file, "cong-van.pdf")
    attached = (Attachment(sha256=kept.sha256, name=kept.name),)
    with app.desk.store.begin() as tx:
        for one in range(number):
            tx.queue(_message(one, app.desk.clock.now(), attached))


def _message(one: int, now: datetime, attached: tuple[Attachment, ...]) -> Message:
    return Message(
        key=f"cong-van.{one}",
        kind=MessageKind.DISPATCH,
        unit="phong-gddt-cu-jut",
        to_name=f"Trường số {one}",
        to_email=f"don-vi-{one}@truong.example",
        letter=Letter(
            subject="[215/SGDĐT] V/v đôn đốc thực hiện thông báo kết luận",
            greeting=f"Kính gửi: Trường số {one}",
            paragraphs=("Kính gửi đơn vị. " * 20,),
            closing=("Sở Giáo dục và Đào tạo",),
        ),
        queued_at=now,
        attachments=attached,
    )
