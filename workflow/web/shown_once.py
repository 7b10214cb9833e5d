"""A secret that was just made: shown on one answer, kept nowhere, cached by nobody."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import Response

from workflow.web.said_once import saying
from workflow.web.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What is shown: the words above it, the secret, what to do with it."""

    title: str
    value: str
    advice: str


def once_with_secret(
    visit: Visit, form_key: str, url: str, act: Callable[[], Secret | None], said: str = ""
) -> Response:
    """Carry a form out once and show the secret that it made; without one, lead on to the url.

    There it is `said` what was done.

    Sent again, the form leads on too: the secret is not there any more.
    """
    made: list[Secret] = []

    def act_and_keep() -> str:
        if secret := act():
            made.append(secret)
        return saying(url, said)

    answer = visit.once(form_key, act_and_keep)
    if not made:
        return answer
    if visit.is_partial:
        shown = visit.part("_secret.html", secret=made[0], leads_to=url)
    else:
        shown = visit.show("secret.html", secret=made[0], leads_to=url)
    shown.headers["Cache-Control"] = "no-store"
    return shown
