"""What the list of units is narrowed by and shows of each."""

from dataclasses import dataclass

from workflow.domain.organ import UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFilter:
    """Which units a page lists; what is None or empty does not narrow. `words` are folded."""

    words: str = ""
    kind: UnitKind | None = None
    is_without_address: bool = False
    is_ended: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFigures:
    """What a unit owes, and how many of its mails reach nobody."""

    owed: int = 0
    overdue: int = 0
    waiting: int = 0
    unreached: int = 0
