"""Whether the process is there, and whether the office can work; asked without a token."""

from datetime import timedelta
from typing import Annotated, Literal

import structlog
from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, Field

from workflow.app import App
from workflow.errors import StorageError
from workflow.fresh_app import FreshApp
from workflow.usecases.reach_database import reach_database
from workflow.web.api.answered import ALWAYS, name_of
from workflow.web.api.machine import has_office_program, is_writable
from workflow.web.refusals import NotReadyError
from workflow.web.surroundings import Surroundings, surroundings_of
from workflow.web.throttle import LOOK_AT_HEALTH, address_of

PATIENCE = timedelta(minutes=15)
"""How long after the last good tick reminders may be missing before somebody has to look."""

router = APIRouter(
    prefix="/api/health",
    tags=["Vận hành"],
    responses={status: ALWAYS[status] for status in (429, 500)},
    generate_unique_id_function=name_of,
)
Around = Annotated[Surroundings, Depends(surroundings_of)]


class Alive(BaseModel):
    """The process answers."""

    status: Literal["live"] = "live"


class Ready(BaseModel):
    """The office can work. What is only good to know says nothing of where it is."""

    status: Literal["ready"] = "ready"
    scheduler: Literal["ticking", "not_known"] = Field(
        description="not_known: lịch nhắc chạy ở tiến trình khác, hoặc chưa tới lượt đầu"
    )
    libreoffice: bool = Field(description="Máy có LibreOffice để tạo PDF")
    virus_scanner: bool = Field(description="Đã cài đặt ClamAV để quét tệp gửi lên")
    mail: bool = Field(description="Đã cài đặt máy chủ thư")


@router.get("/live", summary="Tiến trình còn chạy")
def show_live() -> Alive:
    """Answer, whatever else is the matter."""
    return Alive()


@router.get("/ready", summary="Cơ quan làm việc được", responses={503: ALWAYS[503]})
def show_ready(request: Request, around: Around) -> Ready:
    """Answer 200 when database, disk and scheduler work, else 503 with the reasons."""
    around.throttle.count(LOOK_AT_HEALTH, "health", address_of(request))
    app = around.fresh.now()
    reasons = _reasons(app, around.fresh)
    if reasons:
        raise NotReadyError(reasons)
    return Ready(
        scheduler="ticking" if around.fresh.last_tick else "not_known",
        libreoffice=has_office_program(),
        virus_scanner=app.scanner is not None,
        mail=app.mailer is not None,
    )


def _reasons(app: App, fresh: FreshApp) -> dict[str, str]:
    found = {}
    try:
        reach_database(app.desk)
    except StorageError as error:
        structlog.get_logger().warning("not_ready", words=str(error))
        found["database"] = "Không đọc được cơ sở dữ liệu, hoặc khác phiên bản: xem nhật ký."
    if not is_writable(app.home):
        found["disk"] = "Không ghi được tệp vào thư mục của cơ quan: đĩa đầy hoặc thiếu quyền."
    if fresh.last_tick and app.desk.clock.now() - fresh.last_tick > PATIENCE:
        minutes = int(PATIENCE.total_seconds() // 60)
        found["scheduler"] = f"Quá {minutes} phút chưa chạy xong lượt nhắc việc nào."
    return found
