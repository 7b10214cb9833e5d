"""Two versions of a notice, duty by duty: new, gone, changed, the same."""

from dataclasses import dataclass
from enum import StrEnum

from workflow.domain.directive import Directive, DirectiveFile, Obligation, one_line
from workflow.domain.folded import folded
from workflow.domain.to_fill import TO_FILL

PlacedDuty = tuple[Directive, Obligation]
"""A duty and the clause that it stands in."""


class DutyChangeKind(StrEnum):
    """What became of a duty."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


class ChangedField(StrEnum):
    """What of a duty is another in the second version."""

    QUOTE = "quote"
    OWNERS = "owners"
    SUPPORTING = "supporting"
    DUE = "due"
    MODALITY = "modality"


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyChange:
    """A duty of either version; `clause` is where it stands now, or stood."""

    kind: DutyChangeKind
    clause: str
    before: Obligation | None = None
    after: Obligation | None = None
    fields: tuple[ChangedField, ...] = ()

    @classmethod
    def of(cls, before: PlacedDuty, after: PlacedDuty) -> "DutyChange":
        """Compare a duty with itself in the second version, each in its clause."""
        fields = tuple(_different(before, after))
        kind = DutyChangeKind.CHANGED if fields else DutyChangeKind.SAME
        clause = after[0].clause
        return cls(kind=kind, clause=clause, before=before[1], after=after[1], fields=fields)


def _different(before: PlacedDuty, after: PlacedDuty) -> list[ChangedField]:
    """Return what differs.

    Words that stand in both clauses are the same, wherever a quote was cut; what the second version
    does not name was not changed by it.
    """
    old, new = before[1], after[1]
    days = [duty.due.model_copy(update={"words": None}) for duty in (old, new)]
    is_quoted = _holds(after[0], old.quote) and _holds(before[0], new.quote)
    differs = {
        ChangedField.QUOTE: not is_quoted,
        ChangedField.OWNERS: bool(new.owners) and set(old.owners) != set(new.owners),
        ChangedField.SUPPORTING: not set(new.supporting) <= set(old.supporting),
        ChangedField.DUE: days[0] != days[1],
        ChangedField.MODALITY: old.modality is not new.modality,
    }
    return [field for field, is_other in differs.items() if is_other]


def _holds(clause: Directive, quote: str) -> bool:
    return one_line(quote) in one_line(" ".join(clause.paragraphs))


def is_same_notice(one: DirectiveFile, other: DirectiveFile) -> bool:
    """Tell whether two files declare one notice: by key, by number and day, or by subject.

    The subject tells only while one of them has no number: a monthly request has the same every
    time.
    """
    ours, theirs = one.head, other.head
    if one.key == other.key:
        return True
    if ours.is_draft or theirs.is_draft:
        return has_same_subject(one, other)
    return (ours.code_number, ours.issued_date, ours.code_notation) == (
        theirs.code_number,
        theirs.issued_date,
        theirs.code_notation,
    )


def has_same_subject(one: DirectiveFile, other: DirectiveFile) -> bool:
    """Tell whether one organ says two files are about one thing; issued twice, it may be again."""
    ours, theirs = one.head, other.head
    is_known = ours.subject != TO_FILL and ours.issuing_organ == theirs.issuing_organ
    return is_known and folded(ours.subject) == folded(theirs.subject)
