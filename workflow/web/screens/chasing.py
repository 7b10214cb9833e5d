"""Soạn công văn đôn đốc: choose late units, a day to answer by, one letter or many."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from starlette.responses import Response

from workflow.domain.job import JobKind
from workflow.errors import CalendarError, ConflictError, InputError
from workflow.usecases.compose_chase import DAYS_TO_RESPOND
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.look_at_chase import look_at_chase
from workflow.web.doors import GuardedRoute
from workflow.web.said_once import saying
from workflow.web.screens.documents import Drafting
from workflow.web.typed import day_of
from workflow.web.visit import FormKey, Text, Visit
from workflow.wording import done
from workflow.wording.dates import day_text

router = APIRouter(route_class=GuardedRoute)
AT_ONCE = 5
"""So many letters are drafted while the browser waits; more are a job."""


@router.get("/du-thao/moi")
def show_choice(
    visit: Drafting,
    thong_bao: Annotated[str, Query()] = "",
    don_vi: Annotated[list[str] | None, Query()] = None,
) -> Response:
    """Show who is late; nobody is left out until a unit is named."""
    choice = look_at_chase(visit.app.desk, thong_bao or None)
    return visit.show(
        "chase.html",
        choice=choice,
        notice=thong_bao,
        chosen=frozenset(don_vi or ()),
        respond_by=_usual_day(visit),
    )


@router.post("/du-thao/moi")
def take_choice(
    visit: Drafting,
    form_key: FormKey,
    notice: Text,
    respond_by: Text = "",
    how: Text = "each",
    units: Annotated[list[str] | None, Form(alias="unit")] = None,
) -> Response:
    """Draft the letters, or order them when they are many."""
    day = day_of(respond_by, "Ngày trả lời")
    if day is None:
        raise InputError("Chưa ghi ngày trả lời: hãy chọn một ngày làm việc sau hôm nay.")
    if not units:
        raise InputError("Chưa chọn đơn vị nào: hãy đánh dấu ít nhất một đơn vị chậm.")
    is_common = how == "common"
    chase = Chase(notice=notice, respond_by=day, units=tuple(units), is_common=is_common)
    if is_common or len(units) <= AT_ONCE:
        return visit.once(form_key, lambda: _draft(visit, chase))
    return visit.once(form_key, lambda: _order(visit, chase))


def _draft(visit: Visit, chase: Chase) -> str:
    try:
        drafts = draft_chase(visit.app.desk, chase, visit.hand())
    except ConflictError as error:
        raise InputError(
            f"“{error.code}” đã được soạn hôm nay: hãy ban hành hoặc bỏ dự thảo ấy trước, hoặc bỏ "
            "đánh dấu đơn vị đó."
        ) from error
    place = "/du-thao?" + urlencode({"trang_thai": "draft", "thong_bao": chase.notice})
    if len(drafts) == 1:
        place = f"/du-thao/{drafts[0].key}"
    return saying(place, done.chased(len(drafts)))


def _order(visit: Visit, chase: Chase) -> str:
    calendar = visit.app.desk.rules.calendar
    if chase.respond_by <= visit.app.desk.today() or not calendar.is_working_day(chase.respond_by):
        raise InputError("Ngày trả lời phải là ngày làm việc sau hôm nay: hãy chọn ngày khác.")
    return visit.order(
        JobKind.CHASE,
        notice=chase.notice,
        units=list(chase.units),
        respond_by=chase.respond_by.isoformat(),
        day=visit.app.desk.today().isoformat(),
    )


def _usual_day(visit: Visit) -> str:
    desk = visit.app.desk
    try:
        return day_text(desk.rules.calendar.add_working_days(desk.today(), DAYS_TO_RESPOND))
    except CalendarError:
        return ""
