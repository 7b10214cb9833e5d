"""Mails answered at one moment are noted at once, each before its line sends another."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import pytest

from tests.integration.usecases.office import DISTRICTS, Office, RecordingMailer
from workflow.domain.mailbox import Pace
from workflow.domain.message import LEASE, Attempt, Message, MessageState
from workflow.ports.store import Store
from workflow.store.notebook import SqlNotebook
from workflow.usecases.deliver_outbox import deliver_outbox


@dataclass
class Way:
    """A line that looks whether its mail before was noted when it gets the next."""

    store: Store
    unnoted: list[str]
    before: str = ""

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        if self.before:
            with self.store.read() as tx:
                self.unnoted += [] if tx.attempts(self.before) else [self.before]
        self.before = message.key
        return 250, "OK"


@dataclass
class ThreeWays(RecordingMailer):
    """Three lines, all answered at once; `unnoted` were followed before they were noted."""

    store: Store
    unnoted: list[str] = field(default_factory=list)
    pace: Pace = field(default_factory=lambda: Pace(connections=3))
    closed: int = 0

    def line(self) -> Way:  # type: ignore[override]
        return Way(self.store, self.unnoted)


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how many tries each transaction noted."""
    numbers: list[int] = []
    note = SqlNotebook.note

    def counted(
        self: SqlNotebook, attempts: Sequence[Attempt], then: Sequence[str] = ()
    ) -> Collection[str]:
        numbers.append(len(attempts))
        return note(self, attempts, then)

    monkeypatch.setattr(SqlNotebook, "note", counted)
    return numbers


def test_what_three_lines_were_answered_at_once_is_one_note(
    waiting: Office, noted: list[int]
) -> None:
    mailer = ThreeWays(waiting.store)
    done = asyncio.run(deliver_outbox(waiting.desk, mailer))
    assert done.ended == {MessageState.SENT: 8}
    assert noted == [3, 3, 2]
    assert mailer.unnoted == []


def test_reminders_that_were_written_anew_are_kept_as_they_left(
    waiting: Office, noted: list[int]
) -> None:
    waiting.clock.wait(days=1)
    asyncio.run(deliver_outbox(waiting.desk, ThreeWays(waiting.store)))
    assert noted == []
    with waiting.store.read() as tx:
        sent = tx.messages(MessageState.SENT)
    assert [mail.written_at for mail in sent] == [waiting.clock.now()] * 8


@pytest.mark.parametrize("turns", range(6))
def test_whoever_is_called_off_has_noted_what_was_answered(waiting: Office, turns: int) -> None:
    """Called off so many turns of the loop after the first three went."""

    async def deliver() -> None:
        went = asyncio.Event()
        waiting.mailer.before_send = lambda _: went.set()
        delivery = asyncio.ensure_future(deliver_outbox(waiting.desk, waiting.mailer))
        await went.wait()
        for _ in range(turns):
            await asyncio.sleep(0)
        delivery.cancel()
        with pytest.raises(asyncio.CancelledError):
            await delivery

    waiting.mailer.pace = Pace(connections=3)
    asyncio.run(deliver())
    waiting.clock.at += LEASE
    waiting.deliver()
    assert sorted(mail.unit for mail in waiting.mailer.sent) == sorted(DISTRICTS)
