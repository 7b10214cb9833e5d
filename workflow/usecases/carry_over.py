"""Give the duties of a second version the codes, and what the office added, of the first."""

from collections.abc import Sequence
from dataclasses import replace

from workflow.domain.directive import Obligation
from workflow.domain.proposal import GoneDuty, Loc, Proposal, Remark, RemarkKind
from workflow.domain.short_action import duty_code
from workflow.domain.version import ChangedField, DutyChange, DutyChangeKind

OFFICE_ADDS = ("review_date", "reminders", "attested_by", "deliverable", "send_to", "owners")
"""What the office may have written where the notice says nothing."""
DUTY_DEPTH = 4
"""So many steps lead to a duty: `directives`, 0, `obligations`, 1."""
GOES_WITH_THE_WORDS = ("quote", "action", "supporting", "attested_by", "deliverable", "send_to")
"""What a person confirmed of words that are the same in both versions."""


def carry_over(proposal: Proposal, key: str, changes: Sequence[DutyChange]) -> Proposal:
    """Return the proposal with the history kept: one code for one duty, what is gone set aside.

    `key` is that of the first version, for it is the same notice. A new duty never gets the code
    of an old one.
    """
    kept = {change.before.code for change in changes if change.before}
    taken = set(kept)
    twins = [change for change in changes if change.after]
    carried: list[Obligation] = []
    for change, duty in zip(twins, proposal.duties, strict=True):
        if change.before is not None:
            carried.append(_carried(change.before, duty.obligation, change))
            continue
        code = duty.obligation.code
        if code in taken:
            code = duty_code(change.clause, duty.obligation.action, taken)
        taken.add(code)
        carried.append(duty.obligation.model_copy(update={"code": code}))
    gone = tuple(
        GoneDuty(clause=change.clause, obligation=change.before)
        for change in changes
        if change.kind is DutyChangeKind.GONE and change.before
    )
    same = [change.kind is DutyChangeKind.SAME for change in twins]
    made = _with(proposal, carried, same)
    return replace(made, file=made.file.model_copy(update={"key": key}), gone=gone)


def _carried(before: Obligation, after: Obligation, change: DutyChange) -> Obligation:
    if change.kind is DutyChangeKind.SAME:
        return before
    confirmed = () if ChangedField.QUOTE in change.fields else GOES_WITH_THE_WORDS
    unsaid = [key for key in OFFICE_ADDS if not getattr(after, key)]
    keys = {*confirmed, *unsaid} - set(change.fields)
    kept = {key: value for key in keys if (value := getattr(before, key))}
    return after.model_copy(update={"code": before.code, **kept})


def _with(proposal: Proposal, carried: Sequence[Obligation], same: Sequence[bool]) -> Proposal:
    """Return the proposal with these duties, and said where an owner is the office's own.

    What was asked of a duty that is the same was answered in the version before.
    """
    waiting = iter(carried)
    file = proposal.file
    directives = tuple(
        directive.model_copy(
            update={"obligations": tuple(next(waiting) for _ in directive.obligations)}
        )
        for directive in file.directives
    )
    duties = tuple(
        replace(duty, obligation=obligation)
        for duty, obligation in zip(proposal.duties, carried, strict=True)
    )
    places = [
        ("directives", number, "obligations", place)
        for number, directive in enumerate(directives)
        for place in range(len(directive.obligations))
    ]
    said = tuple(
        Remark(loc=(*place, "owners"), kind=RemarkKind.CARRIED)
        for place, duty, old in zip(places, carried, proposal.duties, strict=True)
        if duty.owners and not old.obligation.owners
    )
    answered: set[Loc] = {place for place, is_same in zip(places, same, strict=True) if is_same}
    answered |= {remark.loc for remark in said}
    remarks = tuple(
        remark
        for remark in proposal.remarks
        if remark.loc not in answered and remark.loc[:DUTY_DEPTH] not in answered
    )
    return replace(
        proposal,
        file=file.model_copy(update={"directives": directives}),
        duties=duties,
        remarks=(*remarks, *said),
    )
