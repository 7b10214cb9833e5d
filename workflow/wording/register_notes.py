"""What the register says of a document in *Ghi chú*, and the audit trail of its issue."""

from collections.abc import Sequence
from datetime import date

from workflow.domain.finding import Finding
from workflow.domain.outgoing import OutgoingDocument
from workflow.wording.citations import short_with_day
from workflow.wording.dates import day_text


def issued_unsubmitted(note: str) -> str:
    """Say that the clerk records a signature for which nobody submitted it here."""
    return "; ".join(part for part in (note, "Ban hành không qua bước trình ký") if part)


def overridden(errors: Sequence[Finding], reason: str) -> str:
    """Say by which rules it was issued with errors, and why."""
    rules = ", ".join(dict.fromkeys(finding.rule for finding in errors))
    return f"Ban hành khi còn lỗi {rules}: {reason}"


def recalled_for(reason: str, on: date) -> str:
    """Say when and why it was recalled."""
    return f"Thu hồi ngày {day_text(on)}: {reason}"


def corrected_by(correction: OutgoingDocument) -> str:
    """Name the document that corrected it."""
    return f"Đính chính tại {short_with_day(correction)}"


def correction_recalled(correction: OutgoingDocument) -> str:
    """Say that what corrected it is recalled."""
    return f"{short_with_day(correction)} đã thu hồi"
