"""Queue the reports that leaders get without asking, each once."""

from collections.abc import Iterator, Sequence

from workflow.domain.difference import difference
from workflow.domain.message import Message, MessageKind
from workflow.domain.scheduled_report import DueReport, due_reports
from workflow.domain.stand import stands_at
from workflow.usecases.count_figures import count_figures
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.wording.leader_report import Told, leader_report, leaders_on
from workflow.wording.letters import Recipient

Addressed = tuple[str, Recipient]


def send_scheduled_reports(desk: Desk, office_url: str | None = None) -> Sequence[Message]:
    """Queue one mail for each leader and report that fell due, and return the mails.

    Nothing happens out of the office's hours, nor for a time in which nothing was owed yet. The
    key says which report it is and for the how-manieth leader: a report that was queued is never
    queued again, not after a crash, by a second process or for the leader's successor. What was
    missed while the office was off is sent once, the latest of each kind, with the figures of
    its own moment. `office_url` is the address of the office's site.

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
        with faults.noted():
            queued += _queue(desk, report, addressed, office_url)
    faults.tell()
    return queued


def _unsent(
    desk: Desk, due: Sequence[DueReport]
) -> Iterator[tuple[DueReport, Sequence[Addressed]]]:
    leaders = leaders_on(desk.rules, desk.today())
    mails = {
        report: [(_key(report, place), each) for place, each in enumerate(leaders, start=1)]
        for report in due
    }
    with desk.store.read() as tx:
        known = tx.pages.known_mails([key for each in mails.values() for key, _ in each])
    for report, addressed in mails.items():
        if missing := [(key, leader) for key, leader in addressed if key not in known]:
            yield report, missing


def _key(report: DueReport, place: int) -> str:
    return f"bao-cao-lanh-dao.{report.code}.{place}"


def _queue(
    desk: Desk, report: DueReport, addressed: Sequence[Addressed], office_url: str | None
) -> Sequence[Message]:
    """Count outside of the writing transaction, and queue for all leaders in it or for none."""
    told = _told(desk, report)
    if told is None:
        return ()
    with desk.store.begin() as tx:
        notices = {key: tx.notice(key) for key in {duty.notice for duty in told.head}}
        mails = [
            Message(
                key=key,
                kind=MessageKind.REPORT,
                unit=leader.unit,
                to_name=leader.name,
                to_email=leader.email,
                letter=leader_report(
                    *(desk.rules, notices, leader, told, desk.today(), office_url)
                ),
                queued_at=desk.clock.now(),
                about=tuple(sorted(duty.code for duty in told.head)),
            )
            for key, leader in addressed
        ]
        for mail in mails:
            tx.queue(mail)
    return mails


def _told(desk: Desk, report: DueReport) -> Told | None:
    """Return what the report tells; None when nothing was owed yet by its moment."""
    sheet = count_figures(desk, report.moment)
    if not sheet.duties:
        return None
    with desk.store.read() as tx:
        before = stands_at(tx.pages.stands(report.begins, None), report.begins)
    days = (report.begins.date(), sheet.day)
    return Told(
        due=report,
        whole=sheet.whole,
        changes=difference(before, sheet.duties, *days),
        late=sheet.late,
    )
