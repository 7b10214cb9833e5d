"""An office that lives through a fault of its mail server: tried again and again, then mended."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from tests.faults.big_office import BigOffice
from tests.faults.mail_servers import MailFault
from tests.faults.told import Told
from tests.integration.mail.servers import Server, listening
from tests.integration.usecases.office import SetClock
from tests.unit.mail.letters import an_account
from workflow.app import App
from workflow.domain.message import Attempt, MessageState
from workflow.mail.smtp import SmtpMailer
from workflow.usecases.deliver_outbox import deliver_outbox
from workflow.usecases.examine_office import Setup, examine_office
from workflow.usecases.fire_deadlines import fire_deadlines

WAITS = [timedelta(minutes=m) for m in (5, 15, 45, 120)]
"""After each try under the fault."""


def endure(office: BigOffice, fault: MailFault) -> Told:
    """Try the mails of a day while the fault lasts, mend it, and tell what became of them."""
    clock = SetClock()
    clock.go(office.days(1)[0], 8, 30)
    with office.opened(clock) as app:
        fire_deadlines(app.desk)
        with fault.server() as bad:
            for wait in WAITS:
                _deliver(app, bad, fault)
                clock.at += wait
            clock.at -= wait / 2
            broken = [*_ledger(app, fault), *_back_off(app, fault), *_doctor(app, fault)]
        clock.at += wait / 2
        with listening(Server()) as good:
            _deliver(app, good, None)
        return _told(app, fault, bad, good, broken)


def _deliver(app: App, server: Server, fault: MailFault | None) -> None:
    account = an_account(port=server.port, **(fault.account if fault else {}))
    asyncio.run(deliver_outbox(app.desk, SmtpMailer(account, app.files)))


def _ledger(app: App, fault: MailFault) -> Iterator[str]:
    """What was kept back stands there with the server's own words, the rest as sent."""
    with app.desk.store.read() as tx:
        lines = {line.message: line for line in tx.ledger()}.values()
    held = [line for line in lines if line.state is not MessageState.SENT]
    if [line.state for line in held] != [fault.ends] * fault.held:
        yield f"held back: {[line.state for line in held]}"
    if len(lines) != 8:
        yield f"{len(lines)} mails stand in the ledger"
    for line in held:
        if line.code != fault.code or fault.words not in line.answer:
            yield f"the ledger says {line.code} {line.answer}"


def _back_off(app: App, fault: MailFault) -> Iterator[str]:
    """Who may still come round is tried after growing waits, who never will is not."""
    with app.desk.store.read() as tx:
        held = [mail.key for mail in tx.messages() if mail.key not in _sent(app)]
        tries = [list(tx.attempts(key)) for key in held]
    wanted = WAITS if fault.ends is MessageState.QUEUED else [None]
    for each in tries:
        if [_wait(attempt) for attempt in each] != wanted:
            yield f"tried after {[str(_wait(attempt)) for attempt in each]}"


def _wait(attempt: Attempt) -> timedelta | None:
    if attempt.retry_at is None:
        return None
    exact = attempt.retry_at - attempt.at
    return timedelta(minutes=round(exact / timedelta(minutes=1)))


def _sent(app: App) -> set[str]:
    with app.desk.store.read() as tx:
        return {mail.key for mail in tx.messages(MessageState.SENT)}


def _doctor(app: App, fault: MailFault) -> Iterator[str]:
    """The doctor names what waits, in the server's words; what was refused is for the phone."""
    found = examine_office(app.desk, Setup(has_server=True, patience=None)).symptoms
    told = [each for each in found if each.code != "wrong_clock"]
    waits = fault.held if fault.ends is MessageState.QUEUED else 0
    if [each.code for each in told] != ["refused_mail"] * min(1, waits):
        yield f"the doctor says {told}"
    if any(fault.words not in each.words for each in told):
        yield f"the doctor says {told}"
    with app.desk.store.read() as tx:
        to_phone = len(tx.messages(MessageState.FAILED))
    if to_phone != fault.held - waits:
        yield f"{to_phone} units are to be phoned"


def _told(app: App, fault: MailFault, bad: Server, good: Server, broken: Sequence[str]) -> Told:
    copies = Counter(to for server in (bad, good) for _, (to,) in server.senders_and_recipients)
    with app.desk.store.read() as tx:
        reached = {mail.to_email for mail in tx.messages(MessageState.SENT)}
        to_phone = len(tx.messages(MessageState.FAILED))
    doubled = copies.total() - len(copies)
    wrong = [*broken]
    if reached != set(copies):
        wrong.append(f"{reached ^ set(copies)} were reached, or stand so, but not both")
    if doubled != fault.copies * fault.held * len(WAITS):
        wrong.append(f"{doubled} second copies")
    if len({_name(mail) for mail in (*bad.mails, *good.mails)}) != len(copies):
        wrong.append("a second copy bears another name")
    return Told(
        fault=f"máy chủ thư: {fault.name}",
        times=len(WAITS),
        mails=8,
        lost=8 - len(reached) - to_phone,
        doubled=doubled,
        broken=wrong,
    )


def _name(mail: bytes) -> bytes:
    return next(line for line in mail.splitlines() if line.lower().startswith(b"message-id:"))
