"""What the API answers: pages of a list, and which refusals a route may answer with."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from workflow.web.api.asked import Paging
from workflow.web.api.calling import TOKEN
from workflow.web.api.refusing import ErrorAnswer
from workflow.web.doors import GuardedRoute

Item = TypeVar("Item")
Responses = dict[int | str, dict[str, Any]]


class Items(BaseModel, Generic[Item]):
    """A page of a list."""

    items: list[Item]
    total: int = Field(description="Số dòng của mọi trang")
    limit: int
    offset: int


def items(found: Iterable[Item], total: int, paging: Paging) -> Items[Item]:
    """Return a page with where it stands in the list."""
    return Items(items=list(found), total=total, limit=paging.limit, offset=paging.offset)


def _refusals(words: dict[int, str]) -> Responses:
    return {status: {"model": ErrorAnswer, "description": text} for status, text in words.items()}


ALWAYS = _refusals(
    {
        401: "Thiếu mã truy cập, hoặc mã không đúng, đã bị thu",
        403: "Vai trò của ứng dụng không được làm việc này",
        404: "Không có đối tượng mang mã này",
        422: "Yêu cầu thiếu hoặc sai mục",
        429: "Gọi quá nhiều: chờ số giây ghi ở Retry-After",
        500: "Lỗi ngoài dự kiến, đã ghi vào nhật ký",
        503: "Đĩa hoặc cơ sở dữ liệu không dùng được lúc này",
    }
)
ALWAYS[429]["headers"] = {
    "Retry-After": {"schema": {"type": "integer"}, "description": "Chờ bao nhiêu giây"}
}
OF_A_CHANGE = _refusals(
    {
        400: "Không đọc được nội dung gửi lên",
        409: "Trạng thái hiện nay không cho làm việc này, hoặc lần gửi trước chưa rõ đã xong chưa",
        412: "Đã có người sửa từ lúc đọc (If-Match)",
        413: "Nội dung gửi lên quá lớn",
    }
)


def nouns(name: str, tag: str) -> APIRouter:
    """Return the routes about one kind of thing."""
    return APIRouter(
        prefix=f"/api/v1/{name}",
        tags=[tag],
        route_class=GuardedRoute,
        dependencies=[TOKEN],
        responses=ALWAYS,
        generate_unique_id_function=name_of,
    )


def etag(changes: int) -> str:
    """Return what names the state of something after so many changes."""
    return f'"{changes}"'


def name_of(route: APIRoute) -> str:
    """Return the id of an operation: what its function is called."""
    return route.name
