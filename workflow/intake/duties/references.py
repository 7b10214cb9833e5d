"""Deadlines by reference: *theo thời gian nêu tại khoản 1* takes the day of clause 1."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Taken
from workflow.intake.grammar.deadlines import Dating, ReferencePhrase

LOOK_BACK = 500
_WORDS = frozenset({"khoản", "điểm", "mục", "điều", "phần", "tiết", "tiểu"})


@dataclass(slots=True, kw_only=True)
class Survey:
    """The duties of a notice found so far, and what completes its dates."""

    dating: Dating
    found: list[DraftDuty] = field(default_factory=list)

    def deadline_at(self, reference: ReferencePhrase) -> Taken[DraftDeadline] | None:
        """Return the deadline that a reference points to, None where no clause above has one."""
        above = reversed(self.found[-LOOK_BACK:])
        dated = (duty for duty in above if duty.deadline is not None)
        if reference.target is not None:
            names = _names(reference.target)
            dated = (duty for duty in dated if _is_named(duty.clause, names))
        duty = next(dated, None)
        return duty.deadline if duty else None


def _names(target: str) -> frozenset[str]:
    """Return how a clause may be numbered: *điểm a khoản 2* is *a.2* or *2.a*."""
    marks = [word for word in target.replace(",", " ").lower().split() if word not in _WORDS]
    return frozenset({".".join(marks), ".".join(reversed(marks))})


def _is_named(clause: str, names: Iterable[str]) -> bool:
    place = "." + ".".join(part.rpartition(" ")[2] for part in clause.lower().split("."))
    return any(place.endswith(f".{name}") for name in names)
