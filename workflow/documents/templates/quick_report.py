"""The quick report: one page for a leader, with what waits for a decision."""

from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.closing import closing
from workflow.documents.layout.geometry import Sizes
from workflow.documents.layout.head import addressees, gap, named_head
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.text import BEFORE_TABLE, HEADING, LAST, TEXT
from workflow.documents.layout.wordml import KEEP_NEXT, each, paragraph, when
from workflow.documents.templates.figure_tables import rate, totals_table

SMALL = Sizes(body=13)
LATE_COLUMNS = (
    Column("STT", "{{ loop.index }}", 12),
    Column("Đơn vị", "{{ row.unit }}", 58, "Ô bảng"),
    Column("Nhiệm vụ", "{{ row.duty }}", 54, "Ô bảng"),
    Column("Hạn", "{{ row.last_day }}", 23),
    Column("Số ngày quá hạn", "{{ row.days_late }}", 18),
)


def quick_report() -> bytes:
    """Return the report; Kính gửi only when it goes upward (Mục II.9.b)."""
    blocks = (
        named_head(SMALL, "BÁO CÁO")
        + when("addressees", addressees(), otherwise=[gap()])
        + paragraph(
            BEFORE_TABLE,
            "Tính đến {{ as_of }}, kết quả thực hiện các nhiệm vụ giao {{ scope }} như sau:",
        )
        + paragraph("Khoảng cách", properties=KEEP_NEXT)
        + totals_table()
        + rate()
        + _late()
        + paragraph(HEADING, "Nội dung cần quyết định")
        + each("decision in decisions", paragraph(TEXT, "- {{ decision|listed(loop.last) }}"))
        + paragraph(LAST, "{{ issuing_organ }} báo cáo để xem xét, chỉ đạo./.")
        + closing()
    )
    return assemble("Báo cáo nhanh", [Part(blocks=blocks)], SMALL)


def _late() -> str:
    return when(
        "late",
        paragraph(
            BEFORE_TABLE,
            "Còn {{ totals.open_overdue|two_digits }} nhiệm vụ quá hạn chưa hoàn thành; quá hạn "
            "lâu nhất là:",
        ),
        paragraph("Khoảng cách", properties=KEEP_NEXT),
        listing(LATE_COLUMNS, "row in late"),
        otherwise=[paragraph(TEXT, "Không có nhiệm vụ quá hạn chưa hoàn thành.")],
    )
