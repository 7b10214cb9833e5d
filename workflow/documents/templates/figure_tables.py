"""Tables of the four official cells: done on time or late, under way in time or overdue."""

from typing import Literal

from workflow.documents.layout.grid import THIN, Cell, row, table
from workflow.documents.layout.tables import Column, repeated
from workflow.documents.layout.text import TEXT
from workflow.documents.layout.wordml import paragraph, when

CELLS = (
    ("done_on_time", "Đúng hạn"),
    ("done_late", "Quá hạn"),
    ("open_in_time", "Trong hạn"),
    ("open_overdue", "Quá hạn"),
)
TOTAL_WIDTHS = (25.0, 23.0, 23.0, 23.0, 23.0, 24.0, 24.0)
FIGURE_WIDTHS = (13.0, 57.0, 14.0, 16.0, 15.0, 17.0, 15.0, 18.0)

RATE = (
    "Tỷ lệ hoàn thành: {{ totals.rate }}%, bằng số nhiệm vụ đã hoàn thành ({{ totals.done }}) chia "
    "cho số nhiệm vụ đã đến hạn ({{ totals.fell_due }}, gồm số đã hoàn thành và số đang thực hiện "
    "quá hạn)."
)
NO_RATE = (
    "Tỷ lệ hoàn thành bằng số nhiệm vụ đã hoàn thành chia cho số nhiệm vụ đã đến hạn (gồm số đã "
    "hoàn thành và số đang thực hiện quá hạn); chưa tính được vì chưa có nhiệm vụ nào đến hạn."
)


def rate() -> str:
    """Return the rate with the formula that gave it."""
    return when("totals.fell_due", paragraph(TEXT, RATE), otherwise=[paragraph(TEXT, NO_RATE)])


def totals_table() -> str:
    """Return the four official cells in one line."""
    keys = (
        "total",
        "done",
        "done_on_time",
        "done_late",
        "not_done",
        "open_in_time",
        "open_overdue",
    )
    sums = [_middle(f"{{{{ totals.{key} }}}}", "Ô bảng giữa") for key in keys]
    upper = [
        _middle("Tổng số", joins="restart"),
        _middle("Đã hoàn thành", span=3),
        _middle("Đang thực hiện", span=3),
    ]
    lower = [
        Cell(content=paragraph("Đầu bảng"), joins="continue"),
        *(
            _middle(text)
            for text in ("Tổng", "Đúng hạn", "Quá hạn", "Tổng", "Trong hạn", "Quá hạn")
        ),
    ]
    rows = [
        row(upper, TOTAL_WIDTHS, is_heading=True),
        row(lower, TOTAL_WIDTHS, is_heading=True),
        row(sums, TOTAL_WIDTHS),
    ]
    return table(rows, TOTAL_WIDTHS, lines=THIN)


def figures_table(what: str, rows: str, *, is_whole: bool = False) -> str:
    """Return a table of the four cells for each of the rows, its sum in the last line.

    A table of few rows stays whole on one page.
    """
    upper = [
        *(_middle(text, joins="restart") for text in ("STT", what, "Tổng số")),
        _middle("Đã hoàn thành", span=2),
        _middle("Đang thực hiện", span=2),
        _middle("Tỷ lệ (%)", joins="restart"),
    ]
    empty = Cell(content=paragraph("Đầu bảng"), joins="continue")
    lower = [empty, empty, empty, *(_middle(text) for _, text in CELLS), empty]
    keys = ("total", *(key for key, _ in CELLS), "rate")
    columns = [
        Column("STT", "{{ loop.index }}", FIGURE_WIDTHS[0]),
        Column(what, "{{ row.name }}", FIGURE_WIDTHS[1], "Ô bảng"),
        *(
            Column(key, f"{{{{ row.{key} }}}}", width)
            for key, width in zip(keys, FIGURE_WIDTHS[2:], strict=True)
        ),
    ]
    sums = [
        _middle("Tổng cộng", "Tổng cộng", span=2),
        *(_middle(f"{{{{ totals.{key} }}}}", "Tổng cộng") for key in keys),
    ]
    heads = [row(cells, FIGURE_WIDTHS, is_heading=True) for cells in (upper, lower)]
    drawn = [
        *heads,
        *repeated(columns, f"row in {rows}", is_kept=is_whole),
        row(sums, FIGURE_WIDTHS),
    ]
    return table(drawn, FIGURE_WIDTHS, lines=THIN)


def _middle(
    text: str, look: str = "Đầu bảng", *, span: int = 1, joins: Literal["restart"] | None = None
) -> Cell:
    return Cell(content=paragraph(look, text), span=span, joins=joins, is_centred_vertically=True)
