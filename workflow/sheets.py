"""Spreadsheets by XlsxWriter: text stays text, days are days, each sheet prints on A4."""

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from workflow.domain.sheet import Cell, Table

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

A4 = 9
LONGEST = 32_767
"""How many characters a cell holds; XlsxWriter would leave a longer text out."""
OPTIONS = MappingProxyType(
    {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "dd/mm/yyyy",
    }
)
_FONT = MappingProxyType({"font_name": "Times New Roman", "font_size": 11})
_CELL = MappingProxyType({**_FONT, "border": 1, "valign": "top", "text_wrap": True})
_FORMATS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "title": {**_FONT, "bold": True, "font_size": 14},
        "line": _FONT,
        "head": {**_CELL, "bold": True, "align": "center", "valign": "vcenter"},
        "text": _CELL,
        "number": {**_CELL, "align": "right"},
        "day": {**_CELL, "align": "center", "num_format": "dd/mm/yyyy"},
    }
)


class XlsxSheets:
    """`ports.sheets.Sheets`."""

    def workbook(self, tables: Sequence[Table], at: datetime) -> bytes:
        """Return an .xlsx with one sheet a table, ready to print."""
        import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - few commands need it

        content = io.BytesIO()
        with xlsxwriter.Workbook(content, dict(OPTIONS)) as book:
            book.set_properties({"created": at.replace(tzinfo=None)})
            formats = {name: book.add_format(dict(facts)) for name, facts in _FORMATS.items()}
            for table in tables:
                _fill(book.add_worksheet(table.name), table, formats)
        return content.getvalue()


def _fill(sheet: "Worksheet", table: Table, formats: Mapping[str, "Format"]) -> None:
    sheet.write_string(0, 0, table.title[:LONGEST], formats["title"])
    for row, line in enumerate(table.lines, start=1):
        sheet.write_string(row, 0, line[:LONGEST], formats["line"])
    head = len(table.lines) + 2
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(head, place, column.title, formats["head"])
    for row, cells in enumerate(table.rows, start=head + 1):
        for place, cell in enumerate(cells):
            _write(sheet, row, place, cell, formats)
    for row, note in enumerate(table.notes, start=head + len(table.rows) + 2):
        sheet.write_string(row, 0, note[:LONGEST], formats["line"])
    _make_printable(sheet, table, head)


def _write(
    sheet: "Worksheet", row: int, place: int, cell: Cell, formats: Mapping[str, "Format"]
) -> None:
    match cell:
        case None:
            sheet.write_blank(row, place, None, formats["text"])
        case str():
            sheet.write_string(row, place, cell[:LONGEST], formats["text"])
        case date():
            sheet.write_datetime(row, place, cell, formats["day"])
        case _:
            sheet.write_number(row, place, cell, formats["number"])


def _make_printable(sheet: "Worksheet", table: Table, head: int) -> None:
    """Landscape A4, as wide as the paper, the column titles on every page, pages numbered."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(head)
    sheet.freeze_panes(head + 1, 0)
    sheet.set_footer("&C&P/&N")
    if table.rows:
        sheet.autofilter(head, 0, head + len(table.rows), len(table.columns) - 1)
