"""Nhiệm vụ: one duty, all that became of it, and the files handed in."""

from fastapi import APIRouter
from starlette.responses import Response

from workflow.domain.open_moves import open_moves
from workflow.usecases.get_handed_file import get_handed_file
from workflow.usecases.look_at_duty import look_at_duty
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import attachment
from workflow.web.typed import line_of
from workflow.web.uploading import UNSCANNED
from workflow.web.visit import Looking

router = APIRouter(route_class=GuardedRoute)


@router.get("/nhiem-vu/{code}")
def show_duty(visit: Looking, code: str) -> Response:
    """Show one duty with what may be done to it now."""
    sheet = look_at_duty(visit.app.desk, line_of(code, "Mã nhiệm vụ", 300))
    return visit.show(
        "duty.html",
        sheet=sheet,
        open_moves={str(move) for move in open_moves(sheet.duty, visit.app.desk.today())},
        unscanned="" if visit.app.scanner else UNSCANNED,
        megabytes=visit.app.web.upload_megabytes,
    )


@router.get("/nhiem-vu/{code}/tep/{sha256}")
def take_file(visit: Looking, code: str, sha256: str) -> Response:
    """Give a file of this duty to be saved."""
    code = line_of(code, "Mã nhiệm vụ", 300)
    file = get_handed_file(visit.app.desk, visit.app.files, code, sha256)
    return attachment(file.content, file.name)
