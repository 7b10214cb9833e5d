"""Letters to those who owe something: a reminder, the chases, a reprimand."""

from workflow.documents.layout.annex import annex_head
from workflow.documents.layout.assemble import Part
from workflow.documents.layout.geometry import A4
from workflow.documents.layout.tables import Column, listing
from workflow.documents.layout.text import LAST, TEXT
from workflow.documents.layout.wordml import each, paragraph, when
from workflow.documents.templates.frame import letter

ASSIGNED = (
    "Tại {{ source_citation }}, {{ unit }} được giao thực hiện "
    "{{ 'các nhiệm vụ' if duties|length > 1 else 'nhiệm vụ' }} sau đây:"
)
NUMBERED = "{{ loop.index ~ '.' if duties|length > 1 else '-' }} "
DUTY = NUMBERED + (
    "Tại {{ duty.clause }}: “{{ duty.quote }}”. Hạn cuối cùng là ngày {{ duty.last_day }}; tính "
    "đến ngày {{ cutoff_day }} đã quá hạn {{ duty.days_late|two_digits }} ngày."
)
DUTY_AHEAD = NUMBERED + (
    "Tại {{ duty.clause }}: “{{ duty.quote }}”. Hạn cuối cùng là ngày {{ duty.last_day }}; tính "
    "từ ngày {{ cutoff_day }}, {{ duty.remaining }}."
)
CHASED_BEFORE = (
    "{{ issuing_organ }} đã đôn đốc tại {{ earlier_chases|join('; ') }}. Tuy nhiên, tính đến ngày "
    "{{ cutoff_day }}, {{ issuing_organ }} vẫn chưa nhận được {{ missing }}, cũng chưa nhận "
    "được văn bản báo cáo lý do chậm của {{ unit }}."
)
FIRST_CHASE = (
    "Tính đến ngày {{ cutoff_day }}, {{ issuing_organ }} chưa nhận được {{ missing }} của "
    "{{ unit }}."
)
OR_SAY_WHY = (
    "; trường hợp chưa thể hoàn thành, báo cáo bằng văn bản nguyên nhân, khó khăn, vướng mắc và "
    "đề xuất thời gian hoàn thành cụ thể."
)
REQUEST_ONE = (
    "Để bảo đảm tiến độ chung, {{ issuing_organ }} đề nghị {{ unit }} khẩn trương hoàn thành nhiệm "
    "vụ nêu trên, gửi kết quả kèm tài liệu minh chứng về {{ issuing_organ }} chậm nhất ngày "
    "{{ new_day }}"
) + OR_SAY_WHY
REQUEST_SEVERAL = (
    "Để bảo đảm tiến độ chung, {{ issuing_organ }} đề nghị các đơn vị có tên trong danh sách khẩn "
    "trương hoàn thành nhiệm vụ, gửi kết quả kèm tài liệu minh chứng về {{ issuing_organ }} chậm "
    "nhất ngày {{ new_day }}"
) + OR_SAY_WHY
REQUEST_AHEAD = (
    "Để bảo đảm tiến độ chung, {{ issuing_organ }} đề nghị {{ unit }} tập trung thực hiện, hoàn "
    "thành đúng thời hạn nêu trên và gửi kết quả kèm tài liệu minh chứng về {{ issuing_organ }}. "
    "Trường hợp có khó khăn, vướng mắc, báo cáo bằng văn bản và đề xuất thời gian hoàn thành cụ "
    "thể trước khi hết hạn."
)
CONTACT = "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ: {{ contact|bare }}."
ONE_ENDS = "{{ issuing_organ }} đề nghị {{ unit }} quan tâm, chỉ đạo thực hiện./."
AGAIN_ENDS = (
    "{{ issuing_organ }} đề nghị Thủ trưởng đơn vị trực tiếp chỉ đạo thực hiện; làm rõ trách nhiệm "
    "của tập thể, cá nhân để nhiệm vụ chậm tiến độ và nêu trong báo cáo./."
)
REPRIMAND = (
    (
        "{{ issuing_organ }} phê bình {{ unit }} về việc chậm thực hiện nhiệm vụ, làm ảnh hưởng "
        "đến tiến độ chung và việc tổng hợp, báo cáo; yêu cầu Thủ trưởng đơn vị:"
    ),
    (
        "1. Kiểm điểm, làm rõ trách nhiệm của tập thể, cá nhân trong việc chậm thực hiện nhiệm vụ "
        "giao tại {{ source_short }}."
    ),
    (
        "2. Chỉ đạo hoàn thành dứt điểm nhiệm vụ nêu trên; gửi kết quả kèm tài liệu minh chứng và "
        "báo cáo kiểm điểm về {{ issuing_organ }} chậm nhất ngày {{ new_day }}."
    ),
)
REPRIMAND_ENDS = (
    "Quá thời hạn trên mà nhiệm vụ chưa hoàn thành, {{ issuing_organ }} sẽ báo cáo cấp có thẩm "
    "quyền xem xét, xử lý theo quy định./."
)
LATE_COLUMNS = (
    Column("STT", "{{ loop.index }}", 13),
    Column("Đơn vị", "{{ row.unit }}", 58, "Ô bảng"),
    Column("Nhiệm vụ", "{{ row.duty }}", 96, "Ô bảng"),
    Column("Hạn", "{{ row.last_day }}", 25),
    Column("Số ngày quá hạn", "{{ row.days_late }}", 20),
    Column("Ghi chú", "{{ row.note }}", 40, "Ô bảng"),
)


def reminder() -> bytes:
    """Return the letter before the last day (*nhắc việc*)."""
    text = (
        _assigned(DUTY_AHEAD)
        + paragraph(TEXT, REQUEST_AHEAD)
        + paragraph(TEXT, CONTACT)
        + paragraph(LAST, ONE_ENDS)
    )
    return letter("Công văn nhắc việc", text)


def chase_one() -> bytes:
    """Return the letter to one unit that is late, sterner when it was chased before."""
    before = when(
        "earlier_chases", paragraph(TEXT, CHASED_BEFORE), otherwise=[paragraph(TEXT, FIRST_CHASE)]
    )
    text = (
        _assigned(DUTY)
        + before
        + paragraph(TEXT, REQUEST_ONE)
        + paragraph(TEXT, CONTACT)
        + when("earlier_chases", paragraph(LAST, AGAIN_ENDS), otherwise=[paragraph(LAST, ONE_ENDS)])
    )
    return letter("Công văn đôn đốc một đơn vị", text)


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
    annex = annex_head("Công văn") + listing(LATE_COLUMNS, "row in late")
    return letter("Công văn đôn đốc nhiều đơn vị", text, Part(blocks=annex, page=A4.turned()))


def reprimand() -> bytes:
    """Return the letter that criticises a unit; only a person ever decides to send one."""
    text = (
        _assigned(DUTY)
        + paragraph(TEXT, CHASED_BEFORE)
        + "".join(paragraph(TEXT, line) for line in REPRIMAND)
        + paragraph(LAST, REPRIMAND_ENDS)
    )
    return letter("Công văn phê bình", text)


def _assigned(duty: str) -> str:
    return paragraph(TEXT, ASSIGNED) + each("duty in duties", paragraph(TEXT, duty))
