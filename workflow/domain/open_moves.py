"""Which moves an assignment allows now: those that its own verbs do not refuse."""

from collections.abc import Callable
from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.errors import InputError

REASON = "lý do đủ dài để thử"
_TRIES: dict[Move, Callable[[Assignment, date], object]] = {
    Move.RECEIVE: lambda duty, day: duty.receive(day),
    Move.SUBMIT: lambda duty, day: duty.submit(day),
    Move.ACCEPT: lambda duty, day: duty.accept(day),
    Move.RETURN: lambda duty, _: duty.return_back(REASON),
    Move.ASK_EXTENSION: lambda duty, _: duty.ask_extension(date.max, REASON),
    Move.GRANT_EXTENSION: lambda duty, _: duty.grant_extension(date.max, date.max, REASON),
    Move.REFUSE_EXTENSION: lambda duty, _: duty.refuse_extension(REASON),
    Move.WAIVE: lambda duty, day: duty.waive(day, REASON),
    Move.ATTEST: lambda duty, day: duty.attest(day),
}


def open_moves(assignment: Assignment, today: date) -> frozenset[Move]:
    """Return the moves that people may make next."""
    return frozenset(move for move in _TRIES if _is_open(move, assignment, today))


def _is_open(move: Move, assignment: Assignment, today: date) -> bool:
    try:
        _TRIES[move](assignment, today)
    except InputError:
        return False
    return True
