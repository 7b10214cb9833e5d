"""Documents that decide or set to work: a decision, a plan with its annex, a telegram."""

from workflow.documents.layout.annex import annex_head
from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.closing import closing
from workflow.documents.layout.geometry import A4
from workflow.documents.layout.head import addressees, named_head
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.text import LAST, TEXT, articles, legal_bases, lines, sections
from workflow.documents.layout.wordml import paragraph, when
from workflow.documents.templates.frame import SIZES, named

TASK_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Nội dung công việc", "{{ task.action }}", 84, "Ô bảng"),
    Column("Đơn vị chủ trì", "{{ task.unit }}", 44, "Ô bảng"),
    Column("Đơn vị phối hợp", "{{ task.supporting }}", 44, "Ô bảng"),
    Column("Thời hạn hoàn thành", "{{ task.due }}", 31),
    Column("Sản phẩm", "{{ task.product }}", 36, "Ô bảng"),
)


def decision() -> bytes:
    """Return a decision of its own text (Mẫu 1.2)."""
    blocks = (
        named_head(SIZES, "QUYẾT ĐỊNH", before_subject="Về việc")
        + paragraph("Thẩm quyền ban hành", "{{ authority|upper }}")
        + when("proposed_by", legal_bases(after_last=";"), otherwise=[legal_bases()])
        + when("proposed_by", paragraph("Căn cứ", "Theo đề nghị của {{ proposed_by|bare }}."))
        + paragraph("Thẩm quyền ban hành", "QUYẾT ĐỊNH:")
        + articles()
        + closing()
    )
    return assemble("Quyết định", [Part(blocks=blocks)], SIZES)


def plan() -> bytes:
    """Return a plan in sections; who does what by when is its annex."""
    text = (
        paragraph(TEXT, "{{ opening }}")
        + sections()
        + paragraph(
            TEXT, "Phân công nhiệm vụ và thời hạn cụ thể nêu tại Phụ lục kèm theo Kế hoạch này."
        )
        + paragraph(
            LAST,
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh "
            "về {{ issuing_organ }} để xem xét, giải quyết./.",
        )
    )
    annex = annex_head("Kế hoạch") + listing(TASK_COLUMNS, "task in tasks")
    return named("Kế hoạch", "KẾ HOẠCH", text, Part(blocks=annex, page=A4.turned()))


def telegram() -> bytes:
    """Return a telegram: who wires whom, then the text (Mẫu 1.6)."""
    text = addressees("{{ sender }} điện") + lines("body")
    return named("Công điện", "CÔNG ĐIỆN", text, has_contact_line=True)
