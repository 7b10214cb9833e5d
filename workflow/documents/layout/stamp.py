"""The urgency stamp (ô 10b): red capitals in a box of one line (Phụ lục I, Phần I, Mục III.2.b)."""

from workflow.documents.layout.geometry import RED, STAMP_HEIGHT, STAMP_WIDTHS
from workflow.documents.layout.grid import Cell, Lines, row, table
from workflow.documents.layout.wordml import paragraph, when

BOX = Lines(weight=8, color=RED)
AFTER_TABLE = paragraph("Cuối phần")


def urgency_stamp() -> str:
    """Return the three stamps, of which `urgency` lets one stand or none."""
    return "".join(
        when(f"urgency == '{words}'", paragraph("Khoảng cách"), _box(words, width), AFTER_TABLE)
        for words, width in STAMP_WIDTHS.items()
    )


def _box(words: str, width: float) -> str:
    cell = Cell(content=paragraph("Dấu khẩn", words), is_centred_vertically=True)
    return table([row([cell], [width], height=STAMP_HEIGHT)], [width], lines=BOX)
