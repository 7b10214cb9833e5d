"""The templates of letters: chasing one unit or several, a conclusion notice printed again."""

from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.closing import closing
from workflow.documents.layout.geometry import A4, Sizes
from workflow.documents.layout.head import dispatch_head, gap, named_head
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.wordml import each, paragraph, tag, when

TEXT, LAST, SIZES = "Nội dung", "Nội dung cuối", Sizes()
DUTY = (
    "{{ loop.index ~ '.' if duties|length > 1 else '-' }} Tại {{ duty.clause }}: "
    "“{{ duty.quote }}”. Hạn cuối cùng là ngày {{ duty.last_day }}; tính đến ngày "
    "{{ cutoff_day }} đã quá hạn {{ duty.days_late|two_digits }} ngày."
)
CHASED_BEFORE = (
    "{{ issuing_organ }} đã đôn đốc tại {{ earlier_chases|join('; ') }}. Tuy nhiên, tính đến ngày "
    "{{ cutoff_day }}, {{ issuing_organ }} vẫn chưa nhận được kết quả thực hiện, cũng chưa nhận "
    "được văn bản báo cáo lý do chậm của {{ unit }}."
)
FIRST_CHASE = (
    "Tính đến ngày {{ cutoff_day }}, {{ issuing_organ }} chưa nhận được kết quả thực hiện của "
    "{{ unit }}."
)
REQUEST_ONE = (
    "Để bảo đảm tiến độ chung, {{ issuing_organ }} đề nghị {{ unit }} khẩn trương hoàn thành nhiệm "
    "vụ nêu trên, gửi kết quả kèm tài liệu minh chứng về {{ issuing_organ }} chậm nhất ngày "
    "{{ new_day }}; trường hợp chưa thể hoàn thành, báo cáo bằng văn bản nguyên nhân, khó khăn, "
    "vướng mắc và đề xuất thời gian hoàn thành cụ thể."
)
REQUEST_SEVERAL = (
    "Để bảo đảm tiến độ chung, {{ issuing_organ }} đề nghị các đơn vị có tên trong danh sách khẩn "
    "trương hoàn thành nhiệm vụ, gửi kết quả kèm tài liệu minh chứng về {{ issuing_organ }} chậm "
    "nhất ngày {{ new_day }}; trường hợp chưa thể hoàn thành, báo cáo bằng văn bản nguyên nhân, "
    "khó khăn, vướng mắc và đề xuất thời gian hoàn thành cụ thể."
)
CONTACT = "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ: {{ contact|bare }}."
LATE_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Đơn vị", "{{ row.unit }}", 58, "Ô bảng"),
    Column("Nhiệm vụ", "{{ row.duty }}", 96, "Ô bảng"),
    Column("Hạn", "{{ row.last_day }}", 25),
    Column("Số ngày quá hạn", "{{ row.days_late }}", 20),
    Column("Ghi chú", "{{ row.note }}", 40, "Ô bảng"),
)
LINK = (
    "(Kèm theo Công văn số         /{{ code_notation }} ngày       tháng       năm          "
    "của {{ issuing_organ }})"
)
CLAUSE = "{{ clause.number ~ '. ' if loop.first else '' }}{{ line }}"


def chase_one() -> bytes:
    """Return the letter to one unit that is late."""
    text = (
        paragraph(
            TEXT,
            "Tại {{ source_citation }}, {{ unit }} được giao thực hiện "
            "{{ 'các nhiệm vụ' if duties|length > 1 else 'nhiệm vụ' }} sau đây:",
        )
        + each("duty in duties", paragraph(TEXT, DUTY))
        + when(
            "earlier_chases",
            paragraph(TEXT, CHASED_BEFORE),
            otherwise=[paragraph(TEXT, FIRST_CHASE)],
        )
        + paragraph(TEXT, REQUEST_ONE)
        + paragraph(TEXT, CONTACT)
        + paragraph(LAST, "{{ issuing_organ }} đề nghị {{ unit }} quan tâm, chỉ đạo thực hiện./.")
    )
    blocks = dispatch_head(SIZES) + text + closing()
    return assemble("Công văn đôn đốc một đơn vị", [Part(blocks=blocks)], SIZES)


def chase_several() -> bytes:
    """Return the letter to all units that are late, with the list of their duties as an annex."""
    text = (
        paragraph(
            TEXT,
            "Tại {{ source_citation }}, các đơn vị được giao thực hiện một số nhiệm vụ có thời hạn "
            "cụ thể. Qua theo dõi, tính đến ngày {{ cutoff_day }} còn {{ unit_count|two_digits }} "
            "đơn vị chưa hoàn thành {{ duty_count|two_digits }} nhiệm vụ đã quá hạn (danh sách tại "
            "Phụ lục kèm theo).",
        )
        + paragraph(TEXT, REQUEST_SEVERAL)
        + paragraph(TEXT, CONTACT)
        + paragraph(LAST, "{{ issuing_organ }} đề nghị các đơn vị quan tâm, chỉ đạo thực hiện./.")
    )
    letter = Part(blocks=dispatch_head(SIZES) + text + closing())
    annex = Part(
        blocks=paragraph("Phụ lục", "Phụ lục")
        + paragraph("Tên phụ lục", "{{ annex_title|upper }}")
        + paragraph("Liên kết phụ lục", LINK)
        + listing(LATE_COLUMNS, "row in late"),
        page=A4.turned(),
    )
    return assemble("Công văn đôn đốc nhiều đơn vị", [letter, annex], SIZES)


def notice_as_dispatch() -> bytes:
    """Return a conclusion notice sent as a công văn, with its clauses."""
    blocks = dispatch_head(SIZES) + _clauses() + closing()
    return assemble("Công văn thông báo kết luận", [Part(blocks=blocks)], SIZES)


def notice() -> bytes:
    """Return a conclusion notice under its own type name, THÔNG BÁO."""
    blocks = named_head(SIZES, "THÔNG BÁO") + gap() + _clauses() + closing()
    return assemble("Thông báo kết luận", [Part(blocks=blocks)], SIZES)


def _clauses() -> str:
    """Return opening, clauses and ending; whatever comes last stays with the signature."""
    line = when(
        "is_end and loop.last",
        paragraph(LAST, CLAUSE.replace("{{ line }}", "{{ line|closed }}")),
        otherwise=[paragraph(TEXT, CLAUSE)],
    )
    return (
        paragraph(TEXT, "{{ preamble }}")
        + each(
            "clause in clauses",
            tag("set is_end = loop.last and not ending"),
            each("line in clause.lines", line),
        )
        + when("ending", paragraph(LAST, "{{ ending|closed }}"))
    )
