"""Sổ đăng ký: the register of outgoing documents, a book at a time."""

from fastapi import APIRouter, Query
from starlette.responses import Response

from workflow.domain.duty_list import Slice
from workflow.errors import NotFoundError
from workflow.usecases.list_register import list_register
from workflow.usecases.look_at_register import look_at_register
from workflow.usecases.print_register import print_register
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import WORD, attachment
from workflow.web.typed import Asked, Offset
from workflow.web.visit import Looking
from workflow.wording.register import COLUMNS, register_row

router = APIRouter(route_class=GuardedRoute)


@router.get("/so-dang-ky")
def show_register(
    visit: Looking,
    tu: Offset = 0,
    nam: int | None = Query(None, ge=1900, le=9999),
    so: Asked = "",
    co_quan: Asked = "",
) -> Response:
    """Show a book."""
    part = Slice(offset=tu)
    sheet = look_at_register(visit.app.desk, part, nam, so, co_quan)
    rows = [(line.document, register_row(line.document, line.sent_date)) for line in sheet.lines]
    registers = visit.app.desk.rules.office.registers
    names = {register.code: register.name for register in registers}
    return visit.show(
        "register.html", sheet=sheet, rows=rows, columns=COLUMNS, names=names, part=part
    )


@router.get("/so-dang-ky/xuat-word")
def take_register(
    visit: Looking,
    nam: int = Query(ge=1900, le=9999),
    so: Asked = "",
    co_quan: Asked = "",
) -> Response:
    """Return a whole book as it is bound, with its cover."""
    desk = visit.app.desk
    sheets = list_register(desk, nam, so or None, co_quan or None)
    if not sheets:
        raise NotFoundError("sổ đăng ký", " ".join(part for part in (so, str(nam)) if part))
    name, docx = print_register(desk, visit.app.renderer, sheets[0])
    return attachment(docx, name, WORD)
