"""What a row of the audit trail is about, by the name that people know it by."""

from workflow.domain.audit import AuditEntry
from workflow.domain.document import DocumentType
from workflow.domain.organ import Organs
from workflow.wording.labels import label

_KINDS = {"lich": "Lịch làm việc năm", "mau": "Mẫu", "nguoi-dung": "Người dùng"}


def subject_words(entry: AuditEntry, organs: Organs) -> str:
    """Return `Lập, gửi kế hoạch … – Phòng Giáo dục …`; nothing when only the code is known."""
    state = entry.state
    if "action" in state and "unit" in state:
        return f"{state['action']} – {_unit(organs, state['unit'])}"
    head = state.get("head", state)
    if "document_type" in head and "code_notation" in head:
        return _document(head)
    kind, _, name = entry.subject.partition("/")
    if kind == "don-vi" and name:
        return _unit(organs, name)
    named = state.get("full_name") or name
    return f"{_KINDS[kind]} {named}" if kind in _KINDS and named else ""


def _document(head: dict[str, object]) -> str:
    name = label(DocumentType(str(head["document_type"])))
    if number := head.get("code_number"):
        return f"{name} số {number:02}/{head['code_notation']}: {head['subject']}"
    return f"{name} chưa có số: {head['subject']}"


def _unit(organs: Organs, code: str) -> str:
    unit = organs.units.get(code)
    return unit.name if unit else code
