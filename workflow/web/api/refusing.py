"""The one shape in which the API says that it could not do what was asked."""

import re
from http import HTTPStatus
from types import MappingProxyType

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import JSONResponse

from workflow.errors import BlockedError, ConflictError, DirectiveFileError, InputError
from workflow.web.api.problem_words import words_of
from workflow.web.refusals import NotReadyError, TokenNeededError, status_of

API = "/api/"
LONGEST_FIELD = 200
KINDS = MappingProxyType(
    {
        400: "unreadable",
        404: "no_route",
        405: "method_not_allowed",
        413: "too_large",
        500: "bug",
    }
)
WORDS = MappingProxyType(
    {
        400: "Không đọc được nội dung gửi lên: phải là JSON UTF-8 đúng cú pháp, hoặc biểu mẫu "
        "multipart/form-data đúng dạng.",
        404: "API không có địa chỉ này: xem các địa chỉ ở /api/docs.",
        405: "Địa chỉ này không nhận phương thức ấy: xem các phương thức ở /api/docs.",
    }
)
BAD_REQUEST = "Yêu cầu thiếu hoặc sai mục: hãy sửa từng mục được nêu rồi gửi lại."


class ProblemFacts(BaseModel):
    """One thing that is wrong, and where in the request."""

    field: str = Field(description="Mục bị sai, ví dụ body.day; để trống khi không thuộc mục nào")
    words: str = Field(description="Sai gì và phải làm gì, bằng tiếng Việt")


class ErrorFacts(BaseModel):
    """What went wrong."""

    status: int = Field(description="Mã HTTP của câu trả lời")
    kind: str = Field(description="Loại lỗi, cho chương trình: not_found, conflict, wrong_step…")
    message: str = Field(description="Câu cho người đọc")
    problems: list[ProblemFacts] = Field(description="Từng điểm sai, nếu có nhiều")


class ErrorAnswer(BaseModel):
    """The answer of every request that failed."""

    error: ErrorFacts


def is_api(request: Request) -> bool:
    """Tell whether a program asks."""
    return request.url.path.startswith(API)


def told(
    status: int, words: str, kind: str = "", problems: list[ProblemFacts] | None = None
) -> JSONResponse:
    """Return a refusal by its status."""
    facts = ErrorFacts(
        status=status,
        kind=kind or KINDS.get(status, "http"),
        message=_plain(WORDS.get(status, words) if not kind else words),
        problems=problems or [],
    )
    return JSONResponse({"error": facts.model_dump()}, status)


def refused(request: Request, error: InputError) -> JSONResponse:
    """Return a refusal of the engine; what is no longer as `If-Match` said is 412."""
    status = status_of(error)
    if isinstance(error, ConflictError) and "If-Match" in request.headers:
        status = HTTPStatus.PRECONDITION_FAILED
    answer = told(status, str(error), _kind(error), _problems(error))
    if isinstance(error, TokenNeededError):
        answer.headers["WWW-Authenticate"] = 'Bearer realm="dondoc"'
    return answer


def bad_request(error: RequestValidationError) -> JSONResponse:
    """Return what is wrong with a request, item by item."""
    problems = [
        ProblemFacts(field=_field(each["loc"]), words=_plain(words_of(each)))
        for each in error.errors()
    ]
    return told(422, BAD_REQUEST, "bad_request", problems)


def _kind(error: InputError) -> str:
    """Return NotFoundError as not_found; what has no class of its own is bad_input."""
    name = type(error).__name__.removesuffix("Error")
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() if name != "Input" else "bad_input"


def _problems(error: InputError) -> list[ProblemFacts]:
    found: list[tuple[str, str]] = []
    if isinstance(error, ConflictError):
        found = [("", words) for words in error.changes]
    elif isinstance(error, BlockedError):
        found = [("", words) for words in error.lines]
    elif isinstance(error, NotReadyError):
        found = list(error.reasons.items())
    elif isinstance(error, DirectiveFileError):
        found = [(f"{each.line}:{each.column}", each.words) for each in error.problems]
    return [ProblemFacts(field=field, words=_plain(words)) for field, words in found]


def _field(loc: tuple[int | str, ...]) -> str:
    return _plain(".".join(map(str, loc)))[:LONGEST_FIELD]


def _plain(text: str) -> str:
    """Return text that can be sent: half of a pair of surrogates cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")
