"""What a notice leaves open, in words: for `check`, and for the gate at issue."""

from datetime import date

from workflow.domain.addressing import AddressingFault, AddressingKind
from workflow.domain.capital import capital
from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.organ import Organs
from workflow.domain.to_fill import TO_FILL, fields_to_fill
from workflow.wording.dates import weekday_and_day
from workflow.wording.draft_remarks import FIELDS

OWN_DEADLINE = "văn bản không ghi thời hạn ở khoản này: hạn do người xem lại đặt"
OWN_DEADLINE_SENTENCE = f"{capital(OWN_DEADLINE)}."


def addressing_words(organs: Organs, fault: AddressingFault) -> str:
    """Say who is ordered but not addressed, or addressed without a duty."""
    name = f"“{organs.name(fault.code)}”"
    if fault.kind is AddressingKind.ORDERED_NOT_ADDRESSED:
        return f"{name} được giao việc nhưng không có ở “Kính gửi”, “Nơi nhận”"
    if fault.clauses:
        return f"{name} có ở “Kính gửi” nhưng không được giao việc nào có điểm hoàn thành"
    return f"{name} có ở “Kính gửi” nhưng không được giao việc nào"


def day_off_words(obligation: Obligation, last_day: date, target_day: date) -> str:
    """Say that the last day is a day off, and by which working day it has to be done."""
    return (
        f"{title(obligation)}: ngày cuối {weekday_and_day(last_day)} là ngày nghỉ, cần xong "
        f"trong {weekday_and_day(target_day)}"
    )


def to_fill_words(file: DirectiveFile) -> str:
    """Say which texts of a drafted file still wait to be filled in; empty when none does."""
    fields = ", ".join(FIELDS.get(key, key) for key in fields_to_fill(file))
    return f"còn “{TO_FILL}” ở {fields}: hãy ghi theo bản gốc trước khi giao việc" if fields else ""


def title(obligation: Obligation) -> str:
    """Return code and action of an obligation."""
    return f"{obligation.code} ({obligation.action})"
