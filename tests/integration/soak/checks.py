"""What must hold at the end of every day."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import cast

from sqlalchemy import select, text
from sqlmodel import col

from tests.integration.soak.post import LOST, TAKEN, Post
from workflow.app import App
from workflow.domain.assignment import Assignment
from workflow.domain.audit import broken
from workflow.domain.directive import Modality
from workflow.domain.figures import Figures
from workflow.domain.outgoing import DocumentState
from workflow.store.archive import table_names
from workflow.store.columns import IS_QUEUED
from workflow.store.tables import AuditRow, MessageRow
from workflow.store.transaction import SqlTransaction
from workflow.usecases.count_figures import count_figures
from workflow.usecases.verify_audit import verify_audit

HASH = re.compile(r"\b[0-9a-f]{64}\b")
STATE = text("""SELECT (SELECT count(*) FROM audit), (SELECT max(id) FROM attempt),
    (SELECT count(*) FROM message), (SELECT count(*) FROM event WHERE fired_at IS NOT NULL)""")
FIRED = text("SELECT key FROM event WHERE fired_at IS NOT NULL")
ANSWERED = text("SELECT event FROM message_event")
SENT = text("SELECT key FROM message WHERE state = 'sent'")
WAITING = select(col(MessageRow.key)).where(IS_QUEUED)
NEVER_OUT = {DocumentState.DRAFT, DocumentState.SUBMITTED, DocumentState.DISCARDED}


@dataclass
class Checks:
    """The invariants of one year, and what was seen of it so far.

    `unsure` counts the times when a mail can have gone of which the records never heard.
    """

    post: Post
    unsure: int = 0
    state: tuple[int | None, ...] = (None,)
    told: list[tuple[datetime, Figures]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)

    def hold(self, app: App, *, is_calm: bool) -> None:
        """Hold them all; `is_calm` when nothing kept the office from what was due today.

        Then nothing waits and nothing is half written. What nobody touched since it was looked at
        stands as it did.
        """
        with app.desk.store.read() as opened:
            tx = cast("SqlTransaction", opened)
            if is_calm:
                assert tx.due_events(app.desk.today()) == []
                waits = col(MessageRow.next_try_at) <= app.desk.clock.now()
                assert tx._connection.scalars(WAITING.where(waits)).all() == []
                assert list(app.home.rglob("*.dang-ghi")) == []
            state = tuple(tx._connection.execute(STATE).one())
            if state != self.state:
                self._mails(tx)
                self._registers(tx)
                self._files(tx, app.home, app.documents)
                self._chains(tx, app.desk.clock.now().replace(hour=0, minute=0))
                self._figures(app, tx.assignments())
        self.state = state

    def close(self, app: App) -> None:
        """Hold, at the end of the year, what is too long to look at every day."""
        self.look_at_all(app)
        for moment, whole in self.told[::9]:
            assert count_figures(app.desk, moment).whole == whole, moment

    def look_at_all(self, app: App) -> None:
        """Hold that every row stands as the trail says: what nobody touched as well."""
        assert verify_audit(app.desk).is_whole

    def _figures(self, app: App, duties: Iterable[Assignment]) -> None:
        """What was given is the sum of its kinds, whichever way it is parted."""
        sheet = count_figures(app.desk)
        whole = sheet.whole
        given = sum(duty.modality is Modality.OBLIGATION for duty in duties)
        assert whole.total + whole.waived + whole.cancelled == given
        assert whole.open_overdue + whole.open_in_time + whole.done == whole.total
        for parts in (sheet.by_unit, sheet.by_group, sheet.by_notice, sheet.by_period):
            added = Counter[str]()
            for part in parts.values():
                added.update(asdict(part))
            assert added == Counter(asdict(whole))
        self.told.append((sheet.moment, whole))

    def _mails(self, tx: SqlTransaction) -> None:
        """Every reminder that fired stands in one mail, which was sent, waits, or is listed."""
        fired, answered, sent = (tx._connection.scalars(q).all() for q in (FIRED, ANSWERED, SENT))
        assert Counter(answered) == dict.fromkeys(fired, 1)
        self._sent_once(set(sent))

    def _sent_once(self, sent: set[str]) -> None:
        """A mail goes again only where the answer of the server never came to the records."""
        taken = Counter[str]()
        lost = Counter[str]()
        for line in self.post.lines():
            taken[line["key"]] += line["answer"] in {TAKEN, LOST}
            lost[line["key"]] += line["answer"] == LOST
        assert sent <= {key for key, times in taken.items() if times}
        doubled = sum((taken - lost - Counter(sent)).values())
        assert doubled <= self.unsure, taken - lost - Counter(sent)

    def _registers(self, tx: SqlTransaction) -> None:
        """No number twice, and every issued document has one."""
        numbered = Counter((place.book, place.code_number) for place in tx.registers.numbered())
        assert set(numbered.values()) <= {1}
        out = [d for d in tx.documents() if d.state not in NEVER_OUT]
        assert len(out) == len(numbered)

    def _files(self, tx: SqlTransaction, home: Path, documents: Path) -> None:
        """What a row names is kept, and what is kept is named by a row."""
        kept = {path.name for path in (home / "files").rglob("*") if path.is_file()}
        if kept - self.named:
            lines = (line for table in table_names() for line in tx.rows(table))
            self.named |= {name for line in lines for name in HASH.findall(line)}
            said = (home / "directives").rglob("*.yaml")
            self.named |= {sha256(path.read_bytes()).hexdigest() for path in said}
        assert kept <= self.named, kept - self.named
        papers = {d.file_name: d.sha256 for d in tx.documents() if d.sha256}
        evidence = {file.sha256 for each in tx.submissions() for file in each.files}
        assert evidence | set(filter(None, papers.values())) <= kept
        assert {path.name for path in documents.iterdir()} <= set(papers)

    def _chains(self, tx: SqlTransaction, morning: datetime) -> None:
        """The chains that grew are whole."""
        changed = select(col(AuditRow.subject)).where(col(AuditRow.at) >= morning).distinct()
        for subject in tx._connection.scalars(changed).all():
            assert broken(tx.trail(subject)) is None, subject
