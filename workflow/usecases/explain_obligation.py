"""One obligation with its days and the sentences that explain them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from workflow.domain.assignment import Assignment, Incident, Submission
from workflow.domain.audit import AuditEntry, Move
from workflow.domain.directive import Directive, DirectiveFile, Modality, Obligation
from workflow.domain.due import Recurring
from workflow.domain.own_deadline import own_deadlines
from workflow.domain.period import Window
from workflow.domain.recurrence import Occurrence, foreseeable
from workflow.domain.rulebook import Rulebook
from workflow.wording.due import explain
from workflow.wording.notice_faults import OWN_DEADLINE_SENTENCE
from workflow.wording.recurrence import explain_occurrence

AHEAD = timedelta(days=120)
SHOWN = 3
Place = tuple[DirectiveFile, Directive, Obligation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What `explain` tells of one obligation, and of the assignment if one was asked for.

    `occurrences` are the last days of the next periods of a recurring duty.
    """

    code: str
    clause: str
    modality: Modality
    action: str
    quote: str
    last_day: date | None
    target_day: date | None
    sentences: tuple[str, ...]
    occurrences: tuple[date | None, ...] = ()
    assignment: Assignment | None = None
    timeline: tuple[AuditEntry, ...] = ()
    submissions: tuple[Submission, ...] = ()
    incidents: tuple[Incident, ...] = ()


def explain_obligation(
    rules: Rulebook,
    place: Place,
    today: date,
    trail: Sequence[AuditEntry] = (),
    period: str | None = None,
) -> Explanation:
    """Return the explanation of an obligation; `trail` tells which events were recorded."""
    notice, directive, obligation = place
    days: tuple[date | None, date | None]
    near: tuple[Occurrence, ...] = ()
    if isinstance(obligation.due, Recurring):
        near = tuple(_near(rules, obligation.due, today, period))
        sentences = [s for each in near for s in explain_occurrence(obligation.due, each)]
        days = (None, None)
        if period and near:
            days = (near[0].reckoning.last_day, near[0].reckoning.target_day)
    else:
        reckoning = rules.reckon(notice, obligation, _events(trail))
        sentences = list(explain(reckoning))
        days = (reckoning.last_day, reckoning.target_day)
    if any(end.obligation.code == obligation.code for end in own_deadlines(notice)):
        sentences.append(OWN_DEADLINE_SENTENCE)
    return Explanation(
        code=f"{notice.key}.{obligation.code}",
        clause=directive.clause,
        modality=obligation.modality,
        action=obligation.action,
        quote=obligation.quote.strip(),
        last_day=days[0],
        target_day=days[1],
        sentences=tuple(sentences),
        occurrences=tuple(each.reckoning.last_day for each in near),
    )


def _near(
    rules: Rulebook, rule: Recurring, today: date, period: str | None
) -> Iterator[Occurrence]:
    """Go through the next periods, or the one asked for."""
    first = today - AHEAD * 3 if period else today
    found = foreseeable(rule, Window(first, today + AHEAD), rules.calendar, rules.office.policy)
    if period:
        yield from (each for each in found if each.period.code == period)
    else:
        yield from islice(found, SHOWN)


def _events(trail: Sequence[AuditEntry]) -> dict[str, date]:
    return {
        str(entry.state["event"]): date.fromisoformat(str(entry.state["happened_on"]))
        for entry in trail
        if entry.move is Move.RECORD_EVENT
    }
