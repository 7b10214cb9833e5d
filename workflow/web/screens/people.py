"""Người dùng: accounts, their roles, passwords and open sessions."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from pydantic import BaseModel
from starlette.responses import Response

from workflow.domain.person import Role
from workflow.domain.rights import RIGHTS, Deed
from workflow.errors import InputError
from workflow.usecases.add_person import add_person
from workflow.usecases.change_person import change_person
from workflow.usecases.end_session import end_session
from workflow.usecases.look_at_people import look_at_people
from workflow.usecases.look_at_person import look_at_person
from workflow.usecases.name_at_provider import name_at_provider
from workflow.usecases.set_password import set_password
from workflow.web.doors import GuardedRoute
from workflow.web.said_once import saying
from workflow.web.shown_once import Secret, once_with_secret
from workflow.web.surroundings import surroundings_of
from workflow.web.visit import FormKey, Right, Text, Visit
from workflow.wording import done

router = APIRouter(route_class=GuardedRoute)
Governing = Annotated[Visit, Depends(Right(Deed.CHANGE_PEOPLE))]
MADE_LENGTH = 20


class Newcomer(BaseModel):
    """The form of a new account."""

    login: str
    full_name: str
    role: Role
    form_key: str
    password: str = ""
    again: str = ""


@router.get("/nguoi-dung")
def show_people(visit: Governing) -> Response:
    """Show accounts, programs and the table of rights."""
    found = look_at_people(visit.app.desk)
    return visit.show("people.html", found=found, roles=list(Role), rights=RIGHTS)


@router.get("/nguoi-dung/{login}")
def show_person(visit: Governing, login: str) -> Response:
    """Show one account."""
    found = look_at_person(visit.app.desk, login)
    return visit.show(
        "person.html",
        found=found,
        roles=list(Role),
        single_sign_on=surroundings_of(visit.request).single_sign_on,
        sso_claim=visit.app.oidc.claim,
    )


@router.post("/nguoi-dung")
def take_person(visit: Governing, typed: Annotated[Newcomer, Form()]) -> Response:
    """Give somebody an account; without a password one is made and shown once."""
    app, made = visit.app, _made(visit, typed.password, typed.again)

    def act() -> Secret | None:
        new = (typed.login, typed.full_name, typed.role)
        add_person(app.desk, app.passwords, new, typed.password or made, visit.person.actor)
        return _shown(typed.login, made)

    place, said = f"/nguoi-dung/{typed.login}", done.account_added(typed.login)
    return once_with_secret(visit, typed.form_key, place, act, said)


@router.post("/nguoi-dung/{login}")
def take_change(
    visit: Governing,
    login: str,
    full_name: Text,
    role: Annotated[Role, Form()],
    form_key: FormKey,
    is_active: Text = "",
) -> Response:
    """Change name or role, or lock the account."""

    def act() -> str:
        to = (full_name, role, is_active == "on")
        change_person(visit.app.desk, login, to, visit.person.actor)
        return saying(f"/nguoi-dung/{login}", done.PERSON_CHANGED)

    return visit.once(form_key, act)


@router.post("/nguoi-dung/{login}/mat-khau")
def take_password(
    visit: Governing, login: str, form_key: FormKey, password: Text = "", again: Text = ""
) -> Response:
    """Give an account another password; without one it is made and shown once."""
    app, made = visit.app, _made(visit, password, again)

    def act() -> Secret | None:
        set_password(app.desk, app.passwords, login, password or made, visit.person.actor)
        return _shown(login, made)

    place = f"/nguoi-dung/{login}"
    return once_with_secret(visit, form_key, place, act, done.PASSWORD_CHANGED)


@router.post("/nguoi-dung/{login}/dang-nhap-chung")
def take_sso_name(visit: Governing, login: str, form_key: FormKey, sso_name: Text = "") -> Response:
    """Say how the identity provider names somebody."""

    def act() -> str:
        claim = visit.app.oidc.claim
        name_at_provider(visit.app.desk, login, sso_name, claim, visit.person.actor)
        return saying(f"/nguoi-dung/{login}", done.SSO_NAME_KEPT)

    return visit.once(form_key, act)


@router.post("/nguoi-dung/{login}/ket-thuc")
def take_end(visit: Governing, login: str, digest: Text, form_key: FormKey) -> Response:
    """End a session of somebody."""

    def act() -> str:
        end_session(visit.app.desk, login, digest)
        return saying(f"/nguoi-dung/{login}", done.SESSION_ENDED)

    return visit.once(form_key, act)


def _made(visit: Visit, password: str, again: str) -> str:
    """Return a password that is hard to guess when none was typed, else nothing.

    Raises:
        InputError: When the two that were typed differ.
    """
    if password != again:
        raise InputError("Hai lần nhập mật khẩu không giống nhau: hãy nhập lại.")
    return "" if password else visit.app.secrets.token()[:MADE_LENGTH]


def _shown(login: str, made: str) -> Secret | None:
    advice = "Hãy đưa cho người ấy một cách riêng, và nhắc đổi ngay sau khi đăng nhập."
    return Secret(title=f"Mật khẩu của {login}", value=made, advice=advice) if made else None
