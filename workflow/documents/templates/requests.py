"""Documents that ask or tell: an invitation, a submission, a report upward, a sending slip."""

from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.closing import closing
from workflow.documents.layout.grid import THIN, Cell, row, table
from workflow.documents.layout.head import addressees, gap, named_head
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.text import BEFORE_TABLE, LAST, TEXT, legal_bases, sections
from workflow.documents.layout.wordml import BOLD, KEEP_NEXT, each, paragraph, when, written
from workflow.documents.templates.frame import SIZES, named

SENT_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Số, ký hiệu", "{{ paper.code }}", 42),
    Column("Ngày, tháng", "{{ paper.issued_date }}", 26),
    Column("Tên loại và trích yếu nội dung", "{{ paper.subject }}", 64, "Ô bảng"),
    Column("Số bản", "{{ paper.copies }}", 20),
)
RECEIPT_WIDTH = 165.0


def invitation() -> bytes:
    """Return an invitation (Mẫu 1.7)."""
    call = "{{ issuing_organ }} trân trọng kính mời"
    guests = when(
        "guests|length == 1",
        paragraph(TEXT, f"{call}: {{{{ guests[0]|bare }}}}."),
        otherwise=[
            paragraph(TEXT, f"{call}:"),
            each("guest in guests", paragraph(TEXT, "- {{ guest|listed(loop.last) }}")),
        ],
    )
    text = (
        guests
        + _labelled("Tới dự", "{{ event|bare }}.")
        + _labelled("Chủ trì", "{{ chair|bare }}.")
        + _labelled("Thời gian", "{{ time|bare }}.")
        + _labelled("Địa điểm", "{{ venue|bare }}.")
        + each("note in notes", paragraph(TEXT, "{{ note }}"))
        + paragraph(
            LAST,
            "{{ issuing_organ }} rất mong các đại biểu đến dự đúng thời gian, địa điểm nêu trên./.",
        )
    )
    return named("Giấy mời", "GIẤY MỜI", text, has_contact_line=True)


def submission() -> bytes:
    """Return a submission: why, what is proposed, what is asked for (*tờ trình*)."""
    text = (
        addressees()
        + legal_bases()
        + paragraph(TEXT, "{{ opening }}")
        + sections()
        + when("enclosures", paragraph(TEXT, "Hồ sơ trình kèm theo: {{ enclosures|join('; ') }}."))
        + paragraph(LAST, "{{ request|closed }}")
    )
    return named("Tờ trình", "TỜ TRÌNH", text)


def upward_report() -> bytes:
    """Return a report to a higher body, so with Kính gửi (Mục II.9.b)."""
    text = (
        addressees()
        + paragraph(TEXT, "{{ opening }}")
        + sections()
        + paragraph(
            LAST, "Trên đây là báo cáo của {{ issuing_organ }}; kính đề nghị xem xét, chỉ đạo./."
        )
    )
    return named("Báo cáo gửi cấp trên", "BÁO CÁO", text)


def sending_slip() -> bytes:
    """Return the slip that goes with papers and comes back signed (*phiếu gửi*)."""
    blocks = (
        named_head(SIZES, "PHIẾU GỬI", has_contact_line=True)
        + gap()
        + paragraph(
            BEFORE_TABLE,
            "{{ issuing_organ }} gửi {{ recipient|bare }} các văn bản, tài liệu sau đây:",
        )
        + paragraph("Khoảng cách", properties=KEEP_NEXT)
        + listing(SENT_COLUMNS, "paper in papers")
        + paragraph(
            LAST,
            "Sau khi nhận đủ, đề nghị {{ recipient|bare }} ký xác nhận và gửi lại Phiếu gửi này về "
            "{{ issuing_organ }} chậm nhất ngày {{ new_day }}./.",
        )
        + closing()
        + gap()
        + _receipt()
    )
    return assemble("Phiếu gửi", [Part(blocks=blocks)], SIZES)


def _receipt() -> str:
    """Return the box that the recipient signs."""
    content = (
        paragraph("Đầu bảng", "XÁC NHẬN CỦA NƠI NHẬN")
        + paragraph("Ô bảng", "Đã nhận đủ văn bản, tài liệu nêu trên, ngày …… tháng …… năm ………")
        + paragraph("Ô bảng giữa", "Người nhận (ký, ghi rõ họ tên)")
        + paragraph("Họ tên người nhận")
    )
    return table([row([Cell(content=content)], [RECEIPT_WIDTH])], [RECEIPT_WIDTH], lines=THIN)


def _labelled(label: str, text: str) -> str:
    return paragraph(TEXT, content=written(f"{label}: ", BOLD) + written(text))
