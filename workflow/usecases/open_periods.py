"""Open the periods of recurring duties that have come near."""

from collections.abc import Sequence
from datetime import date

from workflow.domain.audit import ENGINE, Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Recurring
from workflow.domain.fan_out import FanOut
from workflow.domain.owing import Owing
from workflow.domain.period import MONTHS, add_months
from workflow.domain.rulebook import HORIZON
from workflow.ports.transaction import Transaction
from workflow.usecases.calendar_in_force import by_calendar_in_force
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.usecases.open_assignments import keep_opened, periods_wanted


def open_periods(desk: Desk) -> int:
    """Open what is wanted and not open yet, notice by notice, and return how many.

    A period missed while nobody asked is opened too. Nothing is locked while nothing is new.

    Raises:
        InputError: When a notice cannot be read on; the others are done by then.
    """
    with desk.store.read() as tx:
        notices = [n for n in tx.notices() if _recurs(n)]
    opened = 0
    faults = Faults()
    for file in notices:
        with faults.noted():
            opened += _open_one(desk, file)
    faults.tell()
    return opened


def _recurs(file: DirectiveFile) -> bool:
    return any(isinstance(obligation.due, Recurring) for _, obligation in file.obligations())


def _open_one(desk: Desk, file: DirectiveFile) -> int:
    with desk.store.read() as tx:
        if not _fresh(tx, desk, file):
            return 0
    with desk.store.begin() as tx:
        desk = by_calendar_in_force(tx, desk.still())
        fresh = _fresh(tx, desk, file)
        keep_opened(tx, desk, file, fresh, ENGINE)
    return sum(map(len, fresh))


def _fresh(tx: Transaction, desk: Desk, file: DirectiveFile) -> Sequence[FanOut]:
    now = desk.clock.now()
    trail = tx.trail(file.key)
    if any(entry.move is Move.RECALL for entry in trail):
        return ()
    (adopted_at,) = (entry.at for entry in trail if entry.move is Move.ADOPT)
    adopted = adopted_at.astimezone(now.tzinfo).date()
    opened = tx.last_openings(file.key)
    owing = Owing(desk.rules.organs, file.head.issued_date, now.date())
    wanted = [
        fan
        for directive, obligation in file.obligations()
        if isinstance(obligation.due, Recurring) and obligation.modality.is_assigned
        for fan in periods_wanted(
            desk.rules,
            file,
            (directive, obligation),
            owing,
            (_first(obligation.due, adopted, opened.get(obligation.code)), adopted, now.date()),
        )
    ]
    known = tx.known([fan.code(one) for fan in wanted for one in fan.owing])
    return [fan for each in wanted if len(fan := each.without(known))]


def _first(due: Recurring, adopted: date, opened: date | None) -> date:
    """Return the first day to look at: one period before the end of the last look, not earlier.

    So the look grows with the time since the last opening, not with the age of the notice.
    """
    if opened is None:
        return adopted
    return max(adopted, add_months(opened + HORIZON, -MONTHS[due.every]))
