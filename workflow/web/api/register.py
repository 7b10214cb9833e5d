"""The register of outgoing documents."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import Query
from pydantic import Field

from workflow.usecases.list_register import list_register
from workflow.web.api.answered import Items, items, nouns
from workflow.web.api.asked import CodeText, Paging
from workflow.web.api.calling import Looking
from workflow.web.api.facts import DocumentFacts, document_facts

router = nouns("register", "Sổ đăng ký")


class RegisterQuery(Paging):
    """Which year and which series."""

    year: Annotated[int | None, Field(ge=1945, le=9999, description="Mặc định là năm nay")] = None
    series: Annotated[CodeText | None, Field(description="Mã sổ")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One line: whose book it stands in, the document, and the day its first mail was accepted."""

    issuing_organ: str
    series: str
    year: int
    document: DocumentFacts
    sent_date: date | None


@router.get("", summary="Sổ đăng ký văn bản đi của một năm, theo sổ và số")
def list_register_lines(
    call: Looking, asked: Annotated[RegisterQuery, Query()]
) -> Items[RegisterEntry]:
    """Return a page of the books of a year."""
    desk = call.app.desk
    lines = [
        RegisterEntry(
            issuing_organ=sheet.book.issuing_organ,
            series=sheet.book.series,
            year=sheet.book.year,
            document=document_facts(line.document),
            sent_date=line.sent_date,
        )
        for sheet in list_register(desk, asked.year or desk.today().year, asked.series)
        for line in sheet.lines
    ]
    return items(lines[asked.offset : asked.offset + asked.limit], len(lines), asked)
