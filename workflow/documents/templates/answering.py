"""Letters that answer or put right: extensions granted and refused, a correction, a free text."""

from workflow.documents.layout.text import LAST, TEXT, lines
from workflow.documents.layout.wordml import each, paragraph
from workflow.documents.templates.frame import letter

OPENING = (
    "Xét đề nghị của {{ unit }} tại {{ request_citation }}, {{ issuing_organ }} có ý kiến như sau:"
)
DUTIES = "{{ 'các nhiệm vụ' if duties|length > 1 else 'nhiệm vụ' }}"
GRANTED = f"1. Đồng ý gia hạn thời gian thực hiện {DUTIES} giao tại {{{{ source_citation }}}}:"
NEW_DAY = (
    "- Tại {{ duty.clause }}: “{{ duty.quote }}”. Hạn cuối cùng đã giao là ngày "
    "{{ duty.last_day }}, nay gia hạn đến hết ngày {{ duty.new_last_day }}."
)
GRANTED_ON_TERMS = (
    "2. {{ unit }} khẩn trương khắc phục khó khăn, vướng mắc đã nêu, hoàn thành nhiệm vụ và gửi "
    "kết quả kèm tài liệu minh chứng về {{ issuing_organ }} trong thời hạn mới. Các nội dung khác "
    "thực hiện theo {{ source_short }}."
)
REFUSED = (
    f"1. Không gia hạn thời gian thực hiện {DUTIES} giao tại {{{{ source_citation }}}}. Lý do: "
    "{{ reason|bare }}."
)
SAME_DAY = (
    "- Tại {{ duty.clause }}: “{{ duty.quote }}”. Hạn cuối cùng vẫn là ngày {{ duty.last_day }}."
)
REFUSED_WITH_HELP = (
    "2. {{ issuing_organ }} đề nghị {{ unit }} tập trung nguồn lực, hoàn thành nhiệm vụ và gửi kết "
    "quả kèm tài liệu minh chứng đúng thời hạn đã giao. Khi cần hướng dẫn, hỗ trợ, đề nghị liên "
    "hệ: {{ contact|bare }}."
)
ANSWERED = "{{ issuing_organ }} trả lời để {{ unit }} biết, thực hiện./."
CORRECTION = (
    "{{ issuing_organ }} đã ban hành {{ corrected_citation }}. Do sơ suất trong khâu soạn thảo, "
    "văn bản có sai sót về thể thức, kỹ thuật trình bày. {{ issuing_organ }} đính chính như sau:"
)
CORRECTED = (
    "{{ loop.index ~ '.' if errors|length > 1 else '-' }} Tại {{ error.where }}: đã ghi "
    "“{{ error.printed }}”, nay sửa là “{{ error.corrected }}”."
)
NOT_CORRECTED = (
    "Các nội dung khác của văn bản nêu trên không thay đổi. Nếu cần trao đổi thêm, đề nghị liên "
    "hệ: {{ contact|bare }}."
)


def general_letter() -> bytes:
    """Return a công văn whose text is the clerk's own."""
    return letter("Công văn", lines("body"))


def extension_granted() -> bytes:
    """Return the letter that moves last days."""
    text = (
        paragraph(TEXT, OPENING)
        + paragraph(TEXT, GRANTED)
        + each("duty in duties", paragraph(TEXT, NEW_DAY))
        + paragraph(TEXT, GRANTED_ON_TERMS)
        + paragraph(LAST, ANSWERED)
    )
    return letter("Công văn gia hạn", text)


def extension_refused() -> bytes:
    """Return the letter that keeps last days, with the reason."""
    text = (
        paragraph(TEXT, OPENING)
        + paragraph(TEXT, REFUSED)
        + each("duty in duties", paragraph(TEXT, SAME_DAY))
        + paragraph(TEXT, REFUSED_WITH_HELP)
        + paragraph(LAST, ANSWERED)
    )
    return letter("Công văn không gia hạn", text)


def correction() -> bytes:
    """Return the letter that puts the form of an issued document right (Điều 18)."""
    text = (
        paragraph(TEXT, CORRECTION)
        + each("error in errors", paragraph(TEXT, CORRECTED))
        + paragraph(TEXT, NOT_CORRECTED)
        + paragraph(LAST, "{{ issuing_organ }} thông báo để các cơ quan, đơn vị biết, thực hiện./.")
    )
    return letter("Công văn đính chính", text)
