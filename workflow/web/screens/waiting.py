"""Công việc đang chạy: how far long work has come."""

from types import MappingProxyType

from fastapi import APIRouter
from starlette.responses import Response

from workflow.domain.job import JobKind, JobState
from workflow.usecases.look_at_job import look_at_job
from workflow.web.visit import Looking

router = APIRouter()
ORDERED_AT = MappingProxyType(
    {
        JobKind.CHASE: "/du-thao",
        JobKind.ISSUE: "/du-thao",
        JobKind.REPORT: "/bao-cao",
        JobKind.NOTICE: "/thong-bao/doc",
        JobKind.AUDIT: "/nhat-ky",
    }
)
"""The screen on which each kind of work is ordered, to go back to when it failed."""


@router.get("/cong-viec/{key}")
def show_job(visit: Looking, key: str) -> Response:
    """Show a job, or lead on to its result; without JavaScript the page loads itself again."""
    job = look_at_job(visit.app.desk, key, visit.person)
    if job.state is JobState.DONE:
        return visit.go(job.leads_to)
    return visit.show("job.html", job=job, back=ORDERED_AT[job.kind])


@router.get("/cong-viec/{key}/tien-do")
def show_progress(visit: Looking, key: str) -> Response:
    """Return how far it has come, or lead on to the result."""
    job = look_at_job(visit.app.desk, key, visit.person)
    if job.state is JobState.DONE and visit.is_partial:
        return visit.go(job.leads_to)
    return visit.part("_job.html", job=job, back=ORDERED_AT[job.kind])
