"""Say what a tick would do now, by doing it in records of which nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from workflow.domain.assignment import Assignment
from workflow.domain.mailbox import Pace
from workflow.domain.message import Message, MessageState
from workflow.errors import InputError, StorageError
from workflow.ports.store import Store
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import Portal
from workflow.usecases.run_tick import run_tick

WOULD_TAKE = (250, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class TickPreview:
    """What a tick would do: `sent` is handed to the mail server, as it would be written.

    `faults` are what people would have to put right; empty when all is well.
    """

    opened: tuple[Assignment, ...]
    moved: tuple[Assignment, ...]
    queued: tuple[Message, ...]
    sent: tuple[Message, ...]
    withdrawn: tuple[Message, ...]
    faults: str


class _Listener:
    """Takes every mail and hands none over."""

    def __init__(self) -> None:
        self.heard: list[Message] = []
        self.pace = Pace()

    def line(self) -> Self:
        """Return itself: it listens on all lines."""
        return self

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        self.heard.append(message)
        return WOULD_TAKE

    async def close(self) -> None:
        """Nothing is open."""


async def preview_tick(
    desk: Desk, *, has_server: bool, portal: Portal | None = None
) -> TickPreview:
    """Return what `run_tick` would do now, and change nothing; no mail leaves."""
    listener, faults = _Listener(), ""
    with desk.store.rehearse() as store:
        before = _picture(store)
        try:
            mailer = listener if has_server else None
            await run_tick(replace(desk, store=store), mailer, portal)
        except StorageError:
            raise
        except InputError as error:
            faults = str(error)
        after = _picture(store)
    return TickPreview(
        opened=tuple(a for code, a in after.duties.items() if code not in before.duties),
        moved=tuple(
            a for code, a in after.duties.items() if before.held_by(code) not in {None, a.unit}
        ),
        queued=_new(before.mails, after.mails),
        sent=tuple(listener.heard),
        withdrawn=_new(before.withdrawn, after.withdrawn),
        faults=faults,
    )


@dataclass(frozen=True, slots=True)
class _Picture:
    duties: dict[str, Assignment]
    mails: Sequence[Message]
    withdrawn: Sequence[Message]

    def held_by(self, code: str) -> str | None:
        duty = self.duties.get(code)
        return duty.unit if duty else None


def _picture(store: Store) -> _Picture:
    with store.read() as tx:
        duties = {assignment.code: assignment for assignment in tx.assignments()}
        return _Picture(duties, tx.messages(), tx.messages(MessageState.WITHDRAWN))


def _new(before: Sequence[Message], after: Sequence[Message]) -> tuple[Message, ...]:
    known = {message.key for message in before}
    return tuple(message for message in after if message.key not in known)
