"""The API in OpenAPI 3.1, made of the routes themselves."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from fastapi.openapi.utils import get_openapi

from workflow.web.api.nouns import NOUNS

UNTOLD = "Successful Response"
ABOUT = (
    "Cùng những việc như trên trang web, dành cho chương trình. Mã truy cập do quản trị của cơ "
    "quan cấp, gửi ở Authorization: Bearer. Mọi lời từ chối có một dạng: xem ErrorAnswer. Danh "
    "sách chia trang bằng limit và offset. Mọi thay đổi cần Idempotency-Key, gửi lại không làm hai "
    "lần."
)


@cache
def schema() -> dict[str, Any]:
    """Return the whole description; what the code says of a route to its readers is left out."""
    routes = [route for noun in NOUNS for route in noun.router.routes]
    whole = get_openapi(title="dondoc", version=_version(), description=ABOUT, routes=routes)
    for operations in whole["paths"].values():
        for operation in operations.values():
            operation.pop("description", None)
            for answer in operation["responses"].values():
                answer["description"] = answer["description"].replace(UNTOLD, "Kết quả")
    for shape in whole["components"]["schemas"].values():
        shape.pop("description", None)
    return whole


def _version() -> str:
    try:
        return version("dondoc")
    except PackageNotFoundError:
        return "0"
