"""The steps of a document, each a change that is carried out once and answered with it."""

from typing import Annotated

from fastapi import Depends, Response
from pydantic import Field

from workflow.domain.rights import Deed
from workflow.usecases.discard_draft import discard_draft
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.recall_document import recall_document
from workflow.usecases.redraft_chase import redraft_chase
from workflow.usecases.submit_document import submit_document
from workflow.usecases.withdraw_document import withdraw_document
from workflow.web.api.answered import OF_A_CHANGE, nouns
from workflow.web.api.asked import Asked, Changing, Day, Key, Reason, Words
from workflow.web.api.calling import Call, ClientRight
from workflow.web.api.documents import DocumentSheet, Drafts, paper_of

router = nouns("documents", "Văn bản đi")
Issues = Annotated[Call, Depends(ClientRight(Deed.ISSUE_DOCUMENT))]
Recalls = Annotated[Call, Depends(ClientRight(Deed.RECALL_DOCUMENT))]


class Override(Asked):
    """Why a document is issued in spite of errors of form."""

    override: Annotated[
        Words, Field(description="Lý do vẫn ban hành khi văn bản còn lỗi; để trống khi không có")
    ] = ""


@router.post("/{key}/submit", summary="Trình ký", responses=OF_A_CHANGE)
def submit_draft(call: Drafts, key: Key, order: Changing, response: Response) -> DocumentSheet:
    """Put a draft before its signer."""
    desk, hand = call.app.desk, call.hand(order)
    call.once(order, None, lambda: submit_document(desk, key, hand).key)
    return paper_of(call, key, response)


@router.post("/{key}/withdraw", summary="Rút về dự thảo, có lý do", responses=OF_A_CHANGE)
def withdraw_draft(
    call: Drafts, key: Key, order: Changing, asked: Reason, response: Response
) -> DocumentSheet:
    """Make a submitted document a draft again."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: withdraw_document(desk, key, hand).key)
    return paper_of(call, key, response)


class Redraft(Asked):
    """By when the unit is to answer the letter of today."""

    respond_by: Annotated[
        Day | None, Field(description="Ngày phải trả lời; để trống: giữ ngày cũ khi còn ở trước")
    ] = None


@router.post("/{key}/redraft", summary="Soạn lại đôn đốc cho hôm nay", responses=OF_A_CHANGE)
def redraft_document(
    call: Drafts, key: Key, order: Changing, asked: Redraft, response: Response
) -> DocumentSheet:
    """Give a chase that time has overtaken the figures of today; it is a draft again."""
    desk, hand = call.app.desk, call.hand(order)
    call.once(order, asked, lambda: redraft_chase(desk, key, hand, asked.respond_by).key)
    return paper_of(call, key, response)


@router.post("/{key}/discard", summary="Bỏ dự thảo, có lý do", responses=OF_A_CHANGE)
def discard_document(
    call: Drafts, key: Key, order: Changing, asked: Reason, response: Response
) -> DocumentSheet:
    """Put a draft aside for good."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: discard_draft(desk, key, hand).key)
    return paper_of(call, key, response)


@router.post("/{key}/issue", summary="Ban hành", responses=OF_A_CHANGE)
def issue_draft(
    call: Issues, key: Key, order: Changing, asked: Override, response: Response
) -> DocumentSheet:
    """Take its number, print it, register it and queue it to its recipients."""
    issuing = IssueOrder(press=call.press, hand=call.hand(order), override=asked.override)
    call.once(order, asked, lambda: issue_document(call.app.desk, issuing, key).key)
    return paper_of(call, key, response)


@router.post("/{key}/recall", summary="Thu hồi, có lý do", responses=OF_A_CHANGE)
def recall_issued(
    call: Recalls, key: Key, order: Changing, asked: Reason, response: Response
) -> DocumentSheet:
    """Call an issued document back; its number stays used."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: recall_document(desk, key, hand)[0].key)
    return paper_of(call, key, response)
