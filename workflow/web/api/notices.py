"""Adopted notices: list and read."""

from typing import Annotated

from fastapi import Query
from pydantic import Field

from workflow.domain.directive import DirectiveFile
from workflow.domain.notice_list import NoticeLine
from workflow.usecases.fetch_notice import fetch_notice
from workflow.usecases.fetch_notices import fetch_notices
from workflow.web.api.answered import Items, items, nouns
from workflow.web.api.asked import Key, Line, Paging
from workflow.web.api.calling import Looking

router = nouns("notices", "Thông báo kết luận")


class NoticeQuery(Paging):
    """What narrows the list."""

    words: Annotated[Line, Field(description="Từ cần tìm trong số, trích yếu; không cần dấu")] = ""


@router.get("", summary="Danh sách thông báo đang theo dõi, mới nhất trước")
def list_notices(call: Looking, asked: Annotated[NoticeQuery, Query()]) -> Items[NoticeLine]:
    """Return a page of notices."""
    found = fetch_notices(call.app.desk, asked.words, asked.part)
    return items(found.items, found.total, asked)


@router.get("/{key}", summary="Một thông báo: từng khoản và việc phải làm")
def get_notice(call: Looking, key: Key) -> DirectiveFile:
    """Return a notice as it was adopted."""
    return fetch_notice(call.app.desk, key)
