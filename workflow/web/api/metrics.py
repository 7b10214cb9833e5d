"""What Prometheus reads.

It asks with a token like any program, not from a trusted address: behind the reverse proxy that an
office has, everybody comes from this machine.
"""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from workflow.usecases.measure_load import measure_load
from workflow.web.api.answered import ALWAYS, Responses, name_of
from workflow.web.api.calling import TOKEN, Looking
from workflow.web.doors import GuardedRoute
from workflow.web.refusals import NoMeterError
from workflow.web.surroundings import Surroundings, surroundings_of

TEXT = "text/plain; version=0.0.4; charset=utf-8"
A_TEXT: Responses = {
    200: {
        "content": {"text/plain": {"schema": {"type": "string"}}},
        "description": "Số đo dạng văn bản của Prometheus",
    }
}
router = APIRouter(
    prefix="/api/metrics",
    tags=["Vận hành"],
    route_class=GuardedRoute,
    dependencies=[TOKEN],
    responses=ALWAYS,
    generate_unique_id_function=name_of,
)
Around = Annotated[Surroundings, Depends(surroundings_of)]


@router.get("", summary="Số đo cho Prometheus", response_class=Response, responses=A_TEXT)
def show_metrics(call: Looking, around: Around) -> Response:
    """Return requests, their durations, and what waits; one statement of SQL."""
    if around.meter is None:
        raise NoMeterError
    text = around.meter.text(measure_load(call.app.desk))
    return Response(text, media_type=TEXT)
