"""One request of somebody signed in: who asks, in which office, and how they are answered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Form, Request
from starlette.responses import HTMLResponse, Response

from workflow.app import App
from workflow.domain.duty_list import WorkCounts
from workflow.domain.job import JobKind
from workflow.domain.person import Person
from workflow.domain.rights import Deed, may
from workflow.errors import NotAllowedError
from workflow.usecases.carry_out_once import carry_out_once
from workflow.usecases.count_work import count_work
from workflow.usecases.order_job import order_job
from workflow.usecases.take_step import Hand
from workflow.usecases.who_is_there import who_is_there
from workflow.web.cookies import token_in
from workflow.web.doors import Door
from workflow.web.leading import lead
from workflow.web.menu import badge, menu_for
from workflow.web.refusals import SignInNeededError
from workflow.web.rendering import page
from workflow.web.said_once import lead_and_say, page_that_says
from workflow.web.sent import sent_with
from workflow.web.surroundings import surroundings_of
from workflow.wording.labels import label


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a screen needs of a request."""

    request: Request
    app: App
    person: Person
    token: str

    @property
    def is_partial(self) -> bool:
        """Tell whether only a part of the page is asked for (by htmx)."""
        return self.request.headers.get("HX-Request") == "true"

    def show(self, name: str, *, counts: WorkCounts | None = None, **facts: object) -> Response:
        """Return a page with the menu around it; `counts` when the screen has them already."""
        counts = counts or count_work(self.app.desk)
        entries = [(entry, badge(entry, counts)) for entry in menu_for(self.person.role)]
        around = {
            "me": self.person,
            "office": self.app.desk.rules.letterhead(self.app.desk.today()),
            "rules": self.app.desk.rules,
            "today": self.app.desk.today(),
            "menu": entries,
            "path": self.request.url.path,
        }
        return page_that_says(self.request, name, counts=counts, **around, **facts)

    def part(self, name: str, **facts: object) -> Response:
        """Return a part of a page, nothing around it."""
        rules, today = self.app.desk.rules, self.app.desk.today()
        return HTMLResponse(page(name, me=self.person, rules=rules, today=today, **facts))

    def go(self, url: str) -> Response:
        """Lead the browser to another page, also when htmx asked."""
        return lead(self.request, url)

    def once(self, key: str, act: Callable[[], str]) -> Response:
        """Carry a form out once and lead to the page that it returns, which says what it did."""
        sent = sent_with(self.request)
        led_to = carry_out_once(self.app.desk, self.person.login, key, sent, act)
        return lead_and_say(self.request, led_to)

    def order(self, kind: JobKind, **asked: Any) -> str:
        """Order long work and return the page that shows how far it has come."""
        job = order_job(self.app.desk, self.app.secrets, kind, self.person.login, asked)
        surroundings_of(self.request).bell.ring()
        return f"/cong-viec/{job.key}"

    def hand(self, note: str = "", seen: int | None = None) -> Hand:
        """Return who acts and why; `seen` is how many changes the page showed."""
        return Hand(actor=self.person.actor, note=" ".join(note.split()), seen=seen)

    def on_behalf_of(self, unit: str, note: str = "", seen: int | None = None) -> Hand:
        """Return who enters what a unit answered on paper."""
        name = self.app.desk.rules.organs.name(unit)
        actor = type(self.person.actor)(name=self.person.actor.name, on_behalf_of=name)
        return Hand(actor=actor, note=" ".join(note.split()), seen=seen)


class Right(Door[Visit]):
    """Lets in who is signed in and whom the table of rights lets do a deed."""

    def __init__(self, deed: Deed) -> None:
        self.deed = deed

    def let_in(self, request: Request) -> Visit:
        """Return the visit.

        Raises:
            SignInNeededError: When nobody is signed in.
            NotAllowedError: When the role may not.
        """
        visit = _visit_of(request)
        if not may(visit.person.role, self.deed):
            raise NotAllowedError(
                f"Vai trò {label(visit.person.role)} không được làm việc này: hãy nhờ người có "
                "quyền, hoặc nhờ quản trị đổi vai trò."
            )
        return visit


def _visit_of(request: Request) -> Visit:
    app = surroundings_of(request).fresh.now()
    token = token_in(request)
    person = who_is_there(app.desk, token) if token else None
    if person is None or token is None:
        path = request.url.path
        raise SignInNeededError(path if request.method == "GET" else "/")
    return Visit(request=request, app=app, person=person, token=token)


Looking = Annotated[Visit, Depends(Right(Deed.LOOK))]
FormKey = Annotated[str, Form(alias="form_key")]
Text = Annotated[str, Form()]
