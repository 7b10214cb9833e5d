"""Two versions of a notice, duty by duty: new, gone, changed, the same."""

from dataclasses import dataclass
from enum import StrEnum

from workflow.domain.directive import Directive, DirectiveFile, Obligation, one_line
from workflow.domain.folded import folded
from workflow.domain.to_fill import TO_FILL


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
    def of(cls, clause: Directive, before: Obligation, after: Obligation) -> "DutyChange":
        """Compare a duty with itself in the second version; `clause` is where it stands there."""
        fields = tuple(_different(clause, before, after))
        kind = DutyChangeKind.CHANGED if fields else DutyChangeKind.SAME
        return cls(kind=kind, clause=clause.clause, before=before, after=after, fields=fields)


def _different(clause: Directive, before: Obligation, after: Obligation) -> list[ChangedField]:
    """Return what differs.

    Words that still stand in the clause are the same, wherever a quote was cut; owners that the
    second version does not name were not changed by it.
    """
    text = one_line(" ".join(clause.paragraphs))
    days = [duty.due.model_copy(update={"words": None}) for duty in (before, after)]
    differs = {
        ChangedField.QUOTE: one_line(before.quote) not in text,
        ChangedField.OWNERS: bool(after.owners) and set(before.owners) != set(after.owners),
        ChangedField.DUE: days[0] != days[1],
        ChangedField.MODALITY: before.modality is not after.modality,
    }
    return [field for field, is_other in differs.items() if is_other]


def is_same_notice(one: DirectiveFile, other: DirectiveFile) -> bool:
    """Tell whether two files declare one notice: by key, by number and day, or by subject.

    The subject tells only while one of them has no number: a monthly request has the same every
    time.
    """
    ours, theirs = one.head, other.head
    if one.key == other.key:
        return True
    if ours.is_draft or theirs.is_draft:
        is_known = ours.subject != TO_FILL and ours.issuing_organ == theirs.issuing_organ
        return is_known and folded(ours.subject) == folded(theirs.subject)
    return (ours.code_number, ours.issued_date, ours.code_notation) == (
        theirs.code_number,
        theirs.issued_date,
        theirs.code_notation,
    )
