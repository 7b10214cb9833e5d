"""Nhật ký: who did what and when, and whether any row was changed by hand."""

from datetime import datetime, time, timedelta
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from workflow.domain.audit import Move
from workflow.domain.duty_list import Slice
from workflow.domain.job import JobKind, JobState
from workflow.domain.log_list import LogFilter
from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.look_at_job import look_at_job
from workflow.usecases.look_at_log import look_at_log
from workflow.web.doors import GuardedRoute
from workflow.web.subjects import place_of
from workflow.web.typed import day_of, words_of
from workflow.web.visit import FormKey, Right, Text, Visit
from workflow.wording.log_subjects import subject_words
from workflow.wording.moments import LOCAL

router = APIRouter(route_class=GuardedRoute)
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
        subject_words=subject_words,
    )


@router.post("/nhat-ky/kiem-tra")
def take_check(visit: Auditing, form_key: FormKey, doi_tuong: Text = "") -> Response:
    """Have the chain of one subject checked, or all of them."""
    subject, actor = words_of(doi_tuong), visit.person.actor.name
    order = partial(visit.order, JobKind.AUDIT, subject=subject, actor=actor)
    return visit.once(form_key, order)


@router.get("/nhat-ky/kiem-tra/{key}")
def show_check(visit: Auditing, key: str) -> Response:
    """Show what a check found, who ordered it and when."""
    job = look_at_job(visit.app.desk, key, visit.person.login, visit.person.role)
    if job.kind is not JobKind.AUDIT or job.state is not JobState.DONE:
        return visit.go(f"/cong-viec/{key}")
    return visit.show("audit_check.html", job=job)


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
