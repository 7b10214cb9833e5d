"""Find what adopted notices have asked already of the units of a draft, duty by duty."""

from collections.abc import Mapping, Sequence

from workflow.domain.directive import DirectiveFile
from workflow.domain.duty_list import Slice
from workflow.domain.overlap import Overlap
from workflow.ports.intake import Likeness
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.find_overlaps import find_overlaps

RECENT = Slice(limit=30)
"""So many notices, the last adopted, are compared: what is asked again is asked soon."""


def overlaps_of_draft(
    tx: Transaction, desk: Desk, likeness: Likeness, file: DirectiveFile, follows: str
) -> Mapping[str, Sequence[Overlap]]:
    """Return for each duty of the draft its overlaps, the most alike first; `one` is the draft's.

    `follows` is the key of the notice that the draft is a later version of: it asks the same.
    """
    keys = [line.key for line in tx.pages.notices("", RECENT)]
    others = [tx.notice(key) for key in keys if key not in {file.key, follows}]
    found: dict[str, list[Overlap]] = {}
    for overlap in find_overlaps([file, *others], desk.rules, likeness, desk.today(), file.key):
        found.setdefault(overlap.one.obligation.code, []).append(overlap)
    return found
