"""Deadlines by reference: *theo thời gian nêu tại khoản 1* takes the day of clause 1."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from workflow.domain.notice_draft import DraftDeadline, DraftDuty, Taken
from workflow.intake.grammar.deadlines import Dating, ReferencePhrase


@dataclass(slots=True, kw_only=True)
class Survey:
    """The duties of a notice found so far, and what completes its dates."""

    dating: Dating
    found: list[DraftDuty] = field(default_factory=list)

    def deadline_at(self, reference: ReferencePhrase) -> Taken[DraftDeadline] | None:
        """Return the deadline that a reference points to, None where no earlier clause has one."""
        dated = [duty for duty in self.found if duty.deadline is not None]
        if reference.target is None:
            return dated[-1].deadline if dated else None
        return _last_of(dated, reference.target)


def _last_of(duties: Iterable[DraftDuty], target: str) -> Taken[DraftDeadline] | None:
    """Return the deadline of the clause named, *khoản 1* or *điểm a khoản 2*."""
    words = target.replace(",", " ").split()
    marks = [word for word in words if word.lower() not in _WORDS]
    names = {".".join(marks), ".".join(reversed(marks))}
    of_clause = [duty for duty in duties if _is_named(duty.clause, names)]
    return of_clause[-1].deadline if of_clause else None


_WORDS = frozenset({"khoản", "điểm", "mục", "điều", "phần", "tiết", "tiểu"})


def _is_named(clause: str, names: Iterable[str]) -> bool:
    place = "." + ".".join(part.rpartition(" ")[2] for part in clause.split("."))
    return any(place.lower().endswith(f".{name.lower()}") for name in names)
