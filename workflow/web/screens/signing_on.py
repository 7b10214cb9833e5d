"""Đăng nhập bằng tài khoản chung: to the identity provider of the office, and back."""

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import RedirectResponse, Response

from workflow.domain.vouching import Question
from workflow.errors import InputError, NotAllowedError, NotFoundError
from workflow.ports.identity import SingleSignOn
from workflow.usecases.sign_in_vouched import sign_in_vouched
from workflow.web.cookies import put_token
from workflow.web.doors import GuardedRoute
from workflow.web.doorstep import Doorstep, own_page, sign_in_form
from workflow.web.sealed_cookie import SealedCookie
from workflow.web.surroundings import Surroundings

router = APIRouter(route_class=GuardedRoute)
Trying = Annotated[Surroundings, Depends(Doorstep(is_try=True))]
Told = Annotated[str, Query(max_length=4000)]
ASKED = SealedCookie("dondoc-sso", lasts=600)
"""Who asked, and where they go on to; a person has that many seconds to say who they are."""
STALE = (
    "Lượt đăng nhập này đã quá lâu, hoặc bắt đầu ở một trình duyệt khác: hãy bấm nút đăng nhập lại."
)
REFUSED = "Hệ thống đăng nhập chung không cho đăng nhập: hãy bấm nút đăng nhập lại."


@router.get("/dang-nhap/chung")
def lead_to_provider(request: Request, around: Trying, tiep: Told = "/") -> Response:
    """Lead the browser to the identity provider."""
    provider, secret = _provider(around), around.fresh.now().secrets.token()
    try:
        url = provider.address(_question(request, around, secret))
    except InputError as error:
        return sign_in_form(request, tiep, error)
    answer = RedirectResponse(url, 303)
    ASKED.put(request, answer, secret, own_page(tiep))
    return answer


@router.get("/dang-nhap/chung/xong", name="sign_on_answer")
def take_answer(request: Request, around: Trying, state: Told = "", code: Told = "") -> Response:
    """Open a session for whom the provider vouches, or show the form with what was wrong."""
    secret, wanted = ASKED.held_in(request) or ("", "/")
    try:
        question = _question(request, around, secret)
        if not secret or not hmac.compare_digest(state.encode(), question.state.encode()):
            raise NotAllowedError(STALE)
        if not code:
            raise NotAllowedError(REFUSED)
        app = around.fresh.now()
        token = sign_in_vouched(app.desk, _provider(around), app.secrets, question, code)
    except InputError as error:
        answer = sign_in_form(request, wanted, error)
    else:
        answer = RedirectResponse(own_page(wanted), 303)
        put_token(request, answer, token)
    ASKED.drop(request, answer)
    return answer


def _provider(around: Surroundings) -> SingleSignOn:
    if around.single_sign_on is None:
        raise NotFoundError("trang", "/dang-nhap/chung")
    return around.single_sign_on


def _question(request: Request, around: Surroundings, secret: str) -> Question:
    path = request.url_for("sign_on_answer")
    back_to = f"{around.public_url}{path.path}" if around.public_url else str(path)
    return Question(secret=secret, back_to=back_to)
