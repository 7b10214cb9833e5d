"""What a notice leaves open: orders that reach nobody, addressees without a duty, no day, no owner.

An order binds whom it is sent to, so who is ordered must be addressed; lead units and deadline
must be clear (Nghị định 30/2020/NĐ-CP, Điều 23 khoản 2).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workflow.domain.directive import DirectiveFile, Modality, Obligation
from workflow.domain.due import FromSchoolYear, NoDeadline
from workflow.domain.organ import Organs
from workflow.domain.term import AfterEvent

NO_DAY = (NoDeadline, AfterEvent, FromSchoolYear)
NEEDS_DAY_AND_OWNER = frozenset({Modality.OBLIGATION, Modality.PERMISSION})


class AddressingKind(StrEnum):
    """The two ways in which *Kính gửi* and the duties do not fit."""

    ORDERED_NOT_ADDRESSED = "ordered_not_addressed"
    ADDRESSED_WITHOUT_DUTY = "addressed_without_duty"


@dataclass(frozen=True, slots=True)
class AddressingFault:
    """A unit or group, and the clauses: those that order it, or that reach it in another way."""

    kind: AddressingKind
    code: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """An obligation that lacks something, with the clause it stands in."""

    clause: str
    obligation: Obligation


def addressing_faults(
    file: DirectiveFile, organs: Organs, day: date
) -> tuple[AddressingFault, ...]:
    """Return who is ordered but not addressed, then who is addressed without a duty of its own.

    Only obligations order: a standing duty or a ban is nobody's own task. The issuing organ need
    not write to itself.
    """
    ordered = _bearers(file, {Modality.OBLIGATION})
    addressed = _codes(place.means for place in file.head.addressees)
    reached = _codes(place.means for place in (*file.head.addressees, *file.head.to_places))
    reached[file.head.issuing_organ] = None
    unsent = [code for code in ordered if not _covered(code, reached, organs, day)]
    idle = [code for code in addressed if not _has_duty(code, ordered, organs, day)]
    others = _bearers(file, set(Modality) - {Modality.OBLIGATION})
    return (
        *(
            AddressingFault(AddressingKind.ORDERED_NOT_ADDRESSED, code, tuple(ordered[code]))
            for code in unsent
        ),
        *(
            AddressingFault(
                AddressingKind.ADDRESSED_WITHOUT_DUTY,
                code,
                tuple(_clauses_over(code, others, organs, day)),
            )
            for code in idle
        ),
    )


def undated(file: DirectiveFile) -> tuple[OpenEnd, ...]:
    """Return the obligations and permissions for which no day can be counted yet."""
    return tuple(end for end in _open_ends(file) if isinstance(end.obligation.due, NO_DAY))


def ownerless(file: DirectiveFile) -> tuple[OpenEnd, ...]:
    """Return the obligations and permissions that name nobody."""
    return tuple(end for end in _open_ends(file) if not end.obligation.owners)


def _open_ends(file: DirectiveFile) -> Iterator[OpenEnd]:
    for directive, obligation in file.obligations():
        if obligation.modality in NEEDS_DAY_AND_OWNER:
            yield OpenEnd(directive.clause, obligation)


def _bearers(file: DirectiveFile, modalities: set[Modality]) -> dict[str, dict[str, None]]:
    """Return each owner, in order of the text, with the clauses that name it."""
    found: dict[str, dict[str, None]] = {}
    for directive, obligation in file.obligations():
        if obligation.modality in modalities:
            for code in obligation.bearers:
                found.setdefault(code, {})[directive.clause] = None
    return found


def _codes(means: Iterable[tuple[str, ...]]) -> dict[str, None]:
    return {code: None for codes in means for code in codes}


def _covered(code: str, reached: Iterable[str], organs: Organs, day: date) -> bool:
    """Tell whether it, or every known unit in it, is reached."""
    inside = frozenset().union(*(organs.within(there, day) for there in reached))
    units = {unit.code for unit in organs.units_of(code, day)}
    return code in inside or (bool(units) and units <= inside)


def _has_duty(code: str, ordered: Iterable[str], organs: Organs, day: date) -> bool:
    """Tell whether it, a group that contains it, or a part of it is ordered."""
    own = organs.within(code, day)
    return any(there in own or code in organs.within(there, day) for there in ordered)


def _clauses_over(
    code: str, others: dict[str, dict[str, None]], organs: Organs, day: date
) -> dict[str, None]:
    return {
        clause: None
        for there, clauses in others.items()
        if code in organs.within(there, day)
        for clause in clauses
    }
