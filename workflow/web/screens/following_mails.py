"""Thư đã gửi: send again, and the list of units to phone."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.responses import Response

from workflow.domain.duty_list import Slice
from workflow.domain.rights import Deed
from workflow.usecases.list_calls import list_calls
from workflow.usecases.look_at_mail import look_at_mail
from workflow.usecases.note_call import note_call
from workflow.usecases.resend_message import preview_resend, resend_message
from workflow.web.doors import GuardedRoute
from workflow.web.rendering import address
from workflow.web.said_once import saying
from workflow.web.typed import Asked, Offset, words_of
from workflow.web.visit import FormKey, Looking, Right, Text, Visit
from workflow.wording import done

router = APIRouter(route_class=GuardedRoute)
Following = Annotated[Visit, Depends(Right(Deed.FOLLOW_MAIL))]


@router.get("/thu/goi-dien")
def show_calls(visit: Looking, tu: Offset = 0) -> Response:
    """Show the units that no mail reaches."""
    part = Slice(offset=tu)
    return visit.show("calls.html", found=list_calls(visit.app.desk, part), part=part)


@router.post("/thu/goi-dien")
def take_calls(
    visit: Following,
    form_key: FormKey,
    key: Annotated[list[str], Form()],
    note: Text = "",
) -> Response:
    """Write down that a unit was phoned about all its mails."""

    def act() -> str:
        note_call(visit.app.desk, key, visit.hand(words_of(note)))
        return saying("/thu/goi-dien", done.PHONED)

    return visit.once(form_key, act)


@router.post("/thu/da-goi/{key:path}")
def take_call(
    visit: Following, key: str, form_key: FormKey, seen: Annotated[int, Form()], note: Text = ""
) -> Response:
    """Write down that somebody was phoned about one mail."""

    def act() -> str:
        note_call(visit.app.desk, [key], visit.hand(words_of(note), seen))
        return saying(address(f"/thu/{key}"), done.PHONED)

    return visit.once(form_key, act)


@router.get("/thu/gui-lai/{key:path}")
def show_resend(visit: Following, key: str, dia_chi: Asked = "") -> Response:
    """Show what would be sent again, and whereto."""
    _, to_email = preview_resend(visit.app.desk, key, words_of(dia_chi) or None)
    sheet = look_at_mail(visit.app.desk, key)
    return visit.show("mail_again.html", sheet=sheet, to_email=to_email)


@router.post("/thu/gui-lai/{key:path}")
def take_resend(
    visit: Following,
    key: str,
    form_key: FormKey,
    seen: Annotated[int, Form()],
    dia_chi: Text = "",
    note: Text = "",
) -> Response:
    """Put a mail back in the queue."""

    def act() -> str:
        hand = visit.hand(words_of(note), seen)
        resend_message(visit.app.desk, key, words_of(dia_chi) or None, hand)
        return saying(address(f"/thu/{key}"), done.MAIL_SENT_AGAIN)

    return visit.once(form_key, act)
