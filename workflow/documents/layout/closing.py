"""What stands below the text: recipients on the left, signature on the right (ô 7, 9b)."""

from workflow.documents.layout.geometry import CLEARANCE, CLOSING_COLUMNS
from workflow.documents.layout.grid import Cell, row, table
from workflow.documents.layout.wordml import KEEP_NEXT, each, paragraph


def closing() -> str:
    """Return *Nơi nhận* level with the signature, in one row that stays in one piece."""
    recipients = paragraph("Tiêu đề nơi nhận", "Nơi nhận:") + each(
        "to_place in to_places", paragraph("Nơi nhận", "- {{ to_place|listed(loop.last) }}")
    )
    signature = each(
        "line in signer_lines",
        paragraph(
            "Quyền hạn, chức vụ", f"{{{{ line|balanced(14, {CLOSING_COLUMNS[1] - CLEARANCE:g}) }}}}"
        ),
    ) + paragraph("Họ tên người ký", "{{ signer_name }}")
    cells = [Cell(content=recipients), Cell(content=signature)]
    gap = paragraph("Khoảng cách", properties=KEEP_NEXT)
    return gap + table([row(cells, CLOSING_COLUMNS)], CLOSING_COLUMNS)
