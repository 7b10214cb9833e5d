"""Where people sign in: who may try, the form, and where it leads."""

from collections.abc import Collection
from http import HTTPStatus

from fastapi import Request
from starlette.responses import Response

from workflow.domain.person import Role
from workflow.domain.rights import EVERYBODY
from workflow.errors import InputError
from workflow.web.doors import KILOBYTE, Door
from workflow.web.refusals import status_of
from workflow.web.said_once import page_that_says
from workflow.web.surroundings import Surroundings, surroundings_of
from workflow.web.throttle import SIGN_IN_ADDRESS, address_of


class Doorstep(Door[Surroundings]):
    """Lets anybody in who does not try one account after the other."""

    most = 64 * KILOBYTE

    def __init__(self, *, is_try: bool) -> None:
        self._is_try = is_try

    def let_in(self, request: Request) -> Surroundings:
        """Return what the site keeps.

        Raises:
            TooOftenError: When an address tries too often.
        """
        around = surroundings_of(request)
        if self._is_try:
            around.throttle.count(SIGN_IN_ADDRESS, "sign-in-address", address_of(request))
        return around


def sign_in_form(
    request: Request, wanted: str, refused: InputError | None = None, login: str = ""
) -> Response:
    """Return the page for signing in, with what was wrong the last time."""
    around = surroundings_of(request)
    answer = page_that_says(
        request,
        "sign_in.html",
        wanted=own_page(wanted),
        words=str(refused or ""),
        login=login,
        single_sign_on=around.single_sign_on,
        is_for_admins=by_password(around) != EVERYBODY,
    )
    answer.status_code = status_of(refused) if refused else HTTPStatus.OK
    return answer


def by_password(around: Surroundings) -> Collection[Role]:
    """Return the roles that may sign in by password; administrators always may.

    Else nobody could come in and help while the identity provider is away.
    """
    oidc = around.fresh.now().oidc
    is_for_admins = around.single_sign_on and oidc.passwords_for_admins_only
    return frozenset({Role.ADMIN}) if is_for_admins else EVERYBODY


def own_page(wanted: str) -> str:
    """Return the page to go on to, if it is one of this site."""
    is_path = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if is_path and wanted.isprintable() else "/"
