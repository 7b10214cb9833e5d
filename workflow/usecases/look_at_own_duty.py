"""What a unit sees of one of its duties: words, days, what it handed in, every answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from workflow.domain.audit import AuditEntry, Move
from workflow.domain.organ import Organs
from workflow.usecases.desk import Desk
from workflow.usecases.look_at_duty import DutySheet, look_at_duty
from workflow.usecases.own_duty import own_duty
from workflow.wording.change_words import change_words
from workflow.wording.moments import moment_text
from workflow.wording.unit_links import is_of_a_unit


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStep:
    """One line of the timeline; people of the office stand as the office."""

    who: str
    move: Move
    at: datetime
    note: str
    words: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.who}: {self.words}, {moment_text(self.at)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDuty:
    """One duty of a unit, and what became of it so far."""

    sheet: DutySheet
    steps: Sequence[OwnStep]


def look_at_own_duty(desk: Desk, unit: str, code: str) -> OwnDuty:
    """Return a duty of the unit.

    Raises:
        NotFoundError: When it is none of this unit's.
    """
    with desk.store.read() as tx:
        own_duty(tx, unit, code)
    sheet = look_at_duty(desk, code)
    office = desk.rules.letterhead(desk.today()).name
    steps = [_step(desk.rules.organs, office, entry) for entry in sheet.told.timeline]
    return OwnDuty(sheet=sheet, steps=steps)


def _step(organs: Organs, office: str, entry: AuditEntry) -> OwnStep:
    instead = f" (ghi thay {entry.on_behalf_of})" if entry.on_behalf_of else ""
    return OwnStep(
        who=entry.actor if is_of_a_unit(entry.actor, organs) else f"{office}{instead}",
        move=entry.move,
        at=entry.at,
        note=entry.note,
        words=change_words(entry),
    )
