"""Nhật ký: who did what and when, and whether any row was changed by hand."""

from datetime import datetime, time, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from workflow.domain.audit import Move
from workflow.domain.duty_list import Slice
from workflow.domain.log_list import LogFilter
from workflow.domain.rights import Deed
from workflow.errors import InputError, NotFoundError
from workflow.usecases.look_at_log import look_at_log
from workflow.usecases.verify_audit import verify_audit
from workflow.web.subjects import place_of
from workflow.web.typed import day_of
from workflow.web.visit import Right, Text, Visit
from workflow.wording.finding_words import finding_line
from workflow.wording.moments import LOCAL

router = APIRouter()
Auditing = Annotated[Visit, Depends(Right(Deed.LOOK_AT_LOG))]
Asked = Annotated[str, Query()]
MOST = 1_000_000


@router.get("/nhat-ky")
def show_log(  # noqa: PLR0917, PLR0913 - what the filter has
    visit: Auditing,
    doi_tuong: Asked = "",
    nguoi: Asked = "",
    viec: Asked = "",
    tu_ngay: Asked = "",
    den_ngay: Asked = "",
    tu: Annotated[int, Query(ge=0, le=MOST)] = 0,
) -> Response:
    """Show a page of the audit trail, the newest first."""
    typed = {
        "doi_tuong": doi_tuong.strip(),
        "nguoi": nguoi.strip(),
        "viec": viec,
        "tu_ngay": tu_ngay,
        "den_ngay": den_ngay,
    }
    part = Slice(offset=tu)
    return visit.show(
        "log.html",
        found=look_at_log(visit.app.desk, _wanted(typed), part),
        part=part,
        typed=typed,
        url=f"/nhat-ky?{''.join(f'{urlencode({k: v})}&' for k, v in typed.items() if v)}",
        moves=list(Move),
        place_of=place_of,
    )


@router.post("/nhat-ky/kiem-tra")
def take_check(visit: Auditing, doi_tuong: Text = "") -> Response:
    """Check the chain of one subject, or all of them, and show what was found."""
    subject = doi_tuong.strip() or None
    found = verify_audit(visit.app.desk, subject)
    if subject and not found.checked:
        raise NotFoundError("vết thay đổi của", subject[:120])
    show = visit.part if visit.is_partial else visit.show
    name = "_audit_check.html" if visit.is_partial else "audit_check.html"
    return show(name, found=found, subject=subject, finding_line=finding_line)


def _wanted(typed: dict[str, str]) -> LogFilter:
    if typed["viec"] and typed["viec"] not in set(Move):
        raise InputError("Không có việc nào tên như vậy: hãy chọn trong danh sách.")
    return LogFilter(
        subject_begins=typed["doi_tuong"],
        actor=typed["nguoi"],
        move=Move(typed["viec"]) if typed["viec"] else None,
        since=_midnight(typed["tu_ngay"], "Từ ngày", 0),
        until=_midnight(typed["den_ngay"], "Đến ngày", 1),
    )


def _midnight(typed: str, name: str, later: int) -> datetime | None:
    day = day_of(typed, name)
    return datetime.combine(day + timedelta(days=later), time(), LOCAL) if day else None
