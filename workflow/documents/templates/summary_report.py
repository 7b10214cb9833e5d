"""The template of the summary report: the four official cells, tables, a chart, who is late."""

from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.chart import Chart, Series
from workflow.documents.layout.closing import closing
from workflow.documents.layout.head import addressees, gap, named_head
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.text import BEFORE_TABLE, HEADING, LAST, TEXT
from workflow.documents.layout.wordml import each, paragraph, tag, when
from workflow.documents.templates.figure_tables import figures_table, rate, totals_table
from workflow.documents.templates.frame import SIZES

LATE_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Đơn vị", "{{ row.unit }}", 38, "Ô bảng"),
    Column("Nhiệm vụ", "{{ row.duty }}", 40, "Ô bảng"),
    Column("Hạn", "{{ row.last_day }}", 23),
    Column("Số ngày quá hạn", "{{ row.days_late }}", 17),
    Column("Ghi chú", "{{ row.note }}", 34, "Ô bảng"),
)
STANDING_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Nội dung", "{{ row.duty }}", 64, "Ô bảng"),
    Column("Số đơn vị", "{{ row.units }}", 22),
    Column("Đã cam kết", "{{ row.confirmed }}", 22),
    Column("Chưa cam kết", "{{ row.unconfirmed }}", 22),
    Column("Số vi phạm", "{{ row.incidents }}", 22),
)
INCIDENT_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Ngày", "{{ row.happened_on }}", 25),
    Column("Đơn vị", "{{ row.unit }}", 47, "Ô bảng"),
    Column("Nội dung vi phạm", "{{ row.words }}", 60, "Ô bảng"),
    Column("Khoản", "{{ row.clause }}", 20),
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


NOT_COUNTED = (
    "Các nội dung sau đây đơn vị phải thực hiện thường xuyên hoặc không được làm; không có điểm "
    "hoàn thành nên không tính vào số liệu ở Mục I và Mục II:"
)


def summary_report() -> bytes:
    """Return the report to leaders; Kính gửi only when it goes upward (Mục II.9.b)."""
    blocks = (
        named_head(SIZES, "BÁO CÁO")
        + when("addressees", addressees(), otherwise=[gap()])
        + _opening()
        + _by_part()
        + _late()
        + _standing()
        + _proposals()
        + closing()
    )
    return assemble("Báo cáo tổng hợp", [Part(blocks=blocks)], SIZES, [BARS])


def _opening() -> str:
    return (
        paragraph(TEXT, OPENING)
        + paragraph(HEADING, "I. KẾT QUẢ CHUNG")
        + paragraph(TEXT, SUMMARY)
        + tag("set table_number = 0")
        + _titled("Tình hình thực hiện nhiệm vụ", totals_table())
        + paragraph("Khoảng cách")
        + rate()
        + "".join(paragraph(TEXT, line) for line in BESIDE)
        + paragraph(TEXT, "Cách tính số liệu:")
        + each("sentence in basis", paragraph(TEXT, "- {{ sentence }}"))
    )


def _by_part() -> str:
    return (
        paragraph(HEADING, "II. KẾT QUẢ CỤ THỂ")
        + paragraph(BEFORE_TABLE, "Số liệu theo từng nội dung, từng đơn vị như các bảng sau:")
        + _titled("Theo nhóm đơn vị", figures_table("Nhóm đơn vị", "by_group", is_whole=True))
        + paragraph("Tên bảng", "Biểu đồ. Số nhiệm vụ theo nhóm đơn vị")
        + paragraph("Biểu đồ", content=BARS.block())
        + when(
            "by_notice", _titled("Theo văn bản giao", figures_table("Văn bản giao", "by_notice"))
        )
        + _titled("Theo nội dung chỉ đạo", figures_table("Nội dung chỉ đạo", "by_clause"))
        + when("by_period", _titled("Theo kỳ báo cáo", figures_table("Kỳ báo cáo", "by_period")))
        + _titled("Theo đơn vị", figures_table("Đơn vị", "by_unit"))
        + paragraph("Khoảng cách")
    )


def _late() -> str:
    return paragraph(HEADING, "III. NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH") + when(
        "late",
        paragraph(
            BEFORE_TABLE, "Còn {{ totals.open_overdue }} nhiệm vụ quá hạn chưa hoàn thành, gồm:"
        ),
        _titled("Danh sách nhiệm vụ quá hạn", listing(LATE_COLUMNS, "row in late")),
        paragraph("Khoảng cách"),
        otherwise=[paragraph(TEXT, "Không có nhiệm vụ quá hạn chưa hoàn thành.")],
    )


def _standing() -> str:
    listed = _titled("Việc thường xuyên, điều cấm", listing(STANDING_COLUMNS, "row in standing"))
    broken = _titled("Vi phạm đã ghi nhận", listing(INCIDENT_COLUMNS, "row in incidents"))
    return paragraph(HEADING, "IV. VIỆC THỰC HIỆN THƯỜNG XUYÊN, ĐIỀU CẤM") + when(
        "standing",
        paragraph(BEFORE_TABLE, NOT_COUNTED),
        listed,
        paragraph("Khoảng cách"),
        each("row in standing", paragraph(TEXT, "- {{ row.duty }}: {{ row.who }}.")),
        when(
            "incidents",
            broken,
            paragraph("Khoảng cách"),
            otherwise=[paragraph(TEXT, "Chưa ghi nhận vi phạm nào.")],
        ),
        otherwise=[paragraph(TEXT, "Không có việc thực hiện thường xuyên, điều cấm.")],
    )


def _proposals() -> str:
    return (
        paragraph(HEADING, "V. KIẾN NGHỊ, ĐỀ XUẤT")
        + each("proposal in proposals", paragraph(TEXT, "{{ proposal }}"))
        + paragraph(
            LAST,
            "Trên đây là báo cáo tổng hợp tình hình thực hiện nhiệm vụ, {{ issuing_organ }} báo "
            "cáo để xem xét, chỉ đạo./.",
        )
    )


def _titled(title: str, drawn: str) -> str:
    """Return a table under its number and title; tables that are left out take no number."""
    return (
        tag("set table_number = table_number + 1")
        + paragraph("Tên bảng", f"Bảng {{{{ table_number }}}}. {title}")
        + drawn
    )
