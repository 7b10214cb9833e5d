"""Refuse to issue a chase that time has overtaken."""

from workflow.domain.assignment import Assignment
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.wording.dates import day_text


def chase_must_be_true(tx: Transaction, desk: Desk, draft: OutgoingDocument) -> None:
    """Hold a chase against the records; the register is locked, so none comes between.

    It goes out on the day up to which it counts, so the day to answer by lies ahead as well.

    Raises:
        InputError: When a duty is not overdue any more, another unit answers for one, the figures
            are of another day, or the chases before it changed.
    """
    today = desk.today()
    chased = tx.assignments(Which(codes=draft.about))
    if done := [a.code for a in chased if not a.is_overdue(today)]:
        raise _stale(draft, f"nhiệm vụ không còn quá hạn: {', '.join(done)}")
    if {_answers(desk, assignment) for assignment in chased} != set(draft.recipients):
        raise _stale(draft, "nhiệm vụ nêu trong dự thảo đã chuyển cho đơn vị khác")
    if (cutoff_day := draft.values["cutoff_day"]) != day_text(today):
        raise _stale(draft, f"số liệu trong dự thảo tính đến ngày {cutoff_day}, không phải hôm nay")
    if draft.chase_round != 1 + max(tx.chase_rounds(draft.about).values()):
        words = "đã có công văn khác đôn đốc cùng nhiệm vụ, hoặc công văn trước đó bị thu hồi"
        raise _stale(draft, f"sau khi soạn dự thảo {words}")


def _stale(draft: OutgoingDocument, reason: str) -> InputError:
    discard = f"bỏ bằng `dondoc discard {draft.key}` và soạn dự thảo mới"
    if draft.state is DocumentState.SUBMITTED:
        discard = f"rút về bằng `dondoc document withdraw {draft.key}`, rồi {discard}"
    return InputError(f"“{draft.key}”: {reason}. Hãy {discard}.")


def _answers(desk: Desk, assignment: Assignment) -> str:
    return desk.rules.organs.living(assignment.unit, desk.today()).code
