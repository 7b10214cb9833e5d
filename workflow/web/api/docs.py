"""The description of the API: as OpenAPI for programs, as a page for programmers."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse, JSONResponse

from workflow.web.api.described import operations, shapes
from workflow.web.api.schema import schema
from workflow.web.rendering import page

router = APIRouter(prefix="/api")


@router.get("/openapi.json")
def show_schema() -> JSONResponse:
    """Return the description in OpenAPI 3.1."""
    return JSONResponse(schema())


@router.get("/docs")
def show_docs() -> HTMLResponse:
    """Return the same to be read; nothing of it comes from another site."""
    whole = schema()
    return HTMLResponse(page("api_docs.html", operations=operations(whole), shapes=shapes(whole)))
