"""Nhiệm vụ: what a unit answered on paper, entered on its behalf."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, UploadFile
from starlette.responses import Response

from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.report_incident import report_incident
from workflow.usecases.submit_result import Result, submit_result
from workflow.usecases.take_step import Hand
from workflow.web.doors import GuardedRoute
from workflow.web.screens.duty_form import DutyForm, note_of
from workflow.web.typed import day_of, line_of
from workflow.web.uploading import handed_files
from workflow.web.visit import Right, Text, Visit

router = APIRouter(prefix="/nhiem-vu/{code}", route_class=GuardedRoute)
Entering = Annotated[Visit, Depends(Right(Deed.ENTER_ANSWER))]
Sent = Annotated[DutyForm, Depends()]
Unit = Annotated[str, Form(alias="unit")]


@router.post("/tiep-nhan")
def take_receipt(visit: Entering, sent: Sent, unit: Unit) -> Response:
    """Note that the notice has reached the unit."""
    hand = visit.on_behalf_of(unit, seen=sent.seen)
    return sent.once(visit, lambda: receive_assignment(visit.app.desk, sent.code, hand))


@router.post("/ket-qua")
def take_result(  # noqa: PLR0913 - one parameter for each field
    visit: Entering,
    sent: Sent,
    unit: Unit,
    *,
    files: Annotated[list[UploadFile] | None, File()] = None,
    number: Text = "",
    notation: Text = "",
    report_date: Text = "",
    arrived_on: Text = "",
    note: Text = "",
) -> Response:
    """Take a result in: files, the unit's own number, the day on which it came."""
    result = Result(
        files=handed_files(visit.app, files or ()),
        report_number=line_of(number, "Số văn bản", 40) or None,
        report_notation=line_of(notation, "Ký hiệu", 80) or None,
        report_date=day_of(report_date, "Ngày văn bản"),
        arrived_on=day_of(arrived_on, "Ngày đến"),
    )
    return _submit(visit, sent, result, visit.on_behalf_of(unit, note_of(note), sent.seen))


@router.post("/khong-phat-sinh")
def take_nil_return(
    visit: Entering, sent: Sent, unit: Unit, *, arrived_on: Text = "", note: Text = ""
) -> Response:
    """Take in that the unit has nothing to report, with its reason."""
    result = Result(is_nil=True, arrived_on=day_of(arrived_on, "Ngày đến"))
    return _submit(visit, sent, result, visit.on_behalf_of(unit, note_of(note), sent.seen))


@router.post("/xin-gia-han")
def take_request(
    visit: Entering, sent: Sent, unit: Unit, *, day: Text = "", note: Text = ""
) -> Response:
    """Take in that the unit asks for more time."""
    wanted = day_of(day, "Xin đến ngày")
    if wanted is None:
        raise InputError("Xin đến ngày: hãy ghi ngày mà đơn vị đề nghị.")
    hand = visit.on_behalf_of(unit, note_of(note), sent.seen)
    return sent.once(visit, lambda: ask_extension(visit.app.desk, sent.code, wanted, hand))


@router.post("/cam-ket")
def take_attestation(visit: Entering, sent: Sent, unit: Unit) -> Response:
    """Take in that the unit keeps a standing duty or a ban."""
    hand = visit.on_behalf_of(unit, seen=sent.seen)
    return sent.once(visit, lambda: attest_assignment(visit.app.desk, sent.code, hand))


@router.post("/vi-pham")
def take_incident(visit: Entering, sent: Sent, *, day: Text = "", note: Text = "") -> Response:
    """Note a breach."""
    happened_on = day_of(day, "Ngày xảy ra")
    if happened_on is None:
        raise InputError("Ngày xảy ra: hãy ghi ngày xảy ra vi phạm.")
    hand = visit.hand(note_of(note), sent.seen)
    return sent.once(visit, lambda: report_incident(visit.app.desk, sent.code, happened_on, hand))


def _submit(visit: Visit, sent: DutyForm, result: Result, hand: Hand) -> Response:
    desk, files = visit.app.desk, visit.app.files
    return sent.once(visit, lambda: submit_result(desk, files, sent.code, result, hand))
