"""Do everything that is due, in the order of the path."""

from collections import Counter
from dataclasses import dataclass

from workflow.domain.message import MessageState
from workflow.ports.mail import Mailer
from workflow.usecases.deliver_outbox import Delivered, deliver_outbox
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.usecases.fire_deadlines import fire_deadlines
from workflow.usecases.link_mail import Portal
from workflow.usecases.move_to_successors import move_to_successors
from workflow.usecases.open_periods import open_periods
from workflow.usecases.send_scheduled_reports import send_scheduled_reports


@dataclass(frozen=True, slots=True, kw_only=True)
class TickDone:
    """What one tick did; `no_server` is why the mail server could not be reached."""

    opened: int
    moved: int
    queued: int
    ended: Counter[MessageState]
    no_server: str = ""
    reports: int = 0


async def run_tick(desk: Desk, mailer: Mailer | None, portal: Portal | None = None) -> TickDone:
    """Open new periods, move duties of ended units, queue reminders and reports, deliver mail.

    Without a mail server the mails wait in the queue; with a portal those to units bear a link.

    Raises:
        InputError: With what people have to put right; all else that was due is done by then.
    """
    opened = moved = queued = reports = 0
    delivered = Delivered()
    faults = Faults()
    with faults.noted():
        opened = open_periods(desk)
    with faults.noted():
        moved = move_to_successors(desk)
    with faults.noted():
        queued = len(fire_deadlines(desk))
    with faults.noted():
        reports = len(send_scheduled_reports(desk, portal.public_url if portal else None))
    with faults.noted():
        if mailer:
            delivered = await deliver_outbox(desk, mailer, portal=portal)
    faults.tell()
    return TickDone(
        opened=opened,
        moved=moved,
        queued=queued,
        reports=reports,
        ended=delivered.ended,
        no_server=delivered.no_server,
    )
