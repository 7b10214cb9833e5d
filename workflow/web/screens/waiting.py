"""Công việc đang chạy: how far long work has come."""

from types import MappingProxyType
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from workflow.domain.job import Job, JobKind, JobState
from workflow.usecases.look_at_chosen import look_at_chosen
from workflow.usecases.look_at_job import look_at_job
from workflow.web.doors import GuardedRoute
from workflow.web.visit import Looking, Visit

router = APIRouter(route_class=GuardedRoute)
ORDERED_AT = MappingProxyType(
    {
        JobKind.CHASE: "/du-thao",
        JobKind.ISSUE: "/du-thao",
        JobKind.REPORT: "/bao-cao",
        JobKind.SAMPLE: "/mau",
        JobKind.NOTICE: "/thong-bao/doc",
        JobKind.AUDIT: "/nhat-ky",
    }
)
"""The screen on which each kind of work is ordered, to go back to when it failed."""


def _facts(visit: Visit, job: Job, *, is_listing: bool) -> dict[str, Any]:
    keys = [key for key, _ in job.asked.get("chosen", ())]
    chosen = look_at_chosen(visit.app.desk, keys) if keys and (is_listing or job.ended_at) else ()
    return {"job": job, "back": ORDERED_AT[job.kind], "chosen": chosen}


@router.get("/cong-viec/{key}")
def show_job(visit: Looking, key: str, *, danh_sach: bool = True) -> Response:
    """Show a job, or lead on to its result.

    Without JavaScript the page loads itself again, without the list of what was chosen.
    """
    job = look_at_job(visit.app.desk, key, visit.person.login, visit.person.role)
    if job.state is JobState.DONE:
        return visit.go(job.leads_to)
    return visit.show("job.html", **_facts(visit, job, is_listing=danh_sach))


@router.get("/cong-viec/{key}/tien-do")
def show_progress(visit: Looking, key: str) -> Response:
    """Return how far it has come, or lead on to the result; until it ends that is one row."""
    job = look_at_job(visit.app.desk, key, visit.person.login, visit.person.role)
    if job.state is JobState.DONE and visit.is_partial:
        return visit.go(job.leads_to)
    return visit.part("_job.html", **_facts(visit, job, is_listing=False))
