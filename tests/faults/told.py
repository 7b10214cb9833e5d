"""What became of the mails under a fault, and which promises were not kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tests.faults.kept_mail import Kept, Line
from workflow.app import App
from workflow.domain.message import MessageState
from workflow.usecases.verify_audit import verify_audit

Mails = Sequence[tuple[Kept, Line]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line of the fault table; `broken` says which promise was not kept, and how."""

    fault: str
    times: int
    mails: int
    lost: int = 0
    doubled: int = 0
    broken: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """How many mails a blow may double; `is_cut`: only those whose connection ends right behind."""

    most: int
    is_cut: bool = False


def tell(told: Told, wanted: set[tuple[date, str]], mails: Mails, app: App, copies: Copies) -> Told:
    """Compare what was due with what the mail server got, and look through the records."""
    had = {(kept.day, kept.box) for kept, _ in mails}
    doubled = len(mails) - len(had)
    broken = [
        *(f"nobody was to write to {box} on {day}" for day, box in sorted(had - wanted)),
        *_second_copies(mails, copies),
        *records(app, len(wanted)),
    ]
    if doubled > copies.most * told.times:
        broken.append(f"{doubled} second copies after {told.times} blows")
    return replace(told, lost=len(wanted - had), doubled=doubled, broken=broken)


def _second_copies(mails: Mails, copies: Copies) -> Iterator[str]:
    """A mail comes again under its name, and a kill has cut the line right behind the first."""
    of_one = defaultdict(list)
    for kept, line in mails:
        of_one[kept.day, kept.box].append((kept, line))
    for (day, box), each in of_one.items():
        if len({kept.message_id for kept, _ in each}) != 1:
            yield f"two different mails to {box} on {day}"
        for kept, line in each[:-1]:
            if copies.is_cut and not (line.is_cut and line.mails[-1] is kept):
                yield f"sent again to {box} on {day}, though nobody died over it"


def records(app: App, mails: int) -> Iterator[str]:
    """Every due event is answered by one sent mail, with one good answer; the log is whole."""
    with app.desk.store.read() as tx:
        messages = tx.messages(MessageState.SENT)
        waiting = tx.watching.backlog(app.desk.today())
        ledger = tx.ledger()
        sent = {message.key: _count_sent(tx.attempts(message.key)) for message in messages}
    if waiting.events or waiting.mails:
        yield f"{waiting.events} events and {waiting.mails} mails still wait"
    if len(messages) != mails:
        yield f"{len(messages)} mails stand as sent, {mails} were due"
    answered = [event for message in messages for event in message.events]
    if len(answered) != len(set(answered)):
        yield "an event is answered by two mails"
    yield from (f"{key} was noted as sent {n} times" for key, n in sent.items() if n != 1)
    if {line.state for line in ledger} != {MessageState.SENT}:
        yield "the ledger knows a mail that was not sent"
    if not (found := verify_audit(app.desk)).is_whole:
        yield f"the audit chain is broken: {found}"


def _count_sent(attempts: Iterable[object]) -> int:
    return sum(getattr(attempt, "state", None) is MessageState.SENT for attempt in attempts)
