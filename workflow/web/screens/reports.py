"""Báo cáo: the one page that a leader opens, and what can be taken from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from workflow.domain.duty_list import Slice
from workflow.domain.job import JobKind
from workflow.domain.rights import Deed
from workflow.errors import WrongDayError
from workflow.ports.which import EVERY, Which
from workflow.usecases.export_report import export_report
from workflow.usecases.export_report_docx import export_report_docx
from workflow.usecases.look_at_report import ReportPage, look_at_report
from workflow.usecases.print_report import print_report
from workflow.usecases.take_report import take_report
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import PDF, WORD, XLSX, attachment
from workflow.web.refusals import status_of
from workflow.web.said_once import saying
from workflow.web.surroundings import surroundings_of
from workflow.web.typed import day_of
from workflow.web.visit import FormKey, Looking, Right, Text, Visit
from workflow.wording import done
from workflow.wording.dates import day_text
from workflow.wording.report import basis, until
from workflow.wording.report_names import clause_names, notice_names
from workflow.wording.report_sheet import CELLS, EXTRAS, FORMULA
from workflow.wording.standing import incident_rows, standing_rows

router = APIRouter(route_class=GuardedRoute)
Drafting = Annotated[Visit, Depends(Right(Deed.DRAFT_DOCUMENT))]
LATE_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which day a report is asked for, and of which notice; None is today, or all."""

    day: date | None
    notice: str | None

    @property
    def which(self) -> Which:
        """Return which duties are counted."""
        return EVERY if self.notice is None else Which(notice=self.notice)

    @property
    def query(self) -> str:
        """Return how an address asks for the same, `&` at its end."""
        day = f"ngay={day_text(self.day)}&" if self.day else ""
        return f"?{day}" + (f"thong_bao={self.notice}&" if self.notice else "")


def asked(ngay: str, thong_bao: str) -> Asked:
    """Read what is asked for.

    Raises:
        WrongDayError: When the day is none.
    """
    return Asked(day_of(ngay, "Ngày của số liệu"), thong_bao.strip() or None)


@router.get("/bao-cao")
def show_report(
    visit: Looking,
    ngay: Annotated[str, Query()] = "",
    thong_bao: Annotated[str, Query()] = "",
    tu: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    """Show the figures of a day and what is read out of them."""
    part = Slice(limit=LATE_SHOWN, offset=tu)
    try:
        return _shown(visit, asked(ngay, thong_bao), part)
    except WrongDayError as error:
        wrong = {"typed": ngay, "words": str(error)}
        answer = _shown(visit, asked("", thong_bao), part, wrong)
        answer.status_code = status_of(error)
        return answer


def _shown(
    visit: Visit, wanted: Asked, part: Slice, wrong: Mapping[str, str] = MappingProxyType({})
) -> Response:
    """Show a day; `wrong` is what was typed instead of one, and why it is none."""
    kept = surroundings_of(visit.request).kept
    page, counts = look_at_report(visit.app.desk, kept, wanted.day, wanted.notice, part)
    facts = {"page": page, "asked": wanted, "part": part, "wrong": wrong}
    return visit.show(
        "reports.html", counts=counts, **facts, **_facts(page, visit.app.desk.today())
    )


@router.get("/bao-cao/excel")
def take_excel(
    visit: Looking,
    ngay: Annotated[str, Query()] = "",
    thong_bao: Annotated[str, Query()] = "",
) -> Response:
    """Hand the report out as a spreadsheet."""
    wanted = asked(ngay, thong_bao)
    content = export_report(visit.app.desk, visit.app.sheets, wanted.day, wanted.notice)
    day = wanted.day or visit.app.desk.today()
    return attachment(content, f"bao-cao-{day:%Y-%m-%d}.xlsx", XLSX)


@router.get("/bao-cao/word")
def take_word(
    visit: Looking,
    ngay: Annotated[str, Query()] = "",
    thong_bao: Annotated[str, Query()] = "",
) -> Response:
    """Hand the report out as a Word file; no draft comes of it."""
    wanted, app = asked(ngay, thong_bao), visit.app
    content = export_report_docx(app.desk, app.renderer, wanted.day, wanted.notice)
    return attachment(content, f"bao-cao-{wanted.day or app.desk.today():%Y-%m-%d}.docx", WORD)


@router.post("/bao-cao/du-thao")
def draft_document(
    visit: Drafting, form_key: FormKey, ngay: Text = "", thong_bao: Text = ""
) -> Response:
    """Draft the report document and lead to it."""

    def act() -> str:
        return saying(f"/du-thao/{_drafted(visit, asked(ngay, thong_bao))}", done.REPORT)

    return visit.once(form_key, act)


@router.post("/bao-cao/pdf")
def order_pdf(
    visit: Drafting, form_key: FormKey, ngay: Text = "", thong_bao: Text = ""
) -> Response:
    """Draft the report document and have its PDF made beside the page."""

    def act() -> str:
        return visit.order(JobKind.REPORT, document=_drafted(visit, asked(ngay, thong_bao)))

    return visit.once(form_key, act)


@router.get("/bao-cao/pdf/{key}")
def take_pdf(visit: Looking, key: str) -> Response:
    """Hand the PDF of a report out."""
    app = visit.app
    name, content = print_report(app.desk, app.files, app.renderer, app.converter, key)
    return attachment(content, name, PDF)


def _drafted(visit: Visit, wanted: Asked) -> str:
    return take_report(visit.app.desk, wanted.day, wanted.which, visit.hand()).key


def _facts(page: ReportPage, today: date) -> dict[str, Any]:
    """Return how the parts are called, and the words around the figures."""
    sheet, organs = page.sheet, page.rules.organs
    clauses = clause_names(sheet.by_clause, page.notices)
    return {
        "until": until(sheet.moment),
        "basis": basis(page.rules, sheet.moment, today),
        "formula": FORMULA,
        "cells": CELLS,
        "extras": EXTRAS,
        "clauses": clauses,
        "notice_names": notice_names(page.notices),
        "standing": standing_rows(sheet.standing, organs, clauses),
        "incidents": incident_rows(sheet.standing, organs, sheet.units, clauses),
        "kept": sum(len(duty.confirmed) + len(duty.unconfirmed) for duty in sheet.standing),
    }
