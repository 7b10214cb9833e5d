"""Nhiệm vụ: the list of duties, narrowed by what is asked for; of one notice a matrix."""

from enum import StrEnum
from typing import Annotated, TypeVar
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from workflow.domain.duty_list import DutyFilter, DutyState, Slice
from workflow.domain.folded import folded
from workflow.errors import InputError
from workflow.usecases.export_duties import export_duties
from workflow.usecases.list_duties import list_duties
from workflow.web.doors import GuardedRoute
from workflow.web.downloads import XLSX, attachment
from workflow.web.typed import line_of
from workflow.web.visit import Looking

router = APIRouter(route_class=GuardedRoute)
ROWS, UNITS = 50, 25
LONGEST = 200
Choice = TypeVar("Choice", bound=StrEnum)
Word = Annotated[str, Query()]
Offset = Annotated[int, Query(alias="tu", ge=0, le=10_000_000)]


class Shape(StrEnum):
    """How the duties of one notice are laid out."""

    MATRIX = "ma-tran"
    ROWS = "bang"


class Asked:
    """What the address of the list asks for."""

    def __init__(  # noqa: PLR0913 - one parameter for each part of the address
        self,
        *,
        thong_bao: Word = "",
        don_vi: Word = "",
        khoan: Word = "",
        ky: Word = "",
        trang_thai: Word = "",
        tim: Word = "",
        xem: Word = "",
    ) -> None:
        typed = {"thong_bao": thong_bao, "don_vi": don_vi, "khoan": khoan, "ky": ky}
        typed |= {"trang_thai": trang_thai, "tim": tim, "xem": xem}
        self.typed = {name: line_of(text, "Ô lọc", LONGEST) for name, text in typed.items()}
        self.state = _chosen(DutyState, self.typed["trang_thai"])
        self.shape = _chosen(Shape, self.typed["xem"]) or Shape.MATRIX

    def url(self, page: str = "/nhiem-vu", without: str = "") -> str:
        """Return the address of the list, ready for one more part."""
        kept = {name: text for name, text in self.typed.items() if text and name != without}
        return f"{page}?{urlencode(kept)}{'&' if kept else ''}"

    def filter(self) -> DutyFilter:
        """Return which duties are listed; a clause means one only in its notice."""
        return DutyFilter(
            notice=self.typed["thong_bao"] or None,
            unit=self.typed["don_vi"] or None,
            clause=self.typed["khoan"] or None,
            period=self.typed["ky"] or None,
            state=self.state,
            words=folded(self.typed["tim"]),
        )


@router.get("/nhiem-vu")
def show_duties(visit: Looking, asked: Annotated[Asked, Depends()], offset: Offset = 0) -> Response:
    """Show a page of duties; htmx gets the result only."""
    as_rows = asked.shape is Shape.ROWS or not asked.typed["thong_bao"]
    part = Slice(limit=ROWS if as_rows else UNITS, offset=offset)
    listed = list_duties(visit.app.desk, asked.filter(), part, as_rows=as_rows)
    if visit.is_partial:
        return visit.part("_duties.html", asked=asked, listed=listed, is_partial=True)
    states = list(DutyState)
    return visit.show("duties.html", asked=asked, listed=listed, states=states, is_partial=False)


@router.get("/nhiem-vu.xlsx")
def take_spreadsheet(visit: Looking, asked: Annotated[Asked, Depends()]) -> Response:
    """Hand the list out as a spreadsheet, narrowed as it is, all its pages."""
    content = export_duties(visit.app.desk, visit.app.sheets, asked.filter())
    return attachment(content, f"nhiem-vu-{visit.app.desk.today():%Y-%m-%d}.xlsx", XLSX)


def _chosen(kind: type[Choice], text: str) -> Choice | None:
    if not text:
        return None
    try:
        return kind(text)
    except ValueError as error:
        raise InputError(f"Không có lựa chọn “{text[:40]}”: hãy chọn trong danh sách.") from error
