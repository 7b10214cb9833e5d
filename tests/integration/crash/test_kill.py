"""kill -9, for real: between claim and send, and in the middle of an issue."""

import asyncio
import shutil
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.forked import forked
from tests.integration.crash.stopped import At
from tests.integration.crash.worker import work
from tests.integration.mail.servers import Pipelining
from workflow.app import App, migrate, open_office
from workflow.demo.mailbox import PostOffice
from workflow.domain.audit import Actor
from workflow.domain.job import JobKind, JobState
from workflow.domain.message import LEASE, LedgerLine, MessageState
from workflow.domain.outgoing import DocumentState
from workflow.domain.person import Role
from workflow.founding import found, shipped_directives
from workflow.ports.clock import Clock
from workflow.usecases.add_person import add_person
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.look_at_chase import look_at_chase
from workflow.usecases.order_job import order_job
from workflow.usecases.press import Press
from workflow.usecases.run_tick import run_tick
from workflow.usecases.start_job import LEASE as LEASE_OF_WORK
from workflow.usecases.take_step import Hand
from workflow.web.working import work_off

CLERK = Actor(name="chuyên viên")
SIGNED = datetime.fromisoformat("2025-02-13T09:00:00+07:00")
REMINDED = datetime.fromisoformat("2025-02-18T08:30:00+07:00")
LATE = datetime.fromisoformat("2025-03-06T09:00:00+07:00")
LATE_AT_NIGHT = datetime.fromisoformat("2025-03-06T23:58:00+07:00")


class HangsAtTheFirstMail(Pipelining, PostOffice):
    """A server that takes the first mail's envelope and text, and then never answers.

    By then it has heard whom the second one is for.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        super().__init__(folder, clock)
        self.has_first = Event()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if not self.has_first.is_set():
            self.has_first.set()
            await asyncio.Event().wait()
        return await super().handle_DATA(server, session, envelope)


@pytest.fixture
def home(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office with the real notice adopted on 13/02/2025."""
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    home = tmp_path / "so-gddt"
    found(home, "so-gddt-dak-nong")
    shutil.copy(shipped_directives() / "hoc-ba-so-2025.yaml", home / "directives")
    migrate(home)
    with office(home, SIGNED) as app:
        file = app.library.directive(home / "directives/hoc-ba-so-2025.yaml")
        adopt_notice(app.desk, file.issued(215, date(2025, 2, 13)), CLERK)
    return home


@contextmanager
def office(home: Path, at: datetime) -> Iterator[App]:
    with open_office(home, At(at)) as app:
        yield app


def point_mail_at(home: Path, port: int) -> None:
    settings = f'[smtp]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
    (home / "dondoc.toml").write_text(settings, encoding="utf-8")


@contextmanager
def a_process(home: Path, url: str, at: datetime, *verb: str) -> Iterator[Connection]:
    """A worker that is killed with -9 when the block ends, and what it says."""
    pipe, inner = Pipe()
    process = forked(work, inner, home, url, at, *verb)
    yield pipe
    process.kill()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def says(pipe: Connection, word: str) -> bool:
    return pipe.poll(timeout=60) and pipe.recv() == word


def deliver(home: Path, at: datetime) -> None:
    with office(home, at) as app:
        asyncio.run(run_tick(app.desk, app.mailer))


def test_a_process_killed_between_claim_and_send_loses_nothing_and_sends_nothing_twice(
    home: Path, database_url: str, tmp_path: Path
) -> None:
    with HangsAtTheFirstMail(tmp_path / "mail", At(REMINDED)) as post:
        point_mail_at(home, post.port)
        with a_process(home, database_url, REMINDED, "tick"):
            assert post.has_first.wait(timeout=60)
        assert post.deliveries == []
        deliver(home, REMINDED + timedelta(minutes=1))
        assert post.deliveries == [], "the dead process still holds the lease"
        deliver(home, REMINDED + LEASE + timedelta(minutes=1))
        deliver(home, REMINDED + 3 * LEASE)
        receivers = sorted(delivery.recipient for delivery in post.deliveries)
    with office(home, REMINDED) as app, app.desk.store.read() as tx:
        messages = tx.messages()
        due = {event.key for event in tx.due_events(REMINDED.date())}
    assert len(receivers) == 8
    assert len(set(receivers)) == 8, "each district office has one mail"
    assert {line.state for line in ledger(home)} == {MessageState.SENT}
    assert len({event for message in messages for event in message.events}) == 8
    assert due == set()


