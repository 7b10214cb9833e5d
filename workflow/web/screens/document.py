"""One outgoing document: as it prints, what its check found, its files."""

from pathlib import PurePosixPath
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query
from starlette.responses import Response

from workflow.domain.draft_words import words_of
from workflow.domain.finding import Severity
from workflow.errors import CalendarError, InputError, NotFoundError
from workflow.usecases.look_at_document import DocumentView, look_at_document
from workflow.usecases.make_pdf import make_pdf
from workflow.usecases.press import Press
from workflow.usecases.proof_document import Proof, proof_document
from workflow.usecases.redraft_chase import day_to_answer
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import PDF, WORD, attachment
from workflow.web.papers import papers_of
from workflow.web.visit import Looking, Visit
from workflow.wording.dates import day_text
from workflow.wording.draft_fields import DRAFT_FIELDS
from workflow.wording.form_rules import form_rules

router = APIRouter(route_class=GuardedRoute)
PNG = "image/png"


@router.get("/du-thao/{key}")
def show_document(visit: Looking, key: str, xem: Annotated[int, Query()] = 0) -> Response:
    """Show a document; its pages are drawn when they are asked for."""
    view = look_at_document(visit.app.desk, key)
    proof, problem = _proof(visit, key)
    findings = proof.findings if proof else ()
    return visit.show(
        "document.html",
        view=view,
        document=view.document,
        findings=findings,
        errors=[each for each in findings if each.severity is Severity.ERROR],
        rules_of_form=form_rules(),
        problem=problem,
        changed=proof.changed if proof else "",
        respond_by=_day_to_answer(visit, view),
        signature_required=visit.app.desk.rules.office.signature_required,
        fields=words_of(view.document.values),
        field_names=DRAFT_FIELDS,
        drawn=_drawn(visit, key) if xem else None,
    )


@router.get("/du-thao/{key}/ban-xem")
def show_pages(visit: Looking, key: str) -> Response:
    """Return the pictures of the pages, as a part of the page."""
    place = f"/du-thao/{quote(key, safe='')}"
    return visit.part("_pages.html", place=place, word=f"{place}/docx", drawn=_drawn(visit, key))


@router.get("/du-thao/{key}/trang/{number}")
def show_page(visit: Looking, key: str, number: int) -> Response:
    """Return the picture of one page, counted from 1."""
    pages = visit.app.pictures.pages(_pdf(visit, key)[1])
    if not 0 < number <= len(pages):
        raise NotFoundError("trang", str(number))
    return Response(pages[number - 1], media_type=PNG)


@router.get("/du-thao/{key}/docx")
def take_docx(visit: Looking, key: str) -> Response:
    """Return the Word document."""
    proof = _proof_of(visit, key)
    return attachment(proof.content, proof.document.file_name, WORD)


@router.get("/du-thao/{key}/pdf")
def take_pdf(visit: Looking, key: str) -> Response:
    """Return the PDF/A."""
    name, pdf = _pdf(visit, key)
    return attachment(pdf, name, PDF)


def _day_to_answer(visit: Visit, view: DocumentView) -> str:
    try:
        return day_text(day_to_answer(visit.app.desk, view.document)) if view.stale else ""
    except CalendarError:
        return ""


def press_of(visit: Visit) -> Press:
    """Return what documents are printed with."""
    app = visit.app
    return Press(files=app.files, renderer=app.renderer, checker=app.checker)


def _proof(visit: Visit, key: str) -> tuple[Proof | None, str]:
    try:
        return _proof_of(visit, key, is_checked=True), ""
    except InputError as error:
        return None, str(error)


def _proof_of(visit: Visit, key: str, *, is_checked: bool = False) -> Proof:
    shelf = papers_of(visit.app).shelf
    return proof_document(visit.app.desk, press_of(visit), shelf, key, is_checked=is_checked)


def _pdf(visit: Visit, key: str) -> tuple[str, bytes]:
    proof = _proof_of(visit, key)
    name = PurePosixPath(proof.document.file_name).with_suffix(".pdf").name
    return name, make_pdf(visit.app.converter, name, proof.content)


def _drawn(visit: Visit, key: str) -> tuple[int, str]:
    """Return how many pages there are, or why they cannot be shown."""
    try:
        return len(visit.app.pictures.pages(_pdf(visit, key)[1])), ""
    except NotFoundError:
        raise
    except InputError as error:
        return 0, str(error)
