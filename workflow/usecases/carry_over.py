"""Give the duties of a second version the codes, and what the office added, of the first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workflow.domain.directive import DirectiveFile, Obligation
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
    twins = [change for change in changes if change.after]
    known = {change.before.code for change in changes if change.before}
    carried = list(_carried_all(proposal, twins, known))
    gone = tuple(
        GoneDuty(clause=change.clause, obligation=change.before)
        for change in changes
        if change.kind is DutyChangeKind.GONE and change.before
    )
    file = _with_duties(proposal.file, carried).model_copy(update={"key": key})
    duties = tuple(
        replace(duty, obligation=obligation)
        for duty, obligation in zip(proposal.duties, carried, strict=True)
    )
    remarks = tuple(_remarks(proposal, carried, twins))
    return replace(proposal, file=file, duties=duties, remarks=remarks, gone=gone)


def _carried_all(
    proposal: Proposal, twins: Sequence[DutyChange], known: set[str]
) -> Iterator[Obligation]:
    """Go through the duties of the second version, each with a code that is its own."""
    taken = set(known)
    for change, duty in zip(twins, proposal.duties, strict=True):
        if change.before is not None:
            yield _carried(change.before, duty.obligation, change)
            continue
        code = duty.obligation.code
        if code in taken:
            code = duty_code(change.clause, duty.obligation.action, taken)
        taken.add(code)
        yield duty.obligation.model_copy(update={"code": code})


def _carried(before: Obligation, after: Obligation, change: DutyChange) -> Obligation:
    if change.kind is DutyChangeKind.SAME:
        return before
    confirmed = () if ChangedField.QUOTE in change.fields else GOES_WITH_THE_WORDS
    unsaid = [key for key in OFFICE_ADDS if not getattr(after, key)]
    keys = {*confirmed, *unsaid} - set(change.fields)
    kept = {key: value for key in keys if (value := getattr(before, key))}
    return after.model_copy(update={"code": before.code, **kept})


def _with_duties(file: DirectiveFile, duties: Sequence[Obligation]) -> DirectiveFile:
    """Return the file with these duties in the places of its own."""
    waiting = iter(duties)
    directives = tuple(
        directive.model_copy(
            update={"obligations": tuple(next(waiting) for _ in directive.obligations)}
        )
        for directive in file.directives
    )
    return file.model_copy(update={"directives": directives})


def _remarks(
    proposal: Proposal, carried: Sequence[Obligation], twins: Sequence[DutyChange]
) -> Iterator[Remark]:
    """Go through what is still to be looked at, then the owners that only the office knew.

    What was asked of a duty that is the same was answered in the version before.
    """
    answered: set[Loc] = set()
    said: list[Remark] = []
    changes = zip(_places(proposal.file), carried, proposal.duties, twins, strict=True)
    for place, duty, read, change in changes:
        if change.kind is DutyChangeKind.SAME:
            answered.add(place)
        if duty.owners and not read.obligation.owners:
            said.append(Remark(loc=(*place, "owners"), kind=RemarkKind.CARRIED))
    answered |= {remark.loc for remark in said}
    for remark in proposal.remarks:
        if not answered & {remark.loc, remark.loc[:DUTY_DEPTH]}:
            yield remark
    yield from said


def _places(file: DirectiveFile) -> Iterator[Loc]:
    for number, directive in enumerate(file.directives):
        for place in range(len(directive.obligations)):
            yield ("directives", number, "obligations", place)