def ledger(home: Path) -> Sequence[LedgerLine]:
    with office(home, REMINDED) as app, app.desk.store.read() as tx:
        return tx.ledger()


def test_a_process_killed_while_it_issues_leaves_the_draft_and_uses_no_number(
    home: Path, database_url: str
) -> None:
    with office(home, LATE) as app:
        chase = Chase(
            notice="hoc-ba-so-2025", respond_by=date(2025, 3, 12), units=("phong-gddt-tuy-duc",)
        )
        (draft,) = draft_chase(app.desk, chase, Hand(actor=CLERK))
    with a_process(home, database_url, LATE, "issue", draft.key) as pipe:
        assert says(pipe, "printing")
    with office(home, LATE) as app:
        with app.desk.store.read() as tx:
            assert tx.document(draft.key).state is DocumentState.DRAFT
            assert tx.messages() == []
        press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
        order = IssueOrder(press=press, hand=Hand(actor=CLERK))
        issued = issue_document(app.desk, order, draft.key)
        assert issued.code_number == 216, "the killed process used up no number"
        with app.desk.store.read() as tx:
            assert [message.unit for message in tx.messages()] == ["phong-gddt-tuy-duc"]


def test_a_batch_killed_in_the_middle_goes_on_after_midnight_with_each_unit_once(
    home: Path, database_url: str
) -> None:
    with office(home, LATE_AT_NIGHT) as app:
        who = ("van.thu", "Lê Thị Văn", Role.RECORDS_CLERK)
        add_person(app.desk, app.passwords, who, "một mật khẩu đủ dài", CLERK)
        units = [one.unit for one in look_at_chase(app.desk, "hoc-ba-so-2025").late]
        asked = {
            "notice": "hoc-ba-so-2025",
            "units": units,
            "respond_by": "2025-03-12",
            "day": "2025-03-06",
        }
        job = order_job(app.desk, app.secrets, JobKind.CHASE, "van.thu", asked)
    with a_process(home, database_url, LATE_AT_NIGHT, "chase", units[3]) as pipe:
        assert says(pipe, "drafting")
    with office(home, LATE_AT_NIGHT + 2 * LEASE_OF_WORK) as app:
        assert app.desk.today() == date(2025, 3, 7)
        with app.desk.store.read() as tx:
            assert len(tx.documents()) == tx.jobs.job(job.key).done == 3
        assert work_off(lambda: app) == 1
        with app.desk.store.read() as tx:
            drafts, ended = tx.documents(), tx.jobs.job(job.key)
    assert len(units) > 5
    assert sorted(unit for draft in drafts for unit in draft.recipients) == sorted(units)
    assert {draft.key.split(".")[3] for draft in drafts} == {"20250306"}
    assert (ended.state, ended.done, ended.words) == (JobState.DONE, len(units), "")


def test_a_mail_taken_just_before_the_kill_comes_again_under_the_same_name(
    home: Path, database_url: str, tmp_path: Path
) -> None:
    with TakesThenHangs(tmp_path / "mail", At(REMINDED)) as post:
        point_mail_at(home, post.port)
        with a_process(home, database_url, REMINDED, "tick"):
            assert post.has_first.wait(timeout=60)
        deliver(home, REMINDED + LEASE + timedelta(minutes=1))
        ids = [delivery.message_id for delivery in post.deliveries]
    assert len(ids) == 9
    assert len(set(ids)) == 8, "the doubled copy carries the Message-ID of the first"


class TakesThenHangs(HangsAtTheFirstMail):
    """A server that keeps the first mail and dies before it can say so."""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if not self.has_first.is_set():
            await PostOffice.handle_DATA(self, server, session, envelope)
            self.has_first.set()
            await asyncio.Event().wait()
        return await PostOffice.handle_DATA(self, server, session, envelope)
