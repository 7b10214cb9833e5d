"""The report for leaders as a spreadsheet: the cells, the units in order."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from workflow.domain.figures import Figures
from workflow.domain.ranking import Ranked
from workflow.domain.sheet import Cell, Column, Table
from workflow.wording.report import rate_text, until

FORMULA = (
    "Tỷ lệ hoàn thành = đã hoàn thành ÷ (đã hoàn thành + đang thực hiện quá hạn), "
    "tức là của những nhiệm vụ đã đến hạn hoặc đã xong."
)
CELLS = (
    ("done_on_time", "Hoàn thành đúng hạn"),
    ("done_late", "Hoàn thành quá hạn"),
    ("open_in_time", "Đang thực hiện trong hạn"),
    ("open_overdue", "Đang thực hiện quá hạn"),
)
EXTRAS = (
    ("due_soon", "Sắp hết hạn"),
    ("waiting", "Đã nộp, chờ duyệt"),
    ("undated", "Không ghi thời hạn"),
    ("nil_returns", "Không phát sinh"),
    ("waived", "Được miễn"),
    ("cancelled", "Đã hủy"),
)
_UNIT_COLUMNS = (
    Column("Hạng", 8),
    Column("Đơn vị", 46),
    Column("Tổng số", 12),
    *(Column(words, 18) for _, words in CELLS),
    Column("Tỷ lệ, %", 12),
)


def figure_lines(figures: Figures) -> list[tuple[str, int]]:
    """Return every count with its words, the four official cells first."""
    return [(words, int(getattr(figures, name))) for name, words in (*CELLS, *EXTRAS)]


def whole_table(figures: Figures, moment: datetime, lines: tuple[str, ...]) -> Table:
    """Return the sheet of the counts of the whole."""
    rows: list[tuple[Cell, ...]] = [("Tổng số nhiệm vụ", figures.total)]
    rows += figure_lines(figures)
    rows.append(("Tỷ lệ hoàn thành, %", rate_text(figures)))
    return Table(
        name="Số liệu",
        title=f"Tình hình thực hiện nhiệm vụ đến {until(moment)}",
        lines=lines,
        columns=(Column("Chỉ tiêu", 46), Column("Số nhiệm vụ", 18)),
        rows=rows,
        notes=(FORMULA,),
    )


def unit_table(units: Sequence[Ranked], names: Mapping[str, str], moment: datetime) -> Table:
    """Return the sheet of the units in order."""
    return Table(
        name="Đơn vị",
        title=f"Kết quả của từng đơn vị đến {until(moment)}",
        columns=_UNIT_COLUMNS,
        rows=[
            (
                each.place or "–",
                names[each.key],
                each.figures.total,
                *(getattr(each.figures, name) for name, _ in CELLS),
                rate_text(each.figures),
            )
            for each in units
        ],
        notes=(FORMULA,),
    )
