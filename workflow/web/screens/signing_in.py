"""Đăng nhập, đăng xuất, đổi mật khẩu."""

import unicodedata
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from workflow.errors import InputError, NotAllowedError
from workflow.usecases.set_password import set_password
from workflow.usecases.sign_in import sign_in
from workflow.usecases.sign_out import sign_out
from workflow.web.cookies import drop_token, put_token
from workflow.web.doors import KILOBYTE, Door, GuardedRoute
from workflow.web.refusals import status_of
from workflow.web.rendering import page
from workflow.web.surroundings import Surroundings, surroundings_of
from workflow.web.throttle import SIGN_IN, SIGN_IN_ADDRESS, address_of
from workflow.web.visit import Looking, Text

router = APIRouter(route_class=GuardedRoute)
LONGEST = 1000


class Doorstep(Door[Surroundings]):
    """Lets anybody in who does not try one account after the other."""

    most = 64 * KILOBYTE

    def let_in(self, request: Request) -> Surroundings:
        """Return what the site keeps.

        Raises:
            TooOftenError: When an address tries too often.
        """
        around = surroundings_of(request)
        if request.method == "POST":
            around.throttle.count(SIGN_IN_ADDRESS, "sign-in-address", address_of(request))
        return around


Entering = Annotated[Surroundings, Depends(Doorstep())]


@router.get("/dang-nhap", name="sign_in_page")
def show_sign_in(_: Entering, tiep: Annotated[str, Query()] = "/") -> Response:
    """Show the form."""
    return HTMLResponse(page("sign_in.html", wanted=_own(tiep), words="", login=""))


@router.post("/dang-nhap")
def take_sign_in(
    request: Request, around: Entering, login: Text, password: Text, tiep: Text = "/"
) -> Response:
    """Open a session, or show the form again with what was wrong."""
    app, login = around.fresh.now(), login.strip().lower()[:64]
    try:
        _count_try(request, login)
        token = sign_in(app.desk, app.passwords, app.secrets, login, password[:LONGEST])
    except InputError as error:
        words = page("sign_in.html", wanted=_own(tiep), words=str(error), login=login)
        return HTMLResponse(words, status_of(error))
    answer = RedirectResponse(_own(tiep), 303)
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
    return visit.go("/dang-nhap")


def _count_try(request: Request, login: str) -> None:
    """Count a try of one account."""
    surroundings_of(request).throttle.count(SIGN_IN, "sign-in", login, address_of(request))


def _own(wanted: str) -> str:
    """Return the page to go on to, if it is one of this site."""
    is_path = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if is_path and wanted.isprintable() else "/"
