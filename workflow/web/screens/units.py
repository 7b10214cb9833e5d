"""Đơn vị: the list of units and groups, and one unit."""

from fastapi import APIRouter
from starlette.responses import Response

from workflow.domain.duty_list import Slice
from workflow.domain.folded import folded
from workflow.domain.organ import UnitKind
from workflow.domain.unit_list import UnitFilter
from workflow.errors import InputError
from workflow.usecases.list_links import list_links
from workflow.usecases.look_at_unit import look_at_unit
from workflow.usecases.look_at_units import look_at_units
from workflow.web.doors import GuardedRoute
from workflow.web.rendering import address
from workflow.web.typed import Asked, Offset, words_of
from workflow.web.visit import Looking

router = APIRouter(route_class=GuardedRoute)
MISSING, ENDED, THERE = "dia-chi", "da-ket-thuc", "dang-hoat-dong"


@router.get("/don-vi")
def show_units(
    visit: Looking,
    tu: Offset = 0,
    tim: Asked = "",
    loai: Asked = "",
    thieu: Asked = "",
    con: Asked = "",
) -> Response:
    """Show a page of the units."""
    part, words = Slice(offset=tu), words_of(tim)
    wanted = UnitFilter(
        words=folded(words),
        kind=_kind(loai),
        is_without_address=thieu == MISSING,
        is_ended={ENDED: True, THERE: False}.get(con),
    )
    found = look_at_units(visit.app.desk, wanted, part)
    asked = {"tim": words, "loai": loai, "thieu": thieu, "con": con}
    return visit.show(
        "units.html",
        found=found,
        part=part,
        asked=asked,
        kinds=list(UnitKind),
        url=address("/don-vi", **asked),
    )


@router.get("/don-vi/{code}")
def show_unit(visit: Looking, code: str) -> Response:
    """Show one unit."""
    app = visit.app
    sheet = look_at_unit(app.desk, code)
    return visit.show(
        "unit.html", sheet=sheet, code=code, given=list_links(app.desk, app.portal, code)
    )


def _kind(text: str) -> UnitKind | None:
    if not text:
        return None
    try:
        return UnitKind(text)
    except ValueError as error:
        raise InputError(
            f"Không có loại đơn vị “{text[:40]}”: hãy chọn trong danh sách."
        ) from error
