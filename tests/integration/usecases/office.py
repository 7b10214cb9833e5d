"""The office of the stories: real records, files, templates and declared data; a clock to set and
a mailer that writes down what it is given."""

import asyncio
import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from docx import Document

from workflow.documents.check.checker import WordChecker
from workflow.documents.render.word import WordRenderer
from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.directive import DirectiveFile
from workflow.domain.mailbox import Pace
from workflow.domain.message import Message, MessageState
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.rulebook import Rulebook
from workflow.ports.notebook import Notebook
from workflow.ports.store import Store
from workflow.ports.transaction import Transaction
from workflow.ports.which import EVERY, Which
from workflow.store.files import FileStore
from workflow.usecases.accept_result import accept_result
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.deliver_outbox import deliver_outbox
from workflow.usecases.desk import Desk
from workflow.usecases.fire_deadlines import fire_deadlines
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.press import Press
from workflow.usecases.run_tick import TickDone, run_tick
from workflow.usecases.submit_result import Result, submit_result
from workflow.usecases.take_step import Hand

ROOT = Path(__file__).parents[3]
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ISSUE_DAY = date(2025, 2, 12)
KEY = "hoc-ba-so-2025"
CU_JUT, DAK_MIL, TUY_DUC = "phong-gddt-cu-jut", "phong-gddt-dak-mil", "phong-gddt-tuy-duc"
DISTRICTS = (
    CU_JUT,
    "phong-gddt-dak-glong",
    DAK_MIL,
    "phong-gddt-dak-r-lap",
    "phong-gddt-dak-song",
    "phong-gddt-gia-nghia",
    "phong-gddt-krong-no",
    TUY_DUC,
)
CLERK = Actor(name="Nguyễn Thị Văn Thư")
WHY = "Ba xã vùng xa chưa gửi danh sách trường"


def hand(note: str = "", on_behalf_of: str | None = None) -> Hand:
    return Hand(actor=replace(CLERK, on_behalf_of=on_behalf_of), note=note)


def plan_of(unit: str) -> str:
    """Return the code of a district office's plan, due before 28/02/2025."""
    return f"{KEY}.1-ke-hoach.{unit}"


def summary_of(unit: str) -> str:
    """Return the code of a district office's summary, due before 30/6/2025."""
    return f"{KEY}.1-tong-ket.{unit}"


class SetClock:
    """Shows the moment it was set to."""

    def __init__(self) -> None:
        self.at = datetime.combine(ISSUE_DAY, time(8, 5), ZONE)

    def now(self) -> datetime:
        return self.at

    def go(self, day: date, hour: int = 8, minute: int = 5) -> None:
        self.at = datetime.combine(day, time(hour, minute), ZONE)

    def wait(self, **length: float) -> None:
        self.at += timedelta(**length)


class CountingStore:
    """The real store, and how often it was opened to write."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.writes = 0

    def begin(self) -> AbstractContextManager[Transaction]:
        self.writes += 1
        return self._store.begin()

    def notebook(self) -> AbstractContextManager[Notebook]:
        return self._store.notebook()

    def read(self) -> AbstractContextManager[Transaction]:
        return self._store.read()

    def rehearse(self) -> AbstractContextManager[Store]:
        return self._store.rehearse()

    def finish_files(self) -> None:
        self._store.finish_files()


class RecordingMailer:
    """Takes every mail, but answers as told where an address has answers left."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.answers: dict[str, list[Exception]] = {}
        self.pace = Pace()
        self.closed = 0
        self.before_send: Callable[[Message], None] = lambda _: None

    def line(self) -> Self:
        return self

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        self.before_send(message)
        if answers := self.answers.get(message.to_email or ""):
            raise answers.pop(0)
        self.sent.append(message)
        return 250, "OK"

    async def close(self) -> None:
        self.closed += 1


