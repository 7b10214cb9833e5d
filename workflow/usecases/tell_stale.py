"""Tell in which way time has overtaken a chase that was not issued yet."""

from workflow.domain.assignment import Assignment
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.wording.dates import day_text


def tell_stale(tx: Transaction, desk: Desk, chase: OutgoingDocument) -> str:
    """Return why it is not true any more, nothing when it is.

    It goes out on the day up to which it counts, so the day to answer by lies ahead as well.
    """
    today = desk.today()
    chased = tx.assignments(Which(codes=chase.about))
    if done := [a.code for a in chased if not a.is_overdue(today)]:
        return f"nhiệm vụ không còn quá hạn: {', '.join(done)}"
    if {_answers(desk, assignment) for assignment in chased} != set(chase.recipients):
        return "nhiệm vụ nêu trong dự thảo đã chuyển cho đơn vị khác"
    if (cutoff_day := chase.values["cutoff_day"]) != day_text(today):
        return f"số liệu trong dự thảo tính đến ngày {cutoff_day}, không phải hôm nay"
    if chase.chase_round != 1 + max(tx.chase_rounds(chase.about).values()):
        words = "đã có công văn khác đôn đốc cùng nhiệm vụ, hoặc công văn trước đó bị thu hồi"
        return f"sau khi soạn dự thảo {words}"
    return ""


def _answers(desk: Desk, assignment: Assignment) -> str:
    return desk.rules.organs.living(assignment.unit, desk.today()).code
