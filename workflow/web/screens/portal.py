"""Cổng đơn vị: a unit sees and answers its own duties, from the link in a mail."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from workflow.errors import InputError
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.get_own_file import get_own_file
from workflow.usecases.list_own_deadlines import list_own_deadlines
from workflow.usecases.look_at_own_duties import look_at_own_duties
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.submit_result import Result, submit_result
from workflow.usecases.take_step import Hand
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import attachment
from workflow.web.portal_duty import show_own_duty
from workflow.web.portal_forms import Answer, HandedIn
from workflow.web.portal_visit import Portal
from workflow.web.typed import day_of
from workflow.web.visit import Text

router = APIRouter(prefix="/cong/{token}", route_class=GuardedRoute, include_in_schema=False)
LOOK = ["GET", "HEAD"]


@router.api_route("", methods=LOOK)
def show_duties(portal: Portal, tu: Annotated[int, Query(ge=0, le=1_000_000)] = 0) -> Response:
    """Show what the unit owes, has handed in and has done."""
    look = look_at_own_duties(portal.app.desk, portal.link.unit, tu)
    return portal.show("portal_duties.html", look=look)


@router.api_route("/lich.ics", methods=LOOK)
def show_calendar(portal: Portal) -> Response:
    """Give the last days of what the unit owes, for a calendar that asks again by itself."""
    desk = portal.app.desk
    notes = list_own_deadlines(desk, portal.link.unit)
    name = f"Nhiệm vụ của {portal.unit.name}"
    feed = portal.app.calendar_feed(name, notes, desk.clock.now())
    return Response(feed, media_type="text/calendar; charset=utf-8")


@router.api_route("/nhiem-vu/{code}", methods=LOOK)
def show_duty(portal: Portal, code: str) -> Response:
    """Show one duty, what was answered, and the forms that it is answered with."""
    return show_own_duty(portal, code)


@router.api_route("/nhiem-vu/{code}/tep/{sha256}", methods=LOOK)
def give_file(portal: Portal, code: str, sha256: str) -> Response:
    """Give back a file that the unit handed in."""
    desk, files = portal.app.desk, portal.app.files
    file = get_own_file(desk, files, portal.link.unit, code, sha256)
    return attachment(file.content, file.name)


@router.post("/nhiem-vu/{code}/tiep-nhan")
def take_receipt(portal: Portal, code: str, form: Answer) -> Response:
    """Note that the notice has arrived."""
    desk = portal.app.desk
    return portal.once(code, form, lambda hand: receive_assignment(desk, code, hand))


@router.post("/nhiem-vu/{code}/nop")
def take_result(portal: Portal, code: str, form: Answer, report: HandedIn) -> Response:
    """Take a result in."""
    app = portal.app

    def act(hand: Hand) -> None:
        submit_result(app.desk, app.files, code, report.result(app), hand)

    return portal.once(code, form, act)


@router.post("/nhiem-vu/{code}/khong-phat-sinh")
def take_nil(portal: Portal, code: str, form: Answer) -> Response:
    """Note that there is nothing to report, and why."""
    app, nil = portal.app, Result(is_nil=True)
    return portal.once(code, form, lambda hand: submit_result(app.desk, app.files, code, nil, hand))


@router.post("/nhiem-vu/{code}/gia-han")
def take_request(portal: Portal, code: str, form: Answer, day: Text = "") -> Response:
    """Ask for more time."""

    def act(hand: Hand) -> None:
        wanted = day_of(day, "Xin gia hạn đến ngày")
        if wanted is None:
            raise InputError("Hãy ghi ngày mà đơn vị xin gia hạn đến.")
        ask_extension(portal.app.desk, code, wanted, hand)

    return portal.once(code, form, act)


@router.post("/nhiem-vu/{code}/cam-ket")
def take_attestation(portal: Portal, code: str, form: Answer) -> Response:
    """Note that the unit keeps to a standing duty or a ban."""
    desk = portal.app.desk
    return portal.once(code, form, lambda hand: attest_assignment(desk, code, hand))
