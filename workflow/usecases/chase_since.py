"""What became of the duties and units of a chase since it was drafted."""

from collections.abc import Iterable, Sequence

from workflow.domain.assignment import Assignment, Step
from workflow.domain.audit import AuditEntry
from workflow.domain.draft_words import SUBJECT, edited_in, words_of
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.own_text import MARK
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.late_again import drafted_on
from workflow.wording.draft_fields import DRAFT_FIELDS
from workflow.wording.redrafted import Since

ANSWERED = frozenset({Step.SUBMITTED, Step.ACCEPTED})


def chase_since(
    tx: Transaction,
    desk: Desk,
    before: OutgoingDocument,
    after: OutgoingDocument,
    trail: Sequence[AuditEntry],
) -> Since:
    """Compare a chase with itself as it is drafted anew."""
    today, edited = desk.today(), edited_in(trail)
    gone = [a for a in tx.assignments(Which(codes=before.about)) if not a.is_overdue(today)]
    came = tx.assignments(Which(codes=tuple(set(after.about) - set(before.about))))
    words = {SUBJECT, *words_of(after.values)}
    return Since(
        days=(drafted_on(desk, trail), today),
        rounds=(before.chase_round, after.chase_round),
        answered=_names(desk, (a for a in gone if a.step in ANSWERED)),
        released=_names(desk, (a for a in gone if a.step not in ANSWERED)),
        late=_names(desk, came),
        moved=_moved(desk, before.recipients),
        kept=[name for name in DRAFT_FIELDS if name in edited & words],
        word_file=before.values[MARK]["name"] if before.own_text else "",
    )


def _names(desk: Desk, duties: Iterable[Assignment]) -> list[str]:
    return [desk.rules.organs.name(duty.unit) for duty in duties]


def _moved(desk: Desk, units: Sequence[str]) -> list[str]:
    organs, today = desk.rules.organs, desk.today()
    heirs = [(unit, organs.living(unit, today)) for unit in units]
    return [f"{organs.name(unit)} nay là {heir.name}" for unit, heir in heirs if heir.code != unit]
