"""The figures of a draft: what it holds, and what of it needs a look."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from workflow.domain.addressing import (
    AddressingFault,
    addressing_faults,
    ownerless,
    undated,
)
from workflow.domain.clarity import Clarity, clarity
from workflow.domain.directive import DirectiveFile, Modality
from workflow.domain.notice_draft import DraftDuty, Sureness
from workflow.domain.proposal import Proposal
from workflow.domain.reckoning import Reckoning
from workflow.domain.rulebook import Rulebook
from workflow.errors import CalendarError


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDay:
    """A duty and the day that its words come to."""

    code: str
    action: str
    reckoning: Reckoning


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFigures:
    """What a draft holds.

    `dated` counts the obligations and permissions for which a day can be counted; `ownerless` are
    those for which the notice names nobody, `undeclared` those whose owners the office did not
    declare; `past` and
    `on_days_off` are the duties whose last day has passed, or is a day off; `undeclared_years` the
    years whose calendar a deadline asks for and nobody declared.
    """

    by_modality: Mapping[Modality, int]
    dated: int
    undated: tuple[str, ...]
    ownerless: tuple[str, ...]
    undeclared: tuple[str, ...]
    faults: tuple[AddressingFault, ...]
    past: tuple[DutyDay, ...]
    on_days_off: tuple[DutyDay, ...]
    undeclared_years: tuple[int, ...]
    clarity: tuple[Clarity, ...]

    @property
    def total(self) -> int:
        """How many duties there are, of any kind."""
        return sum(self.by_modality.values())


def draft_figures(proposal: Proposal, rules: Rulebook, today: date) -> DraftFigures:
    """Count what a draft holds, as it stands on a day."""
    file = proposal.file
    named = {duty.obligation.code for duty in proposal.duties if _names_somebody(duty.source)}
    bare = [end.obligation.code for end in ownerless(file)]
    days, years = _days(file, rules)
    kinds = Counter(duty.modality for _, duty in file.obligations())
    open_ended = tuple(end.obligation.code for end in undated(file))
    return DraftFigures(
        by_modality={modality: kinds[modality] for modality in Modality},
        dated=kinds[Modality.OBLIGATION] + kinds[Modality.PERMISSION] - len(open_ended),
        undated=open_ended,
        ownerless=tuple(code for code in bare if code not in named),
        undeclared=tuple(code for code in bare if code in named),
        faults=addressing_faults(file, rules.organs, file.head.issued_date or today),
        past=tuple(day for day in days if _is_past(day.reckoning, today)),
        on_days_off=tuple(
            day for day in days if day.reckoning.target_day != day.reckoning.last_day
        ),
        undeclared_years=years,
        clarity=clarity(file),
    )


def _names_somebody(duty: DraftDuty) -> bool:
    return any(owner.sureness is not Sureness.ASK for owner in duty.owners)


def _days(file: DirectiveFile, rules: Rulebook) -> tuple[list[DutyDay], tuple[int, ...]]:
    found: list[DutyDay] = []
    years: dict[int, None] = {}
    for _, duty in file.obligations():
        try:
            reckoning = rules.reckon(file, duty)
        except CalendarError as error:
            years[error.year] = None
        else:
            found.append(DutyDay(code=duty.code, action=duty.action, reckoning=reckoning))
    return found, tuple(years)


def _is_past(reckoning: Reckoning, today: date) -> bool:
    return reckoning.last_day is not None and reckoning.last_day < today
