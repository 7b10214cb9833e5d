"""How the site says that it could not do what was asked: a page, a part of one, or JSON."""

import re

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from workflow.errors import InputError
from workflow.web.api.refusing import bad_request, is_api, refused, told
from workflow.web.guard import PORTAL
from workflow.web.portal_duty import refused_at_portal
from workflow.web.refusals import SignInNeededError, TooOftenError, status_of
from workflow.web.rendering import page

TOKEN = re.compile(f"^{PORTAL}[^/]*")
WORDS = {
    404: "Không có trang này: địa chỉ có thể đã gõ sai hoặc đã cũ.",
    405: "Trang này không nhận cách gửi ấy: hãy mở lại từ menu.",
    413: "Nội dung gửi lên quá lớn: hãy giảm dung lượng tệp (nén ảnh, bỏ ảnh thừa), hoặc viết "
    "ngắn lại.",
}
BAD_FORM = "Biểu mẫu thiếu hoặc sai mục: hãy mở lại trang rồi nhập lại."
MOST_LOGGED = 10
SERVER_ERROR = 500
SORRY = "Xin lỗi, dondoc gặp lỗi ngoài dự kiến. Chi tiết đã ghi vào nhật ký; hãy báo quản trị."


def install(site: FastAPI) -> None:
    """Let every refusal and every bug be answered in one shape."""
    site.add_exception_handler(InputError, _refused)
    site.add_exception_handler(HTTPException, _http)
    site.add_exception_handler(RequestValidationError, _bad_form)
    site.add_exception_handler(Exception, _bug)


def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, InputError):
        raise error
    if isinstance(error, SignInNeededError) and not is_api(request):
        return _sign_in(request, error)
    answer: Response = (
        refused(request, error) if is_api(request) else _told(request, status_of(error), str(error))
    )
    if isinstance(error, TooOftenError):
        answer.headers["Retry-After"] = str(error.seconds)
    return answer


def _sign_in(request: Request, error: SignInNeededError) -> Response:
    url = request.url_for("sign_in_page").include_query_params(tiep=error.wanted)
    place = f"{url.path}?{url.query}"
    if request.headers.get("HX-Request"):
        return Response(status_code=204, headers={"HX-Redirect": place})
    return RedirectResponse(place, 303)


def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    answer = _told(request, status, WORDS.get(status, BAD_FORM))
    if isinstance(error, HTTPException) and error.headers:
        answer.headers.update(error.headers)
    return answer


def _bad_form(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    structlog.get_logger().info("form_refused", path=_path(request), wrong=_wrong(error))
    return bad_request(error) if is_api(request) else _told(request, 422, BAD_FORM)


def _wrong(error: RequestValidationError) -> list[str]:
    """Return where what is wrong; never what was sent, a password or a token may be in it."""
    found = [f"{'.'.join(map(str, each['loc']))[:80]}: {each['type']}" for each in error.errors()]
    return found[:MOST_LOGGED]


def _bug(request: Request, error: Exception) -> Response:
    structlog.get_logger().error("request_failed", path=_path(request), exc_info=error)
    return _told(request, 500, SORRY)


def _told(request: Request, status: int, words: str) -> Response:
    if is_api(request):
        return told(status, words)
    if request.headers.get("HX-Request"):
        return HTMLResponse(page("_alert.html", words=words), status)
    if status != SERVER_ERROR and (answer := refused_at_portal(request, status, words)):
        return answer
    name = "portal_refusal.html" if request.url.path.startswith(PORTAL) else "refusal.html"
    return HTMLResponse(page(name, status=status, words=words, path=request.url.path), status)


def _path(request: Request) -> str:
    """Return what the log may keep of a path: no token of a link."""
    return TOKEN.sub(f"{PORTAL}…", request.url.path)
