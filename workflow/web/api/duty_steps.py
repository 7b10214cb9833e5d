"""The steps of a duty, each a change that is carried out once and answered with the duty."""

from typing import Annotated

from fastapi import Depends, Response
from pydantic import Field

from workflow.domain.audit import Move
from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.accept_result import accept_result
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.fetch_duty import fetch_duty
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.report_incident import report_incident
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_result import Result, submit_result
from workflow.web.api.answered import OF_A_CHANGE, nouns
from workflow.web.api.asked import Asked, Changing, Code, Day, Entering, Reason, Sending, Words
from workflow.web.api.calling import Call, ClientRight
from workflow.web.api.duties import DutySheet, sheet_of

router = nouns("duties", "Nhiệm vụ")
EntersAnswers = Annotated[Call, Depends(ClientRight(Deed.ENTER_ANSWER))]
Judges = Annotated[Call, Depends(ClientRight(Deed.JUDGE_RESULT))]
Decides = Annotated[Call, Depends(ClientRight(Deed.DECIDE_EXTENSION))]
Closes = Annotated[Call, Depends(ClientRight(Deed.CLOSE_DUTY))]


class LaterDay(Reason):
    """Which later day is asked for, and why."""

    day: Annotated[Day, Field(description="Ngày xin lùi đến")]


class Grant(Asked):
    """Until when more time is given; without a day, until the day that was asked for."""

    day: Annotated[Day | None, Field(description="Để trống: đúng ngày đơn vị xin")] = None
    reason: Annotated[Words, Field(description="Bắt buộc khi đơn vị chưa xin")] = ""


class Breach(Asked):
    """What happened against a standing duty or a ban, and when."""

    happened_on: Annotated[Day, Field(description="Ngày xảy ra, không sau hôm nay")]
    words: Annotated[Words, Field(description="Việc đã xảy ra, ít nhất 10 ký tự")]


@router.post("/{code}/receive", summary="Ghi đơn vị đã tiếp nhận", responses=OF_A_CHANGE)
def receive_duty(call: EntersAnswers, code: Code, order: Entering, response: Response) -> DutySheet:
    """Note that the notice has reached the unit."""
    desk, hand = call.app.desk, call.hand(order)
    call.once(order, None, lambda: receive_assignment(desk, code, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/nil-return", summary="Báo không phát sinh", responses=OF_A_CHANGE)
def return_nil(
    call: EntersAnswers, code: Code, order: Entering, asked: Reason, response: Response
) -> DutySheet:
    """Hand in that there is nothing to report."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    result = Result(is_nil=True)
    call.once(order, asked, lambda: submit_result(desk, call.app.files, code, result, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/accept", summary="Duyệt kết quả", responses=OF_A_CHANGE)
def accept_duty(call: Judges, code: Code, order: Changing, response: Response) -> DutySheet:
    """Take the result as done."""
    desk, hand = call.app.desk, call.hand(order)
    call.once(order, None, lambda: accept_result(desk, code, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/return", summary="Trả lại kết quả, có lý do", responses=OF_A_CHANGE)
def return_duty(
    call: Judges, code: Code, order: Changing, asked: Reason, response: Response
) -> DutySheet:
    """Send the result back; the unit owes it again."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: return_result(desk, code, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/ask-extension", summary="Xin gia hạn", responses=OF_A_CHANGE)
def ask_for_extension(
    call: EntersAnswers, code: Code, order: Entering, asked: LaterDay, response: Response
) -> DutySheet:
    """Ask for a later last day; nothing moves until the office decides."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: ask_extension(desk, code, asked.day, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/grant-extension", summary="Cho gia hạn", responses=OF_A_CHANGE)
def grant_extension(
    call: Decides, code: Code, order: Changing, asked: Grant, response: Response
) -> DutySheet:
    """Move the last day."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)

    def grant() -> str:
        day = asked.day or fetch_duty(desk, code).duty.asked_day
        if day is None:
            raise InputError(f"“{code}” không có đề nghị gia hạn: hãy ghi ngày ở mục day.")
        return decide_extension(desk, code, day, hand).code

    call.once(order, asked, grant)
    return sheet_of(call, code, response)


@router.post("/{code}/refuse-extension", summary="Từ chối gia hạn", responses=OF_A_CHANGE)
def refuse_extension(
    call: Decides, code: Code, order: Changing, asked: Reason, response: Response
) -> DutySheet:
    """Keep the last day."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: decide_extension(desk, code, None, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/waive", summary="Miễn cho đơn vị, có lý do", responses=OF_A_CHANGE)
def waive_duty(
    call: Closes, code: Code, order: Changing, asked: Reason, response: Response
) -> DutySheet:
    """Release the unit from it."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: close_assignment(desk, code, Move.WAIVE, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/cancel", summary="Hủy nhiệm vụ giao nhầm", responses=OF_A_CHANGE)
def cancel_duty(
    call: Closes, code: Code, order: Changing, asked: Reason, response: Response
) -> DutySheet:
    """Take it back."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: close_assignment(desk, code, Move.CANCEL, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/attest", summary="Ghi đơn vị cam kết thực hiện", responses=OF_A_CHANGE)
def attest_duty(call: EntersAnswers, code: Code, order: Entering, response: Response) -> DutySheet:
    """Note that the unit keeps a standing duty or a ban."""
    desk, hand = call.app.desk, call.hand(order)
    call.once(order, None, lambda: attest_assignment(desk, code, hand).code)
    return sheet_of(call, code, response)


@router.post("/{code}/incidents", summary="Ghi một vi phạm", status_code=201, responses=OF_A_CHANGE)
def add_incident(
    call: EntersAnswers, code: Code, order: Sending, asked: Breach, response: Response
) -> DutySheet:
    """Keep a breach of a standing duty or a ban."""
    desk, hand = call.app.desk, call.hand(order, asked.words)
    day = asked.happened_on
    call.once(order, asked, lambda: report_incident(desk, code, day, hand).assignment)
    return sheet_of(call, code, response)
