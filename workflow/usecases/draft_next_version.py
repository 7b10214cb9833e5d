"""Draft a notice as the next version of one that is known: one code for one duty."""

from collections.abc import Sequence

from workflow.domain.directive import DirectiveFile
from workflow.domain.proposal import Proposal
from workflow.domain.version import DutyChange
from workflow.ports.intake import Likeness
from workflow.usecases.carry_over import carry_over
from workflow.usecases.compare_versions import compare_versions


def draft_next_version(
    proposal: Proposal, before: DirectiveFile, likeness: Likeness
) -> tuple[Proposal, Sequence[DutyChange]] | None:
    """Return the draft with the codes of the version before, and what became of every duty.

    None when no duty of it is left: then it is hardly the version before.
    """
    changes = compare_versions(before, proposal.file, likeness)
    if not any(change.before and change.after for change in changes):
        return None
    carried = carry_over(proposal, before.key, changes)
    return carried, compare_versions(before, carried.file, likeness)
