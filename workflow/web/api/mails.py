"""The mail ledger: list, read, send again."""

from typing import Annotated

from fastapi import Depends, Query
from pydantic import Field

from workflow.domain.mail_list import MailFilter, MailLine
from workflow.domain.message import MessageKind, MessageState
from workflow.domain.rights import Deed
from workflow.usecases.fetch_mail import fetch_mail
from workflow.usecases.fetch_mails import fetch_mails
from workflow.usecases.resend_message import resend_message
from workflow.web.api.answered import OF_A_CHANGE, Items, items, nouns
from workflow.web.api.asked import Asked, CodeText, Key, Line, Paging, Sending, Words
from workflow.web.api.calling import Call, ClientRight, Looking

router = nouns("mails", "Thư đã gửi")
Follows = Annotated[Call, Depends(ClientRight(Deed.FOLLOW_MAIL))]


class MailQuery(Paging):
    """What narrows the list."""

    state: Annotated[MessageState | None, Field(description="Thư đang ở đâu")] = None
    kind: Annotated[MessageKind | None, Field(description="Gửi để làm gì")] = None
    unit: Annotated[CodeText | None, Field(description="Mã đơn vị nhận")] = None


class Resending(Asked):
    """Where a mail goes now; without an address, where it went before."""

    to_email: Annotated[Line | None, Field(description="Địa chỉ mới, nếu địa chỉ cũ hỏng")] = None
    reason: Annotated[Words, Field(description="Ghi chú cho vết thay đổi")] = ""


@router.get("", summary="Sổ thư, mới nhất trước")
def list_mails(call: Looking, asked: Annotated[MailQuery, Query()]) -> Items[MailLine]:
    """Return a page of mails."""
    call.known_unit(asked.unit)
    states = (asked.state,) if asked.state else ()
    wanted = MailFilter(states=states, kind=asked.kind, unit=asked.unit or "")
    found = fetch_mails(call.app.desk, wanted, asked.part)
    return items(found.items, found.total, asked)


@router.get("/{key}", summary="Một thư và câu trả lời của máy chủ")
def get_mail(call: Looking, key: Key) -> MailLine:
    """Return how one mail stands."""
    return fetch_mail(call.app.desk, key)


@router.post("/{key}/resend", summary="Xếp thư vào hàng đợi lần nữa", responses=OF_A_CHANGE)
def resend_mail(call: Follows, key: Key, order: Sending, asked: Resending) -> MailLine:
    """Queue a mail that did not arrive again."""
    desk, hand = call.app.desk, call.hand(order, asked.reason)
    call.once(order, asked, lambda: resend_message(desk, key, asked.to_email, hand)[0].key)
    return fetch_mail(desk, key)
