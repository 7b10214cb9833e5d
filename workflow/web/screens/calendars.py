"""Lịch làm việc: the days off of a year, and a proposal to change them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query
from pydantic import BaseModel
from starlette.responses import Response

from workflow.domain.calendar_change import CalendarChange, CalendarMove
from workflow.domain.rights import Deed
from workflow.errors import InputError, NotFoundError
from workflow.usecases.change_calendar import change_calendar
from workflow.usecases.look_at_calendar import look_at_calendar
from workflow.usecases.preview_calendar import preview_calendar
from workflow.web.doors import GuardedRoute
from workflow.web.said_once import saying
from workflow.web.typed import day_of
from workflow.web.visit import Looking, Right, Visit
from workflow.wording import done
from workflow.wording.calendar_change import effect_words, told

router = APIRouter(route_class=GuardedRoute)
Changing = Annotated[Visit, Depends(Right(Deed.CHANGE_CALENDAR))]
PROPOSED = tuple(move for move in CalendarMove if move is not CalendarMove.FILE)
SIGNS = {
    "holiday": ("L", "nghỉ lễ, tết"),
    "in_lieu": ("B", "nghỉ bù"),
    "swapped": ("H", "nghỉ hoán đổi"),
    "made_up": ("+", "thứ Bảy làm bù"),
}


class Typed(BaseModel):
    """The proposal as the form has it."""

    nam: str = ""
    viec: str = ""
    ngay: str = ""
    lam_bu: str = ""
    ten: str = ""
    nguon: str = ""

    def change(self) -> CalendarChange:
        """Return the proposal.

        Raises:
            InputError: When year, deed or a day is none.
        """
        if self.viec not in set(CalendarMove):
            raise InputError("Hãy chọn việc cần làm với lịch.")
        return CalendarChange(
            year=_year(self.nam),
            move=CalendarMove(self.viec),
            day=day_of(self.ngay, "Ngày"),
            saturday=day_of(self.lam_bu, "Thứ Bảy làm bù"),
            name=" ".join(self.ten.split()),
            source=" ".join(self.nguon.split()),
        )


class Previewed(Typed):
    """The same with what the preview was made from."""

    digest: str
    seen: int
    form_key: str


@router.get("/lich")
def show_calendar(visit: Looking, nam: Annotated[str, Query()] = "") -> Response:
    """Show a year as twelve months; without one, this year or the last that is declared."""
    desk = visit.app.desk
    newest = min(desk.today().year, desk.rules.calendar.end.year)
    year = _year(nam) if nam else newest
    app = visit.app
    found = look_at_calendar(desk, app.calendar_files, app.declared_calendar, year)
    return visit.show("calendar.html", found=found, signs=SIGNS, moves=PROPOSED)


@router.get("/lich/xem-truoc")
def show_proposal(visit: Changing, typed: Annotated[Typed, Query()]) -> Response:
    """Show what a proposal would move; nothing is changed."""
    app, change = visit.app, typed.change()
    _must_be_known(visit, change.year)
    found = preview_calendar(app.desk, app.calendar_files, change, visit.hand())
    if visit.is_partial:
        return visit.go(f"{visit.request.url.path}?{visit.request.url.query}")
    return visit.show("calendar_preview.html", found=found, typed=typed, words=told(change))


@router.post("/lich")
def take_change(visit: Changing, typed: Annotated[Previewed, Form()]) -> Response:
    """Change the calendar as previewed."""
    app, change = visit.app, typed.change()
    _must_be_known(visit, change.year)

    def act() -> str:
        hand = visit.hand(seen=typed.seen)
        moved = change_calendar(app.desk, app.calendar_files, change, typed.digest, hand)
        days = sum(duty.has_another_last_day for duty in moved)
        effect = effect_words(days, len(moved) - days)
        return saying(f"/lich?nam={change.year}", done.calendar_applied(effect))

    return visit.once(typed.form_key, act)


def _year(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) == len("2025")):
        raise NotFoundError("lịch làm việc năm", typed[:20])
    return int(typed)


def _must_be_known(visit: Visit, year: int) -> None:
    """Refuse a year that is neither declared nor the next to be."""
    calendar = visit.app.desk.rules.calendar
    if year not in {*(each.year for each in calendar.years), calendar.end.year + 1}:
        raise NotFoundError("lịch làm việc năm", str(year))
