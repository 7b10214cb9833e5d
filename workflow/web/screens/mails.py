"""Thư đã gửi: the ledger of mails, and one mail."""

from fastapi import APIRouter
from starlette.responses import Response

from workflow.domain.duty_list import Slice
from workflow.domain.mail_list import MOST_COUNTED, TO_PHONE
from workflow.domain.message import MessageState
from workflow.errors import InputError
from workflow.usecases.look_at_mail import attached_file, look_at_mail
from workflow.usecases.look_at_mails import look_at_mails
from workflow.usecases.resend_message import RESENT
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import attachment
from workflow.web.rendering import address
from workflow.web.typed import Asked, Offset, words_of
from workflow.web.visit import Looking

router = APIRouter(route_class=GuardedRoute)


@router.get("/thu")
def show_mails(
    visit: Looking,
    tu: Offset = 0,
    tinh_trang: Asked = "",
    don_vi: Asked = "",
    thong_bao: Asked = "",
    tim: Asked = "",
) -> Response:
    """Show a page of the ledger."""
    part, words = Slice(offset=tu), words_of(tim)
    states = _states(tinh_trang)
    found = look_at_mails(visit.app.desk, part, states, (don_vi, thong_bao), words)
    asked = {"tinh_trang": tinh_trang, "don_vi": don_vi, "thong_bao": thong_bao, "tim": words}
    return visit.show(
        "mails.html",
        found=found,
        part=part,
        asked=asked,
        states=list(MessageState),
        most=MOST_COUNTED,
        url=address("/thu", **asked),
    )


@router.get("/thu/tep/{number}/{key:path}")
def take_attachment(visit: Looking, number: int, key: str) -> Response:
    """Return a file that went with a mail."""
    kept, content = attached_file(visit.app.desk, visit.app.files, key, number)
    return attachment(content, kept.name)


@router.get("/thu/{key:path}")
def show_mail(visit: Looking, key: str) -> Response:
    """Show one mail as it was sent, and all that happened to it."""
    sheet = look_at_mail(visit.app.desk, key)
    can_resend, can_call = sheet.state in RESENT, sheet.state in TO_PHONE
    return visit.show("mail.html", sheet=sheet, can_resend=can_resend, can_call=can_call)


def _states(text: str) -> tuple[MessageState, ...]:
    """Return the states of a filter: one, those to phone, or none."""
    if not text:
        return ()
    if text == "phone":
        return TO_PHONE
    try:
        return (MessageState(text),)
    except ValueError as error:
        raise InputError(
            f"Không có tình trạng thư “{text[:40]}”: hãy chọn trong danh sách."
        ) from error
