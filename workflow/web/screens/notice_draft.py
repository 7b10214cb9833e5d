"""Bản nháp thông báo: what was read, shown beside the text; confirmed or submitted."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from workflow.declarations import text_likeness
from workflow.domain.rights import Deed
from workflow.usecases.adopt_directives import adopt_directives
from workflow.usecases.look_at_draft import look_at_draft
from workflow.usecases.submit_directives import submit_directives
from workflow.web.doors import GuardedRoute
from workflow.web.draft_facts import draft_facts
from workflow.web.draft_form import PATH
from workflow.web.papers import papers_of
from workflow.web.said_once import saying
from workflow.web.shown import AsShown
from workflow.web.visit import Looking, Right, Visit
from workflow.wording import done

router = APIRouter(prefix=PATH, route_class=GuardedRoute)
Adopting = Annotated[Visit, Depends(Right(Deed.ADOPT_NOTICE))]
Submitting = Annotated[Visit, Depends(Right(Deed.DRAFT_DOCUMENT))]
Wanted = Annotated[list[Annotated[str, Query(max_length=80)]] | None, Query(max_length=400)]


@router.get("/{key}")
def show_draft(
    visit: Looking,
    key: str,
    sua: Wanted = None,
    truoc: Annotated[str, Query(max_length=64)] = "",
) -> Response:
    """Show a draft; `sua` is what is being edited, `truoc` the text that was there before."""
    draft = look_at_draft(visit.app.desk, papers_of(visit.app), text_likeness(), key)
    if draft.is_adopted:
        return visit.go(f"/thong-bao/{key}")
    return visit.show("notice_draft.html", **draft_facts(visit, draft, sua or (), truoc))


@router.post("/{key}/xac-nhan")
def take_confirmation(visit: Adopting, key: str, shown: AsShown) -> Response:
    """Adopt the notice: its duties open."""

    def act() -> str:
        hand = visit.hand(seen=shown.seen)
        opened = adopt_directives(visit.app.desk, papers_of(visit.app), key, shown.mark, hand)
        return saying(f"/nhiem-vu?thong_bao={key}", done.opened(opened))

    return visit.once(shown.form_key, act)


@router.post("/{key}/trinh-ky")
def take_submission(visit: Submitting, key: str, shown: AsShown) -> Response:
    """Submit the notice as the office's own dispatch."""

    def act() -> str:
        hand = visit.hand(seen=shown.seen)
        papers = papers_of(visit.app)
        document = submit_directives(visit.app.desk, papers, key, shown.mark, hand)
        return saying(f"/du-thao/{document.key}", done.SUBMITTED)

    return visit.once(shown.form_key, act)
