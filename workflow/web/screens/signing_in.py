"""Đăng nhập, đăng xuất, đổi mật khẩu."""

import unicodedata
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import RedirectResponse, Response

from workflow.errors import InputError, NotAllowedError
from workflow.usecases.set_password import set_password
from workflow.usecases.sign_in import sign_in
from workflow.usecases.sign_out import sign_out
from workflow.web.cookies import drop_token, put_token
from workflow.web.doors import GuardedRoute
from workflow.web.doorstep import Doorstep, by_password, own_page, sign_in_form
from workflow.web.said_once import lead_and_say, saying
from workflow.web.surroundings import Surroundings, surroundings_of
from workflow.web.throttle import SIGN_IN, address_of
from workflow.web.visit import Looking, Text
from workflow.wording.done import OWN_PASSWORD_CHANGED

router = APIRouter(route_class=GuardedRoute)
LONGEST = 1000


LookingIn = Annotated[Surroundings, Depends(Doorstep(is_try=False))]
Trying = Annotated[Surroundings, Depends(Doorstep(is_try=True))]


@router.get("/dang-nhap", name="sign_in_page")
def show_sign_in(request: Request, _: LookingIn, tiep: Annotated[str, Query()] = "/") -> Response:
    """Show the form."""
    return sign_in_form(request, tiep)


@router.post("/dang-nhap")
def take_sign_in(
    request: Request, around: Trying, login: Text, password: Text, tiep: Text = "/"
) -> Response:
    """Open a session, or show the form again with what was wrong."""
    app, login = around.fresh.now(), login.strip().lower()[:64]
    typed = (login, password[:LONGEST])
    try:
        _count_try(request, login)
        token = sign_in(app.desk, app.passwords, app.secrets, typed, by_password(around))
    except InputError as error:
        return sign_in_form(request, tiep, error, login)
    answer = RedirectResponse(own_page(tiep), 303)
    put_token(request, answer, token)
    return answer


@router.post("/dang-xuat")
def take_sign_out(visit: Looking) -> Response:
    """End the session of this browser."""
    sign_out(visit.app.desk, visit.person.login, visit.token)
    answer = RedirectResponse("/dang-nhap", 303)
    drop_token(visit.request, answer)
    return answer


@router.get("/mat-khau")
def show_password(visit: Looking) -> Response:
    """Show the form for another password."""
    return visit.show("password.html")


@router.post("/mat-khau")
def take_password(visit: Looking, old: Text, new: Text, again: Text) -> Response:
    """Give the person's own account another password; every session ends."""
    app = visit.app
    _count_try(visit.request, visit.person.login)
    typed = unicodedata.normalize("NFC", old[:LONGEST])
    if not app.passwords.is_right(typed, visit.person.password_hash):
        raise NotAllowedError("Mật khẩu đang dùng không đúng: hãy nhập lại.")
    if new != again:
        raise InputError("Hai lần nhập mật khẩu mới không giống nhau: hãy nhập lại.")
    set_password(app.desk, app.passwords, visit.person.login, new, visit.person.actor)
    return lead_and_say(visit.request, saying("/dang-nhap", OWN_PASSWORD_CHANGED))


def _count_try(request: Request, login: str) -> None:
    """Count a try of one account."""
    surroundings_of(request).throttle.count(SIGN_IN, "sign-in", login, address_of(request))
