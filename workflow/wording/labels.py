"""A Vietnamese label for every value that people see."""

from enum import StrEnum
from types import MappingProxyType

from workflow.domain.assignment import STEP_WORDS
from workflow.domain.audit import Move
from workflow.domain.deadline import Audience, Rung
from workflow.domain.directive import Modality
from workflow.domain.document import DocumentPurpose, DocumentState, DocumentType, Urgency
from workflow.domain.message import MessageKind, MessageState
from workflow.domain.organ import UnitKind

_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (Audience.UNIT, "đơn vị"),
    (Audience.UNIT_HEAD, "thủ trưởng đơn vị"),
    (Audience.LEADER, "lãnh đạo cơ quan"),
    (DocumentPurpose.NOTICE, "thông báo kết luận"),
    (DocumentPurpose.CHASE, "đôn đốc"),
    (DocumentPurpose.REPORT, "báo cáo"),
    (DocumentState.DRAFT, "dự thảo"),
    (DocumentState.ISSUED, "đã ban hành"),
    (DocumentState.DISCARDED, "đã bỏ"),
    (DocumentType.DISPATCH, "Công văn"),
    (DocumentType.CONCLUSION_NOTICE, "Thông báo"),
    (DocumentType.REPORT, "Báo cáo"),
    (MessageKind.REMINDER, "nhắc việc"),
    (MessageKind.ESCALATION, "báo lên cấp trên"),
    (MessageKind.DISPATCH, "gửi văn bản"),
    (MessageState.QUEUED, "chờ gửi"),
    (MessageState.SENT, "đã gửi"),
    (MessageState.FAILED, "không gửi được"),
    (MessageState.UNREACHABLE, "chưa có địa chỉ, cần gọi điện"),
    (MessageState.PHONED, "đã gọi điện"),
    (MessageState.WITHDRAWN, "không cần gửi nữa"),
    (Modality.OBLIGATION, "nhiệm vụ"),
    (Modality.STANDING_DUTY, "việc thực hiện thường xuyên"),
    (Modality.PROHIBITION, "điều cấm"),
    (Modality.PERMISSION, "cho phép"),
    (Modality.STATEMENT, "thông báo"),
    (Move.OPEN, "giao"),
    (Move.RECEIVE, "tiếp nhận"),
    (Move.SUBMIT, "nộp kết quả"),
    (Move.SUBMIT_NIL, "báo không phát sinh"),
    (Move.ACCEPT, "duyệt kết quả"),
    (Move.RETURN, "trả lại"),
    (Move.ASK_EXTENSION, "xin gia hạn"),
    (Move.GRANT_EXTENSION, "cho gia hạn"),
    (Move.REFUSE_EXTENSION, "từ chối gia hạn"),
    (Move.SET_LAST_DAY, "đặt thời hạn"),
    (Move.WAIVE, "miễn"),
    (Move.CANCEL, "hủy"),
    (Move.ATTEST, "cam kết thực hiện"),
    (Move.REPORT_INCIDENT, "ghi vi phạm"),
    (Move.SUCCEED, "chuyển đơn vị kế thừa"),
    (Move.ADOPT, "đưa thông báo vào theo dõi"),
    (Move.DRAFT, "dự thảo văn bản"),
    (Move.ISSUE, "ban hành"),
    (Move.DISCARD, "bỏ dự thảo"),
    (Move.RECORD_EVENT, "ghi nhận sự kiện"),
    (Move.RESEND, "xếp thư gửi lại"),
    (Move.PHONE, "đã gọi điện thay thư"),
    (Rung.BEFORE, "trước hạn"),
    (Rung.ON_DAY, "đúng ngày hạn"),
    (Rung.LATE, "quá hạn"),
    (UnitKind.DEPARTMENT, "sở"),
    (UnitKind.DISTRICT_OFFICE, "phòng giáo dục và đào tạo"),
    (UnitKind.SCHOOL, "trường"),
    (UnitKind.CENTRE, "trung tâm"),
    (UnitKind.COMMUNE, "xã, phường"),
    (UnitKind.VENDOR, "đơn vị cung cấp phần mềm"),
    (Urgency.NORMAL, "thường"),
    (Urgency.URGENT, "khẩn"),
    (Urgency.VERY_URGENT, "thượng khẩn"),
    (Urgency.EXPRESS, "hỏa tốc"),
    *STEP_WORDS.items(),
)
# By type as well: members of two StrEnums with the same text are equal.
LABELS = MappingProxyType({(type(value), value): words for value, words in _WORDS})


def label(value: StrEnum) -> str:
    """Return what people read for a value."""
    return LABELS[type(value), value]
