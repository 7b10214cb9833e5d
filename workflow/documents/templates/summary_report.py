"""The template of the summary report: the four official cells, tables, a chart, who is late."""

from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.chart import Chart, Series
from workflow.documents.layout.closing import closing
from workflow.documents.layout.geometry import Sizes
from workflow.documents.layout.head import addressees, gap, named_head
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.wordml import each, paragraph, when
from workflow.documents.templates.figure_tables import figures_table, totals_table

TEXT, LAST, SIZES = "Nội dung", "Nội dung cuối", Sizes()
LATE_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Đơn vị", "{{ row.unit }}", 41, "Ô bảng"),
    Column("Nhiệm vụ", "{{ row.duty }}", 47, "Ô bảng"),
    Column("Hạn", "{{ row.last_day }}", 24),
    Column("Số ngày quá hạn", "{{ row.days_late }}", 20),
    Column("Ghi chú", "{{ row.note }}", 20, "Ô bảng"),
)
BARS = Chart(
    key="bieu-do-nhom-don-vi",
    alternative_text="Biểu đồ thanh: tình hình thực hiện nhiệm vụ theo nhóm đơn vị",
    rows="by_group",
    label="name",
    series=(
        Series("Hoàn thành đúng hạn", "done_on_time", "1F4E79", "FFFFFF"),
        Series("Hoàn thành quá hạn", "done_late", "9DC3E6", "000000"),
        Series("Đang thực hiện trong hạn", "open_in_time", "E7E6E6", "000000"),
        Series("Đang thực hiện quá hạn", "open_overdue", "C00000", "FFFFFF"),
    ),
    width=160,
    height=75,
)
OPENING = (
    "{{ issuing_organ }} báo cáo tổng hợp tình hình thực hiện các nhiệm vụ giao {{ scope }}; số "
    "liệu tính đến {{ as_of }}, cụ thể như sau:"
)
SUMMARY = (
    "Tổng số nhiệm vụ được theo dõi là {{ totals.total }}, trong đó đã hoàn thành "
    "{{ totals.done }} nhiệm vụ (đúng hạn {{ totals.done_on_time }}, quá hạn "
    "{{ totals.done_late }}); chưa hoàn thành {{ totals.not_done }} nhiệm vụ "
    "(trong hạn {{ totals.open_in_time }}, quá hạn {{ totals.open_overdue }})."
)
RATE = (
    "Tỷ lệ hoàn thành: {{ totals.rate }}%, bằng số nhiệm vụ đã hoàn thành ({{ totals.done }}) chia "
    "cho số nhiệm vụ đã đến hạn ({{ totals.fell_due }}, gồm số đã hoàn thành và số đang thực hiện "
    "quá hạn)."
)
NO_RATE = (
    "Tỷ lệ hoàn thành bằng số nhiệm vụ đã hoàn thành chia cho số nhiệm vụ đã đến hạn (gồm số đã "
    "hoàn thành và số đang thực hiện quá hạn); chưa tính được vì chưa có nhiệm vụ nào đến hạn."
)
BESIDE = (
    "- Trong số đã hoàn thành: {{ totals.nil_returns }} nhiệm vụ đơn vị báo cáo “không phát sinh”.",
    (
        "- Trong số chưa hoàn thành: {{ totals.waiting }} nhiệm vụ đơn vị đã gửi kết quả, đang chờ "
        "{{ issuing_organ }} xem xét; {{ totals.due_soon }} nhiệm vụ sắp đến hạn; "
        "{{ totals.undated }} nhiệm vụ chưa xác định thời hạn."
    ),
    (
        "- Không tính vào tổng số: {{ totals.waived }} nhiệm vụ được miễn, "
        "{{ totals.cancelled }} nhiệm vụ đã hủy."
    ),
)


def summary_report() -> bytes:
    """Return the report to leaders; Kính gửi only when it goes upward (Mục II.9.b)."""
    blocks = (
        named_head(SIZES, "BÁO CÁO")
        + when("addressees", addressees(), otherwise=[gap()])
        + _opening()
        + _by_unit()
        + _late()
        + _proposals()
        + closing()
    )
    return assemble("Báo cáo tổng hợp", [Part(blocks=blocks)], SIZES, [BARS])


def _opening() -> str:
    return (
        paragraph(TEXT, OPENING)
        + paragraph("Tiêu đề phần", "I. KẾT QUẢ CHUNG")
        + paragraph(TEXT, SUMMARY)
        + paragraph("Tên bảng", "Bảng 1. Tình hình thực hiện nhiệm vụ")
        + totals_table()
        + paragraph("Khoảng cách")
        + when("totals.fell_due", paragraph(TEXT, RATE), otherwise=[paragraph(TEXT, NO_RATE)])
        + "".join(paragraph(TEXT, line) for line in BESIDE)
        + paragraph(TEXT, "Cách tính số liệu:")
        + each("sentence in basis", paragraph(TEXT, "- {{ sentence }}"))
    )


def _by_unit() -> str:
    return (
        paragraph("Tiêu đề phần", "II. KẾT QUẢ CỤ THỂ")
        + paragraph(
            TEXT, "Số liệu theo nhóm đơn vị, nội dung chỉ đạo và từng đơn vị như các bảng sau:"
        )
        + paragraph("Tên bảng", "Bảng 2. Theo nhóm đơn vị")
        + figures_table("Nhóm đơn vị", "by_group")
        + paragraph("Tên bảng", "Biểu đồ. Số nhiệm vụ theo nhóm đơn vị")
        + paragraph("Biểu đồ", content=BARS.block())
        + paragraph("Tên bảng", "Bảng 3. Theo nội dung chỉ đạo")
        + figures_table("Nội dung chỉ đạo", "by_clause")
        + paragraph("Tên bảng", "Bảng 4. Theo đơn vị")
        + figures_table("Đơn vị", "by_unit")
        + paragraph("Khoảng cách")
    )


def _late() -> str:
    return paragraph("Tiêu đề phần", "III. NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH") + when(
        "late",
        paragraph(TEXT, "Còn {{ totals.open_overdue }} nhiệm vụ quá hạn chưa hoàn thành, gồm:"),
        paragraph("Tên bảng", "Bảng 5. Danh sách nhiệm vụ quá hạn"),
        listing(LATE_COLUMNS, "row in late"),
        paragraph("Khoảng cách"),
        otherwise=[paragraph(TEXT, "Không có nhiệm vụ quá hạn chưa hoàn thành.")],
    )


def _proposals() -> str:
    return (
        paragraph("Tiêu đề phần", "IV. KIẾN NGHỊ, ĐỀ XUẤT")
        + each("proposal in proposals", paragraph(TEXT, "{{ proposal }}"))
        + paragraph(
            LAST,
            "Trên đây là báo cáo tổng hợp tình hình thực hiện nhiệm vụ, {{ issuing_organ }} báo "
            "cáo để xem xét, chỉ đạo./.",
        )
    )
