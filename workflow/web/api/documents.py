"""Outgoing documents: list, read, draft, sign, issue, recall, download."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Response
from pydantic import Field

from workflow.domain.document_list import DocumentFilter
from workflow.domain.outgoing import DocumentPurpose, DocumentState
from workflow.domain.rights import Deed
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.fetch_document import fetch_document
from workflow.usecases.fetch_documents import fetch_documents
from workflow.usecases.fetch_docx import fetch_docx
from workflow.web.api.answered import OF_A_CHANGE, Items, Responses, etag, items, nouns
from workflow.web.api.asked import Asked, CodeText, Day, Key, Paging, Sending
from workflow.web.api.calling import Call, ClientRight, Looking
from workflow.web.api.facts import DocumentFacts, Happening, document_facts, happenings
from workflow.web.downloads import WORD, attachment

A_FILE: Responses = {
    200: {
        "content": {WORD: {"schema": {"type": "string", "format": "binary"}}},
        "description": "Tệp Word",
    }
}
Drafts = Annotated[Call, Depends(ClientRight(Deed.DRAFT_DOCUMENT))]
router = nouns("documents", "Văn bản đi")


class DocumentQuery(Paging):
    """What narrows the list."""

    state: Annotated[DocumentState | None, Field(description="Trạng thái")] = None
    purpose: Annotated[DocumentPurpose | None, Field(description="Soạn để làm gì")] = None
    notice: Annotated[CodeText | None, Field(description="Mã thông báo")] = None


class ChaseOrder(Asked):
    """Whom to chase about what, and by when they are to answer."""

    notice: Annotated[CodeText, Field(description="Mã thông báo")]
    respond_by: Annotated[Day, Field(description="Ngày phải trả lời: một ngày làm việc sắp tới")]
    units: Annotated[
        tuple[CodeText, ...],
        Field(max_length=1000, description="Mã các đơn vị; để trống: mọi đơn vị quá hạn"),
    ] = ()
    is_common: Annotated[bool, Field(description="Một công văn chung thay vì mỗi đơn vị một")] = (
        False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSheet:
    """A document with everything that happened to it."""

    document: DocumentFacts
    timeline: tuple[Happening, ...]


@router.get("", summary="Danh sách văn bản đi, dự thảo trước")
def list_documents(call: Looking, asked: Annotated[DocumentQuery, Query()]) -> Items[DocumentFacts]:
    """Return a page of documents."""
    wanted = DocumentFilter(state=asked.state, purpose=asked.purpose, notice=asked.notice)
    found = fetch_documents(call.app.desk, wanted, asked.part)
    return items(map(document_facts, found.items), found.total, asked)


@router.post("/chase", summary="Soạn công văn đôn đốc", status_code=201, responses=OF_A_CHANGE)
def draft_chases(call: Drafts, order: Sending, asked: ChaseOrder) -> list[DocumentFacts]:
    """Draft the letters; sent again, return the drafts as they are now."""
    desk, hand = call.app.desk, call.hand(order)
    chase = Chase(**asked.model_dump())
    keys = call.once(
        order, asked, lambda: " ".join(draft.key for draft in draft_chase(desk, chase, hand))
    )
    return [document_facts(fetch_document(desk, key)[0]) for key in keys.split()]


@router.get("/{key}", summary="Một văn bản với mọi việc đã xảy ra")
def get_document(call: Looking, key: Key, response: Response) -> DocumentSheet:
    """Return one document; its ETag names the state it is in."""
    return paper_of(call, key, response)


@router.get("/{key}/docx", summary="Tải tệp Word", response_class=Response, responses=A_FILE)
def download_document(call: Looking, key: Key) -> Response:
    """Return the file as issued, or a draft as it would look today."""
    document, content = fetch_docx(call.app.desk, call.press, key)
    return attachment(content, document.file_name, WORD)


def paper_of(call: Call, key: str, response: Response) -> DocumentSheet:
    """Return a document as it is now, and put its ETag on the answer.

    Raises:
        NotFoundError: When there is none.
    """
    document, trail = fetch_document(call.app.desk, key)
    response.headers["ETag"] = etag(len(trail))
    return DocumentSheet(document=document_facts(document), timeline=happenings(trail))
