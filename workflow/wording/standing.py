"""Standing duties and bans in a report: who confirmed, who did not, what was breached."""

from collections.abc import Mapping, Sequence
from typing import Any

from workflow.domain.assignment import Assignment
from workflow.domain.organ import Organs
from workflow.domain.standing import StandingDuty
from workflow.wording.dates import day_text, number_text


def standing_rows(
    duties: Sequence[StandingDuty], organs: Organs, clauses: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return one line a duty; `clauses` are the names of clauses, by `notice/clause`."""
    return [
        {
            "duty": f"{_clause(duty, clauses)}: {duty.action}",
            "units": len(duty.confirmed) + len(duty.unconfirmed),
            "confirmed": len(duty.confirmed),
            "unconfirmed": len(duty.unconfirmed),
            "incidents": len(duty.incidents),
            "who": _who(duty, organs),
        }
        for duty in duties
    ]


def incident_rows(
    duties: Sequence[StandingDuty],
    organs: Organs,
    units: Mapping[str, str],
    clauses: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Return one line a breach, by day; `units` are codes of units, by assignment."""
    breaches = [(incident, duty) for duty in duties for incident in duty.incidents]
    return [
        {
            "happened_on": day_text(incident.happened_on),
            "unit": organs.name(units[incident.assignment]),
            "words": incident.words,
            "clause": _clause(duty, clauses),
        }
        for incident, duty in sorted(breaches, key=lambda each: each[0].happened_on)
    ]


def _clause(duty: StandingDuty, clauses: Mapping[str, str]) -> str:
    return clauses[f"{duty.notice}/{duty.clause}"]


def _who(duty: StandingDuty, organs: Organs) -> str:
    """Name the fewer of the two sides; the others are the rest of the units in the report."""
    confirmed, unconfirmed = duty.confirmed, duty.unconfirmed
    whole = number_text(len(confirmed) + len(unconfirmed))
    if not unconfirmed:
        return f"tất cả {whole} đơn vị đã cam kết"
    if not confirmed:
        return f"{whole} đơn vị đều chưa cam kết"
    if len(unconfirmed) <= len(confirmed):
        rest = f"{number_text(len(confirmed))} đơn vị còn lại đã cam kết"
        return f"chưa cam kết: {_names(unconfirmed, organs)}; {rest}"
    rest = f"{number_text(len(unconfirmed))} đơn vị còn lại chưa cam kết"
    return f"đã cam kết: {_names(confirmed, organs)}; {rest}"


def _names(assignments: Sequence[Assignment], organs: Organs) -> str:
    return ", ".join(organs.name(assignment.unit) for assignment in assignments)
