"""The annex that tells of the progress of every duty, on wide pages."""

from workflow.documents.layout.annex import annex_head
from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.geometry import A4
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.wordml import KEEP_NEXT, paragraph
from workflow.documents.templates.frame import SIZES

PROGRESS_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Nhiệm vụ", "{{ row.duty }}", 50, "Ô bảng"),
    Column("Văn bản giao", "{{ row.source }}", 33, "Ô bảng"),
    Column("Đơn vị chủ trì", "{{ row.unit }}", 36, "Ô bảng"),
    Column("Đơn vị phối hợp", "{{ row.supporting }}", 26, "Ô bảng"),
    Column("Hạn", "{{ row.last_day }}", 24),
    Column("Tiến độ, kết quả", "{{ row.progress }}", 30, "Ô bảng"),
    Column("Trạng thái", "{{ row.status }}", 22),
    Column("Ghi chú", "{{ row.note }}", 18, "Ô bảng"),
)


def progress_annex() -> bytes:
    """Return the annex in a file of its own; the report that it belongs to cites it."""
    blocks = (
        annex_head("Báo cáo")
        + paragraph("Ô bảng giữa", "Số liệu tính đến {{ as_of }}", properties=KEEP_NEXT)
        + listing(PROGRESS_COLUMNS, "row in progress")
    )
    return assemble("Phụ lục tiến độ", [Part(blocks=blocks, page=A4.turned())], SIZES)
