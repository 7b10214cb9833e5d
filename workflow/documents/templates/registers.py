"""The five registers of Phụ lục IV: a cover, then the columns that the decree asks for at least."""

from collections.abc import Sequence

from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.geometry import A4, CLEARANCE, COVER_TITLE
from workflow.documents.layout.grid import Cell, Lines, row, table
from workflow.documents.layout.measure import balanced
from workflow.documents.layout.tables import Column, numbered_listing
from workflow.documents.layout.wordml import paragraph, when
from workflow.documents.templates.frame import SIZES

COVER_HEIGHT = 245.0
FRAME = Lines(weight=18)
LEFT = "Ô bảng"
OUTGOING = (
    Column("Số, ký hiệu văn bản", "{{ entry.code }}", 28),
    Column("Ngày tháng văn bản", "{{ entry.issued_date }}", 24),
    Column("Tên loại và trích yếu nội dung văn bản", "{{ entry.subject }}", 54, LEFT),
    Column("Người ký", "{{ entry.signer }}", 22),
    Column("Nơi nhận văn bản", "{{ entry.to_places }}", 34, LEFT),
    Column("Đơn vị, người nhận bản lưu", "{{ entry.archive_copy }}", 22),
    Column("Số lượng bản", "{{ entry.copies }}", 17),
    Column("Ngày chuyển", "{{ entry.sent_date }}", 24),
    Column("Ký nhận", "{{ entry.receipt }}", 14),
    Column("Ghi chú", "{{ entry.note }}", 13, LEFT),
)
INCOMING = (
    Column("Ngày đến", "{{ entry.arrival_date }}", 24),
    Column("Số đến", "{{ entry.arrival_number }}", 15),
    Column("Tác giả", "{{ entry.issuing_organ }}", 34, LEFT),
    Column("Số, ký hiệu văn bản", "{{ entry.code }}", 27),
    Column("Ngày tháng văn bản", "{{ entry.issued_date }}", 24),
    Column("Tên loại và trích yếu nội dung văn bản", "{{ entry.subject }}", 46, LEFT),
    Column("Đơn vị hoặc người nhận", "{{ entry.recipient }}", 26, LEFT),
    Column("Ngày chuyển", "{{ entry.sent_date }}", 24),
    Column("Ký nhận", "{{ entry.receipt }}", 16),
    Column("Ghi chú", "{{ entry.note }}", 16, LEFT),
)
PROCESSING = (
    Column("Số đến", "{{ entry.arrival_number }}", 17),
    Column(
        "Tên loại, số, ký hiệu, ngày tháng và tên cơ quan, tổ chức ban hành văn bản",
        "{{ entry.document }}",
        82,
        LEFT,
    ),
    Column("Đơn vị hoặc người nhận", "{{ entry.recipient }}", 40, LEFT),
    Column("Thời hạn giải quyết", "{{ entry.due_date }}", 27),
    Column("Tiến độ giải quyết", "{{ entry.progress }}", 34, LEFT),
    Column("Số, ký hiệu văn bản trả lời", "{{ entry.response_code }}", 32),
    Column("Ghi chú", "{{ entry.note }}", 20, LEFT),
)
POSTED = (
    Column("Ngày chuyển", "{{ entry.sent_date }}", 26),
    Column("Số, ký hiệu văn bản", "{{ entry.code }}", 44),
    Column("Nơi nhận văn bản", "{{ entry.to_places }}", 82, LEFT),
    Column("Số lượng bì", "{{ entry.envelopes }}", 22),
    Column("Ký nhận và dấu bưu điện", "{{ entry.receipt }}", 44),
    Column("Ghi chú", "{{ entry.note }}", 34, LEFT),
)
ARCHIVE_USE = (
    Column("Ngày tháng", "{{ entry.used_date }}", 24),
    Column("Họ tên người sử dụng", "{{ entry.user }}", 35, LEFT),
    Column("Số, ký hiệu, ngày tháng văn bản", "{{ entry.code }}", 36),
    Column("Tên loại và trích yếu nội dung văn bản", "{{ entry.subject }}", 55, LEFT),
    Column("Số, ký hiệu hồ sơ", "{{ entry.file_code }}", 24),
    Column("Ký nhận", "{{ entry.receipt }}", 16),
    Column("Ngày trả", "{{ entry.returned_date }}", 24),
    Column("Người cho phép sử dụng", "{{ entry.allowed_by }}", 24),
    Column("Ghi chú", "{{ entry.note }}", 14, LEFT),
)


def outgoing_register() -> bytes:
    """Return *sổ đăng ký văn bản đi* (Phụ lục IV)."""
    return _register("Sổ đăng ký văn bản đi", OUTGOING)


def incoming_register() -> bytes:
    """Return *sổ đăng ký văn bản đến* (Phụ lục IV)."""
    return _register("Sổ đăng ký văn bản đến", INCOMING)


def processing_register() -> bytes:
    """Return *sổ theo dõi giải quyết văn bản đến* (Phụ lục IV)."""
    return _register("Sổ theo dõi giải quyết văn bản đến", PROCESSING)


def posting_register() -> bytes:
    """Return *sổ gửi văn bản đi bưu điện* (Phụ lục IV)."""
    return _register("Sổ gửi văn bản đi bưu điện", POSTED)


def archive_use_register() -> bytes:
    """Return *sổ sử dụng bản lưu* (Phụ lục IV)."""
    return _register("Sổ sử dụng bản lưu", ARCHIVE_USE)


def _register(title: str, columns: Sequence[Column]) -> bytes:
    entries = Part(blocks=numbered_listing(columns, "entry in entries"), page=A4.turned())
    return assemble(title, [Part(blocks=_cover(title)), entries], SIZES)


def _cover(title: str) -> str:
    title_lines = balanced(title.upper(), COVER_TITLE, A4.text_width - 2 * CLEARANCE).split("\n")
    content = (
        when("governing_organ", paragraph("Bìa cơ quan chủ quản", "{{ governing_organ|upper }}"))
        + paragraph("Bìa cơ quan", "{{ issuing_organ|upper }}")
        + "".join(paragraph("Bìa tên sổ", line) for line in title_lines)
        + paragraph("Bìa dòng", "Năm: {{ year }}")
        + paragraph("Bìa dòng", "Từ ngày {{ first_day }} đến ngày {{ last_day }}")
        + paragraph("Bìa dòng", "Từ số {{ first_number }} đến số {{ last_number }}")
        + paragraph("Bìa quyển số", "Quyển số: {{ volume }}")
    )
    widths = [A4.text_width]
    return table([row([Cell(content=content)], widths, height=COVER_HEIGHT)], widths, lines=FRAME)
