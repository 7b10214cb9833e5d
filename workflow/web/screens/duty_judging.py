"""Nhiệm vụ: what the office decides about a duty."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from workflow.domain.audit import Move
from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.accept_result import accept_result
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.return_result import return_result
from workflow.web.doors import GuardedRoute
from workflow.web.screens.duty_form import DutyForm, note_of
from workflow.web.typed import day_of
from workflow.web.visit import Right, Text, Visit

router = APIRouter(prefix="/nhiem-vu/{code}", route_class=GuardedRoute)
Judging = Annotated[Visit, Depends(Right(Deed.JUDGE_RESULT))]
Deciding = Annotated[Visit, Depends(Right(Deed.DECIDE_EXTENSION))]
Closing = Annotated[Visit, Depends(Right(Deed.CLOSE_DUTY))]
Sent = Annotated[DutyForm, Depends()]


@router.post("/duyet")
def take_acceptance(visit: Judging, sent: Sent, *, note: Text = "") -> Response:
    """Take the result as done."""
    hand = visit.hand(note_of(note), sent.seen)
    return sent.once(visit, lambda: accept_result(visit.app.desk, sent.code, hand))


@router.post("/tra-lai")
def take_return(visit: Judging, sent: Sent, *, note: Text = "") -> Response:
    """Send the result back with the reason that the unit reads."""
    hand = visit.hand(note_of(note), sent.seen)
    return sent.once(visit, lambda: return_result(visit.app.desk, sent.code, hand))


@router.post("/gia-han")
def take_grant(visit: Deciding, sent: Sent, *, day: Text = "", note: Text = "") -> Response:
    """Grant more time, asked for or not."""
    granted = day_of(day, "Cho đến ngày")
    if granted is None:
        raise InputError("Cho đến ngày: hãy ghi ngày cuối mới còn trong hạn.")
    hand = visit.hand(note_of(note), sent.seen)
    return sent.once(visit, lambda: decide_extension(visit.app.desk, sent.code, granted, hand))


@router.post("/tu-choi-gia-han")
def take_refusal(visit: Deciding, sent: Sent, *, note: Text = "") -> Response:
    """Refuse more time, with the reason."""
    hand = visit.hand(note_of(note), sent.seen)
    return sent.once(visit, lambda: decide_extension(visit.app.desk, sent.code, None, hand))


@router.post("/mien")
def take_waiver(visit: Closing, sent: Sent, *, note: Text = "") -> Response:
    """Release the unit from the duty."""
    return _close(visit, sent, Move.WAIVE, note)


@router.post("/huy")
def take_cancelling(visit: Closing, sent: Sent, *, note: Text = "") -> Response:
    """Take back a duty that was given by mistake."""
    return _close(visit, sent, Move.CANCEL, note)


def _close(visit: Visit, sent: DutyForm, move: Move, note: str) -> Response:
    hand = visit.hand(note_of(note), sent.seen)
    return sent.once(visit, lambda: close_assignment(visit.app.desk, sent.code, move, hand))
