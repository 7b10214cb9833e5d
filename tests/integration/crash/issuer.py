"""A process among others that issue at the same moment; it tells where it is through a pipe."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from tests.integration.crash.stopped import At
from workflow.domain.audit import Actor
from workflow.domain.finding import Finding, Known
from workflow.domain.rulebook import Rulebook
from workflow.errors import InputError, StorageError
from workflow.store.files import FileStore
from workflow.store.sql_store import SqlStore
from workflow.usecases.desk import Desk
from workflow.usecases.discard_draft import discard_draft
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.press import Press
from workflow.usecases.take_step import Hand

CLERK = Actor(name="văn thư")


@dataclass(frozen=True)
class Prints:
    """A renderer that prints the key; at one that ends in `.chet` it stops and never goes on."""

    pipe: Connection

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        if str(values["key"]).endswith(".chet"):
            self.pipe.send("printing")
            self.pipe.recv()
        return str(values["key"]).encode()

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        return (self.render(template, values) for values in each)


@dataclass(frozen=True, kw_only=True)
class Share:
    """What one process is to do, where, and what day it is there."""

    rules: Rulebook
    files: Path
    url: str
    at: datetime
    keys: tuple[str, ...]


def finish(desk: Desk, press: Press, key: str) -> None:
    """Issue or discard one draft; a database that is busy is asked again."""
    try:
        if key.endswith(".bo"):
            discard_draft(desk, key, Hand(actor=CLERK, note="Không cần gửi văn bản này nữa"))
        else:
            issue_document(desk, IssueOrder(press=press, hand=Hand(actor=CLERK)), key)
    except StorageError:
        finish(desk, press, key)
    except InputError as refused:
        if "sớm hơn" not in str(refused):
            raise


class FindsNothing:
    """Checks what is no Word document at all."""

    def check(self, name: str, docx: bytes, known: Known) -> Sequence[Finding]:
        return ()


def run(pipe: Connection, share: Share) -> None:
    store = SqlStore(share.url)
    desk = Desk(store=store, clock=At(share.at), rules=share.rules)
    press = Press(files=FileStore(share.files), renderer=Prints(pipe), checker=FindsNothing())
    pipe.send("ready")
    pipe.recv()
    for key in share.keys:
        finish(desk, press, key)
    store.close()
    pipe.send("done")
