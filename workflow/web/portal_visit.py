"""One request that came through the link of a unit: nobody is signed in, nothing was changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import Response

from workflow.app import App
from workflow.domain.audit import Actor
from workflow.domain.organ import Unit
from workflow.domain.unit_link import UnitLink
from workflow.errors import ConflictError, StaleCalendarError
from workflow.usecases.carry_out_once import carry_out_once
from workflow.usecases.fetch_change import fetch_change
from workflow.usecases.find_link import find_link
from workflow.usecases.look_at_own_duty import look_at_own_duty
from workflow.usecases.own_duty import must_be_answerable
from workflow.usecases.take_step import Hand
from workflow.web.doors import Door
from workflow.web.portal_forms import Filled
from workflow.web.refusals import GoneError, UnknownLinkError
from workflow.web.said_once import lead_and_say, page_that_says, saying
from workflow.web.sent import sent_with
from workflow.web.surroundings import surroundings_of
from workflow.web.throttle import OPEN_LINK, address_of
from workflow.wording.change_words import done_words
from workflow.wording.letters import contact_words
from workflow.wording.unit_links import ask_for_another, unit_person


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalVisit:
    """What a page of the portal needs of a request."""

    request: Request
    app: App
    link: UnitLink
    token: str

    @property
    def unit(self) -> Unit:
        """The unit whose link it is."""
        return self.app.desk.rules.organs.unit(self.link.unit)

    def show(self, name: str, **facts: object) -> Response:
        """Return a page; office, unit and whom to ask stand around it."""
        rules, today = self.app.desk.rules, self.app.desk.today()
        around = {
            "office": rules.letterhead(today),
            "contact": contact_words(rules.office.contact_on(today)),
            "unit": self.unit,
            "handover": rules.organs.heir_on(self.link.unit, today),
            "link": self.link,
            "here": f"/cong/{self.token}",
            "rules": rules,
            "today": today,
        }
        return page_that_says(self.request, name, **around, **facts)

    def once(self, code: str, form: Filled, act: Callable[[Hand], object]) -> Response:
        """Carry a form about a duty out once and lead back to the duty.

        Raises:
            NotFoundError: When the duty is none of the unit's.
            NotAllowedError: When a successor answers for the unit.
            ConflictError: When it changed since it was seen; people of the office are not named.
        """
        must_be_answerable(self.app.desk, self.link.unit, code)
        hand = self._hand(form)

        def answer() -> str:
            act(hand)
            entry = fetch_change(self.app.desk, code, form.seen)
            place = f"/nhiem-vu/{code}"  # without the token: what a form led to is kept
            return saying(place, done_words(entry))

        sent = sent_with(self.request)
        try:
            led_to = carry_out_once(self.app.desk, self.link.digest, form.form_key, sent, answer)
        except StaleCalendarError as error:
            raise StaleCalendarError(error.year) from error
        except ConflictError as error:
            if error.code != code:
                raise
            raise self._told(code, form.seen) from error
        return lead_and_say(self.request, led_to, under=f"/cong/{self.token}")

    def _hand(self, form: Filled) -> Hand:
        who = unit_person(*form.who(), self.unit.name)
        return Hand(actor=Actor(name=who), note=form.words(), seen=form.seen)

    def _told(self, code: str, seen: int) -> ConflictError:
        steps = look_at_own_duty(self.app.desk, self.link.unit, code).steps[seen:]
        return ConflictError(code, [str(step) for step in steps])


class LinkDoor(Door[PortalVisit]):
    """Lets in who brings a link that is open."""

    def let_in(self, request: Request) -> PortalVisit:
        """Return the visit that a link opens.

        Raises:
            TooOftenError: When an address asks too often, whatever for.
            UnknownLinkError: When there is no such link.
            GoneError: When it has expired, was revoked, or the unit has another focal point.
        """
        around = surroundings_of(request)
        around.throttle.count(OPEN_LINK, "link", address_of(request))
        app, token = around.fresh.now(), request.path_params["token"]
        link = find_link(app.desk, token)
        what_to_do = ask_for_another(app.desk.rules, app.desk.today())
        if link is None:
            raise UnknownLinkError(what_to_do)
        unit = app.desk.rules.organs.unit(link.unit)
        if not link.is_open(app.desk.clock.now(), unit):
            raise GoneError(what_to_do, is_of_another=not link.is_theirs(unit))
        return PortalVisit(request=request, app=app, link=link, token=token)


Portal = Annotated[PortalVisit, Depends(LinkDoor())]