@dataclass(frozen=True, kw_only=True)
class Office:
    """One office and what a clerk does in it, in few words."""

    desk: Desk
    clock: SetClock
    files: FileStore
    renderer: WordRenderer
    notice: DirectiveFile
    drafted: DirectiveFile
    mailer: RecordingMailer = field(default_factory=RecordingMailer)

    @property
    def store(self) -> Store:
        return self.desk.store

    def ruled(self, **changes: Any) -> "Office":
        """Return the office under a changed rulebook."""
        return replace(self, desk=replace(self.desk, rules=replace(self.desk.rules, **changes)))

    def adopt(self, *clauses: str) -> Sequence[Assignment]:
        """Adopt the notice, or only some of its clauses."""
        kept = [d for d in self.notice.directives if not clauses or d.clause in clauses]
        file = self.notice.model_copy(update={"directives": tuple(kept)})
        opened = adopt_notice(self.desk, file, CLERK)
        return [duty for fan in opened for duty in fan.assignments()]

    def tick(self) -> TickDone:
        return asyncio.run(run_tick(self.desk, self.mailer))

    def fire(self, day: date, hour: int = 8) -> Sequence[Message]:
        self.clock.go(day, hour)
        return fire_deadlines(self.desk)

    def deliver(self) -> Counter[MessageState]:
        return asyncio.run(deliver_outbox(self.desk, self.mailer)).ended

    def live(self, first: date, last: date) -> list[tuple[date, Message]]:
        """Tick every day from the first to the last; return what was sent, and when."""
        sent = []
        for day in days(first, last):
            self.clock.go(day)
            before = len(self.mailer.sent)
            self.tick()
            sent += [(day, message) for message in self.mailer.sent[before:]]
        return sent

    def submit(self, code: str, note: str = "Nộp bản giấy", **result: Any) -> Assignment:
        return submit_result(self.desk, self.files, code, Result(**result), hand(note))

    def finish(self, *codes: str) -> None:
        for code in codes:
            self.submit(code)
            accept_result(self.desk, code, hand())

    def issue(self, document: OutgoingDocument) -> OutgoingDocument:
        return issue_document(self.desk, self.order(), document.key)

    def order(self, note: str = "", override: str = "", **press: Any) -> IssueOrder:
        """Return what the clerk issues with: the office's own press, or parts of another."""
        parts = {
            "files": self.files,
            "renderer": self.renderer,
            "checker": WordChecker(),
            **press,
        }
        return IssueOrder(press=Press(**parts), hand=hand(note), override=override)

    def assignment(self, code: str) -> Assignment:
        with self.store.read() as tx:
            return tx.assignment(code)

    def assignments(self, which: Which = EVERY) -> Sequence[Assignment]:
        with self.store.read() as tx:
            return tx.assignments(which)

    def events(self, code: str) -> Sequence[tuple[DeadlineEvent, datetime | None]]:
        with self.store.read() as tx:
            return tx.events(code)

    def planned(self, code: str) -> list[tuple[str, date]]:
        """Return the reminders still to come, in the words of the ladder."""
        return [
            (f"{event.rung} {event.number} {event.audience}", event.due_on)
            for event, fired_at in self.events(code)
            if fired_at is None
        ]

    def messages(self, state: MessageState | None = None) -> Sequence[Message]:
        with self.store.read() as tx:
            return tx.messages(state)

    def moves(self, subject: str) -> list[str]:
        with self.store.read() as tx:
            return [str(entry.move) for entry in tx.trail(subject)]

    def paper(self, document: OutgoingDocument) -> "Paper":
        assert document.sha256
        return Paper(self.files.get(document.sha256))


class Paper:
    """What a person reads in a .docx."""

    def __init__(self, content: bytes) -> None:
        document = Document(io.BytesIO(content))
        self.tables: list[list[list[str]]] = [
            [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows]
            for table in document.tables
        ]
        texts = [paragraph.text for paragraph in document.paragraphs]
        texts += [cell for table in self.tables for row in table for cell in row]
        self.text = " ".join(" ".join(texts).split())


def days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def an_office(store: Store, rules: Rulebook, drafted: DirectiveFile, folder: Path) -> Office:
    clock = SetClock()
    return Office(
        desk=Desk(store=store, clock=clock, rules=rules),
        clock=clock,
        files=FileStore(folder / "files"),
        renderer=WordRenderer([ROOT / "templates"]),
        notice=drafted.issued(215, ISSUE_DAY),
        drafted=drafted,
    )


def owed_of(assignments: Sequence[Assignment]) -> list[Assignment]:
    return [a for a in assignments if a.is_owed()]


@contextmanager
def nothing_changes(office: Office) -> Iterator[None]:
    """Hold that the block leaves assignments, mails, documents and audit rows as they were."""

    def picture() -> object:
        with office.store.read() as tx:
            return (tx.assignments(), tx.messages(), tx.documents(), tx.notices(), tx.trail())

    before = picture()
    yield
    assert picture() == before
