"""Note a breach of a standing duty or a ban."""

from datetime import date

from workflow.domain.assignment import Incident, must_say_why
from workflow.domain.audit import Change, Move, state_of
from workflow.domain.written import day_text
from workflow.errors import InputError
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def report_incident(desk: Desk, code: str, happened_on: date, hand: Hand) -> Incident:
    """Keep what happened and who said so; `hand.note` are the words.

    Raises:
        InputError: When the assignment is one to be finished, or the day lies in the future.
        ConflictError: When somebody changed it since it was seen.
    """
    now = desk.clock.now()
    must_say_why(hand.note, "ghi vi phạm")
    if happened_on > now.date():
        raise InputError(f"Ngày xảy ra {day_text(happened_on)} ở tương lai: hãy xem lại.")
    with desk.store.begin() as tx:
        assignment = tx.assignment(code)
        if not assignment.modality.is_attested:
            raise InputError(
                f"“{code}” là nhiệm vụ phải hoàn thành: vi phạm chỉ ghi cho việc phải thực hiện "
                "thường xuyên hoặc điều cấm."
            )
        must_be_as_seen(code, tx.trail(code), hand.seen)
        incident = Incident(
            assignment=code,
            happened_on=happened_on,
            words=hand.note,
            reported_by=hand.actor.name,
            reported_at=now,
        )
        tx.add_incident(
            incident,
            Change(
                subject=code,
                move=Move.REPORT_INCIDENT,
                actor=hand.actor,
                at=now,
                note=hand.note,
                state=state_of(assignment),
                detail=state_of(incident),
            ),
        )
    return incident
