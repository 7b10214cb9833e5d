"""Dự thảo công văn: the list, and what is done to several at once."""

from enum import StrEnum
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Form, Query
from starlette.responses import Response

from workflow.domain.document_list import DocumentFilter, is_overtaken
from workflow.domain.duty_list import Slice
from workflow.domain.job import JobKind
from workflow.domain.outgoing import DocumentPurpose, DocumentState
from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.list_documents import list_documents
from workflow.web.doors import GuardedRoute
from workflow.web.visit import FormKey, Looking, Right, Visit
from workflow.web.work.issuing import ISSUE, REDRAFT, SUBMIT
from workflow.wording.dates import day_text

router = APIRouter(route_class=GuardedRoute)
Drafting = Annotated[Visit, Depends(Right(Deed.DRAFT_DOCUMENT))]
Issuing = Annotated[Visit, Depends(Right(Deed.ISSUE_DOCUMENT))]
Choice = TypeVar("Choice", bound=StrEnum)
LONG_NUMBER = 10
MOST_CHOSEN = 500


def _chosen(chosen: Annotated[list[str] | None, Form()] = None) -> list[tuple[str, int]]:
    """Return the documents that are ticked, each with how many changes of it were seen."""
    if not chosen:
        raise InputError("Chưa chọn văn bản nào: hãy đánh dấu ít nhất một văn bản.")
    if len(chosen) > MOST_CHOSEN:
        raise InputError(f"Mỗi lần chọn nhiều nhất {MOST_CHOSEN} văn bản: hãy chia làm nhiều lần.")
    parts = [each.partition(" ") for each in chosen]
    if not all(seen.isdecimal() and len(seen) < LONG_NUMBER and key for seen, _, key in parts):
        raise InputError("Danh sách đã hỏng hoặc quá cũ: hãy tải lại trang rồi chọn lại.")
    return [(key, int(seen)) for seen, _, key in parts]


Chosen = Annotated[list[tuple[str, int]], Depends(_chosen)]


@router.get("/du-thao")
def show_documents(
    visit: Looking,
    trang_thai: Annotated[str, Query()] = "",
    muc_dich: Annotated[str, Query()] = "",
    thong_bao: Annotated[str, Query()] = "",
    tu: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
    chon: Annotated[str, Query(max_length=20)] = "",
) -> Response:
    """List drafts, what was submitted, issued, recalled; `chon` ticks every line or some."""
    wanted = DocumentFilter(
        state=_one_of(DocumentState, trang_thai, "trạng thái"),
        purpose=_one_of(DocumentPurpose, muc_dich, "loại việc"),
        notice=thong_bao or None,
    )
    part = Slice(offset=tu)
    desk = visit.app.desk
    found, today = list_documents(desk, wanted, part), day_text(desk.today())
    return visit.show(
        "documents.html",
        counts=found.counts,
        found=found,
        wanted=wanted,
        part=part,
        states=list(DocumentState),
        purposes=list(DocumentPurpose),
        overtaken={each.key for each in found.documents if is_overtaken(each, today)},
        ticked=chon,
    )


@router.post("/du-thao/trinh-ky-nhieu")
def submit_several(visit: Drafting, form_key: FormKey, chosen: Chosen) -> Response:
    """Order that several drafts be submitted for signature."""
    return _order(visit, form_key, SUBMIT, chosen)


@router.post("/du-thao/soan-lai-nhieu")
def redraft_several(visit: Drafting, form_key: FormKey, chosen: Chosen) -> Response:
    """Order that several chases be drafted anew for today."""
    return _order(visit, form_key, REDRAFT, chosen)


@router.post("/du-thao/ban-hanh-nhieu")
def issue_several(visit: Issuing, form_key: FormKey, chosen: Chosen) -> Response:
    """Order that several documents be issued."""
    return _order(visit, form_key, ISSUE, chosen)


def _order(visit: Visit, form_key: str, act: str, chosen: list[tuple[str, int]]) -> Response:
    return visit.once(form_key, lambda: visit.order(JobKind.ISSUE, act=act, chosen=chosen))


def _one_of(kind: type[Choice], text: str, name: str) -> Choice | None:
    try:
        return kind(text) if text else None
    except ValueError as error:
        raise InputError(f"Không có {name} “{text[:40]}”: hãy chọn lại ở ô lọc.") from error
