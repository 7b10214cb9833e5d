"""Do everything that is due, in the order of the path."""

from collections import Counter
from dataclasses import dataclass

from workflow.domain.message import MessageState
from workflow.ports import Mailer
from workflow.usecases.deliver_outbox import deliver_outbox
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.usecases.fire_deadlines import fire_deadlines
from workflow.usecases.move_to_successors import move_to_successors
from workflow.usecases.open_periods import open_periods


@dataclass(frozen=True, slots=True, kw_only=True)
class TickDone:
    """What one tick did."""

    opened: int
    moved: int
    queued: int
    ended: Counter[MessageState]


async def run_tick(desk: Desk, mailer: Mailer | None) -> TickDone:
    """Open new periods, move duties of ended units, queue reminders, deliver mail.

    Without a mail server the mails wait in the queue.

    Raises:
        InputError: With what people have to put right; all else that was due is done by then.
    """
    opened = moved = queued = 0
    ended: Counter[MessageState] = Counter()
    faults = Faults()
    with faults.noted():
        opened = open_periods(desk)
    with faults.noted():
        moved = move_to_successors(desk)
    with faults.noted():
        queued = len(fire_deadlines(desk))
    with faults.noted():
        ended = await deliver_outbox(desk, mailer) if mailer else ended
    faults.tell()
    return TickDone(opened=opened, moved=moved, queued=queued, ended=ended)
