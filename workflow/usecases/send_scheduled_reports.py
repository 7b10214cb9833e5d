"""Queue the reports that leaders get without asking, each once."""

import hashlib
from collections.abc import Iterator, Sequence

from workflow.domain.message import Message, MessageKind
from workflow.domain.scheduled_report import DueReport, due_reports
from workflow.errors import ConflictError
from workflow.usecases.count_figures import count_figures
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.wording.leader_report import Told, leader_report, leaders_on
from workflow.wording.letters import Recipient

Addressed = tuple[str, Recipient]


def send_scheduled_reports(desk: Desk, office_url: str | None = None) -> Sequence[Message]:
    """Queue one mail for each leader and report that fell due, and return the mails.

    Nothing happens out of the office's hours, nor for a time in which nothing was owed yet. The
    key says which report it is and to which address: what was queued is never queued again, not
    after a crash, by a second process or when leaders change places in the file; nor what went to
    the address under a key of another form; nor does who became a leader since get what the
    predecessor got. What was missed while the office was off is sent once, the latest of each
    kind, with the figures of its own moment. `office_url` is the address of the office's site.

    Raises:
        InputError: When no leader is declared, or something named is not; the other reports are
            queued by then.
    """
    rules, now = desk.rules, desk.clock.now()
    due = due_reports(rules.office.reports, rules.calendar, now)
    if not due or not rules.office.is_sending_time(now, rules.calendar):
        return ()
    queued: list[Message] = []
    faults = Faults()
    for report, addressed in _unsent(desk, due):
        with faults.noted(conflicts=True):
            queued += _queue(desk, report, addressed, office_url)
    faults.tell()
    return queued


def _unsent(
    desk: Desk, due: Sequence[DueReport]
) -> Iterator[tuple[DueReport, Sequence[Addressed]]]:
    leaders = leaders_on(desk.rules, desk.today())
    for report in due:
        begins = f"bao-cao-lanh-dao.{report.code}."
        with desk.store.read() as tx:
            queued = tx.pages.recipients_of_mails(begins)
        asked = _leading_then(desk, report, leaders) if queued else leaders
        got = {*queued, *(f"{begins}{_address(to)}" for to in queued.values())}
        addressed = {f"{begins}{_address(each.email or each.name)}": each for each in asked}
        if missing := [each for each in addressed.items() if each[0] not in got]:
            yield report, missing


def _leading_then(
    desk: Desk, report: DueReport, leaders: Sequence[Recipient]
) -> Sequence[Recipient]:
    """Return those of the leaders who were leaders when the report fell due."""
    day = report.due_at.date()
    then = {leader.email for leader in desk.rules.office.leaders if leader.is_on(day)}
    return [leader for leader in leaders if leader.email in then]


def _address(to: str) -> str:
    """Return what tells addresses apart, and by their names those who have none."""
    return hashlib.sha256(to.casefold().encode()).hexdigest()[:16]


def _queue(
    desk: Desk, report: DueReport, addressed: Sequence[Addressed], office_url: str | None
) -> Sequence[Message]:
    """Write outside of the writing transaction, and queue for all leaders in it or for none."""
    told = _told(desk, report)
    if told is None:
        return ()
    mails = _written(desk, told, addressed, office_url)
    try:
        with desk.store.begin() as tx:
            for mail in mails:
                tx.queue(mail)
    except ConflictError:  # another process queued it since we looked
        return ()
    return mails


def _written(
    desk: Desk, told: Told, addressed: Sequence[Addressed], office_url: str | None
) -> Sequence[Message]:
    with desk.store.read() as tx:
        notices = {key: tx.notice(key) for key in {duty.notice for duty in told.head}}
    now = desk.clock.now()
    return [
        Message(
            key=key,
            kind=MessageKind.REPORT,
            unit=leader.unit,
            to_name=leader.name,
            to_email=leader.email,
            letter=leader_report(desk.rules, notices, leader, told, now.date(), office_url),
            queued_at=now,
            about=tuple(sorted(duty.code for duty in told.head)),
        )
        for key, leader in addressed
    ]


def _told(desk: Desk, report: DueReport) -> Told | None:
    """Return what the report tells; None when nothing was owed yet by its moment."""
    with desk.store.read() as tx:
        if not tx.pages.is_anything_opened(report.moment):
            return None
    sheet = count_figures(desk, report.moment, since=report.begins)
    return Told(
        due=report,
        whole=sheet.whole,
        changes=sheet.changes,
        late=sheet.late,
    )
