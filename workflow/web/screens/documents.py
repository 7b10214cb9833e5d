"""Dự thảo công văn: the list, and what is done to several at once."""

from enum import StrEnum
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Form, Query
from starlette.responses import Response

from workflow.domain.document_list import DocumentFilter
from workflow.domain.duty_list import Slice
from workflow.domain.job import JobKind
from workflow.domain.outgoing import DocumentPurpose, DocumentState
from workflow.domain.rights import Deed
from workflow.errors import InputError
from workflow.usecases.list_documents import list_documents
from workflow.web.doors import GuardedRoute
from workflow.web.visit import FormKey, Looking, Right, Visit
from workflow.web.work.issuing import ISSUE, SUBMIT

router = APIRouter(route_class=GuardedRoute)
Drafting = Annotated[Visit, Depends(Right(Deed.DRAFT_DOCUMENT))]
Issuing = Annotated[Visit, Depends(Right(Deed.ISSUE_DOCUMENT))]
Chosen = Annotated[list[str], Form(alias="key")]
Choice = TypeVar("Choice", bound=StrEnum)
MOST_CHOSEN = 500


@router.get("/du-thao")
def show_documents(
    visit: Looking,
    trang_thai: Annotated[str, Query()] = "",
    muc_dich: Annotated[str, Query()] = "",
    thong_bao: Annotated[str, Query()] = "",
    tu: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> Response:
    """List drafts, what was submitted, issued, recalled."""
    wanted = DocumentFilter(
        state=_one_of(DocumentState, trang_thai, "trạng thái"),
        purpose=_one_of(DocumentPurpose, muc_dich, "loại việc"),
        notice=thong_bao or None,
    )
    part = Slice(offset=tu)
    found = list_documents(visit.app.desk, wanted, part)
    return visit.show(
        "documents.html",
        counts=found.counts,
        found=found,
        wanted=wanted,
        part=part,
        states=list(DocumentState),
        purposes=list(DocumentPurpose),
    )


@router.post("/du-thao/trinh-ky-nhieu")
def submit_several(visit: Drafting, form_key: FormKey, keys: Chosen) -> Response:
    """Order that several drafts be submitted for signature."""
    return visit.once(form_key, lambda: _order(visit, SUBMIT, keys))


@router.post("/du-thao/ban-hanh-nhieu")
def issue_several(visit: Issuing, form_key: FormKey, keys: Chosen) -> Response:
    """Order that several documents be issued."""
    return visit.once(form_key, lambda: _order(visit, ISSUE, keys))


def _order(visit: Visit, act: str, keys: list[str]) -> str:
    if len(keys) > MOST_CHOSEN:
        raise InputError(f"Mỗi lần chọn nhiều nhất {MOST_CHOSEN} văn bản: hãy chia làm nhiều lần.")
    return visit.order(JobKind.ISSUE, act=act, keys=keys, actor=visit.person.actor.name)


def _one_of(kind: type[Choice], text: str, name: str) -> Choice | None:
    try:
        return kind(text) if text else None
    except ValueError as error:
        raise InputError(f"Không có {name} “{text[:40]}”: hãy chọn lại ở ô lọc.") from error
