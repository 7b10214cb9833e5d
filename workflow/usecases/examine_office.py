"""Look whether everything that should have been done by now was done, and if not, why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from workflow.domain.checkup import Backlog, Checkup, Symptom
from workflow.domain.job import Job, JobState
from workflow.domain.message import LONGEST_WAIT
from workflow.domain.node import Node, NodeRole
from workflow.errors import CalendarError
from workflow.usecases.desk import Desk
from workflow.wording import symptoms

PATIENCE = timedelta(minutes=15)
"""How long after its time something may wait before somebody has to look."""

MAIL_PATIENCE = timedelta(hours=1)
"""How long the server may put a mail off."""

CLOCK_PATIENCE = 5.0
"""So many seconds two clocks may differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """Whether the office has a mail server; how long its nodes may be silent, if it has several."""

    has_server: bool
    patience: timedelta | None


def examine_office(desk: Desk, setup: Setup) -> Checkup:
    """Return what waits, who is there, and what somebody has to look at."""
    desk = desk.still()
    with desk.store.read() as tx:
        backlog = tx.watching.backlog(desk.today())
        nodes = tx.nodes.nodes()
        database_at = tx.nodes.now()
        disk = tx.watching.network_disk()
    now = desk.clock.now()
    ahead = (now - database_at).total_seconds()
    found = [
        *_late_events(desk, backlog),
        *_late_mails(desk, backlog, setup),
        *_put_off(backlog, now),
        *(each for job in backlog.jobs for each in _late_job(job, now)),
        *_clock(ahead),
        *([symptoms.network_disk(disk)] if disk else []),
    ]
    if setup.patience is not None:
        found += _missing(nodes, database_at, setup.patience)
    return Checkup(at=now, backlog=backlog, nodes=nodes, ahead_seconds=ahead, symptoms=tuple(found))


def _late_events(desk: Desk, backlog: Backlog) -> Iterator[Symptom]:
    if backlog.oldest_event is None:
        return
    morning = datetime.combine(backlog.oldest_event, time(), desk.clock.now().tzinfo)
    if _is_late(desk, morning):
        yield symptoms.late_events(backlog.events, backlog.oldest_event)


def _late_mails(desk: Desk, backlog: Backlog, setup: Setup) -> Iterator[Symptom]:
    mail, turn, now = backlog.oldest_mail, backlog.first_turn, desk.clock.now()
    if mail is None or turn is None:
        return
    if not setup.has_server:
        yield symptoms.no_server(backlog.mails)
    elif _is_late(desk, turn):
        yield symptoms.late_mails(backlog.mails, mail)
    elif mail.tries and now - mail.queued_at > MAIL_PATIENCE:
        yield symptoms.refused_mail(mail)


def _put_off(backlog: Backlog, now: datetime) -> Iterator[Symptom]:
    """Tell of a mail that a clock set forward has put off: nothing else does it for so long."""
    if backlog.last_turn and backlog.last_turn - now > LONGEST_WAIT + PATIENCE:
        yield symptoms.put_off(backlog.last_turn)


def _is_late(desk: Desk, moment: datetime) -> bool:
    """Tell whether what could leave from a moment on should have; not before days are declared."""
    try:
        return desk.clock.now() - _sending_after(desk, moment) > PATIENCE
    except CalendarError:
        return False


def _sending_after(desk: Desk, moment: datetime) -> datetime:
    """Return when mail could leave for the first time after a moment."""
    office, calendar = desk.rules.office, desk.rules.calendar
    local = moment.astimezone(desk.clock.now().tzinfo)
    day = local.date()
    if local.time() >= office.send_until:
        day += timedelta(days=1)
    while not calendar.is_working_day(day):
        day += timedelta(days=1)
    return max(local, datetime.combine(day, office.send_from, local.tzinfo))


def _late_job(job: Job, now: datetime) -> Iterator[Symptom]:
    since = job.queued_at if job.state is JobState.WAITING else job.lease_until
    if since and now - since > PATIENCE:
        yield symptoms.late_job(job)


def _clock(ahead: float) -> Iterator[Symptom]:
    if abs(ahead) > CLOCK_PATIENCE:
        yield symptoms.wrong_clock("Máy này", ahead)


def _missing(nodes: Sequence[Node], now: datetime, patience: timedelta) -> list[Symptom]:
    lost = [node for node in nodes if node.is_lost(now, patience)]
    alive = [node for node in nodes if node not in lost]
    found = [symptoms.lost_node(node) for node in lost]
    found += [
        symptoms.wrong_clock(f"Máy {node.host}", node.ahead_seconds)
        for node in alive
        if abs(node.ahead_seconds) > CLOCK_PATIENCE
    ]
    if not any(node.role is NodeRole.WORKER for node in alive):
        found.append(symptoms.no_worker())
    return found
