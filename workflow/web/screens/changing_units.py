"""Đơn vị: how a unit is reached, and who takes over from it; each is seen before it is written."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.responses import Response

from workflow.declarations import organ_files
from workflow.domain.rights import Deed
from workflow.ports.organ_files import OrganFiles
from workflow.usecases.change_unit import change_unit, preview_unit_change
from workflow.usecases.look_at_unit import look_at_unit
from workflow.usecases.plan_succession import plan_succession, preview_succession
from workflow.web.doors import GuardedRoute
from workflow.web.said_once import saying
from workflow.web.unit_forms import TypedSuccession, TypedUnit
from workflow.web.visit import Right, Visit
from workflow.wording import done
from workflow.wording.line_changes import line_changes

router = APIRouter(route_class=GuardedRoute)
Changing = Annotated[Visit, Depends(Right(Deed.CHANGE_UNITS))]


@router.get("/don-vi/{code}/sua")
def show_change(visit: Changing, code: str) -> Response:
    """Show the form for focal point, e-mail, phone and head."""
    sheet = look_at_unit(visit.app.desk, code)
    typed = TypedUnit.of(sheet.unit, _files(visit).version())
    return visit.show("unit_change.html", sheet=sheet, typed=typed)


@router.post("/don-vi/{code}/sua/xem")
def show_difference(visit: Changing, code: str, typed: Annotated[TypedUnit, Form()]) -> Response:
    """Show what would be written, before and after."""
    sheet = look_at_unit(visit.app.desk, code)
    edit = preview_unit_change(visit.app.desk, _files(visit), code, typed.facts())
    lines = line_changes(edit.before, edit.after)
    return visit.show("unit_difference.html", sheet=sheet, typed=typed, edit=edit, lines=lines)


@router.post("/don-vi/{code}/sua")
def take_change(visit: Changing, code: str, typed: Annotated[TypedUnit, Form()]) -> Response:
    """Write it."""

    def act() -> str:
        hand = visit.hand(typed.note, typed.seen)
        facts, version = typed.facts(), typed.version
        change_unit(visit.app.desk, _files(visit), code, facts, version, hand)
        return saying(f"/don-vi/{code}", done.UNIT_CHANGED)

    return visit.once(typed.form_key, act)


@router.get("/don-vi/{code}/ke-thua")
def show_succession(visit: Changing, code: str) -> Response:
    """Show the form for who takes over."""
    sheet = look_at_unit(visit.app.desk, code)
    typed = TypedSuccession.of(sheet.unit, _files(visit).version())
    return visit.show("unit_succession.html", sheet=sheet, typed=typed)


@router.post("/don-vi/{code}/ke-thua/xem")
def show_what_moves(
    visit: Changing, code: str, typed: Annotated[TypedSuccession, Form()]
) -> Response:
    """Show which duties would move, which groups change and which mails are then planned."""
    desk = visit.app.desk
    sheet = look_at_unit(desk, code)
    order = typed.order(desk.rules.organs)
    found = preview_succession(desk, _files(visit), code, order)
    lines = line_changes(found.edit.before, found.edit.after)
    return visit.show(
        "unit_moves.html", sheet=sheet, typed=typed, order=order, found=found, lines=lines
    )


@router.post("/don-vi/{code}/ke-thua")
def take_succession(
    visit: Changing, code: str, typed: Annotated[TypedSuccession, Form()]
) -> Response:
    """Write it; the duties move on their day."""

    def act() -> str:
        hand = visit.hand(typed.note, typed.seen)
        order = typed.order(visit.app.desk.rules.organs)
        plan_succession(visit.app.desk, _files(visit), code, order, typed.version, hand)
        return saying(f"/don-vi/{code}", done.SUCCESSION)

    return visit.once(typed.form_key, act)


def _files(visit: Visit) -> OrganFiles:
    return organ_files(visit.app.home)
