"""Letters of the province of Bình An, dated 05/3/2025: their duties, and how a duty is told."""

from collections.abc import Sequence
from datetime import date

from workflow.domain.notice_draft import DraftDuty
from workflow.intake.clauses import clause_tree
from workflow.intake.duties.walk import duties_below
from workflow.intake.grammar.deadlines import Dating
from workflow.intake.manuscript import Cells, Manuscript

DATING = Dating(issued=date(2025, 3, 5))


def duties(*blocks: str | Sequence[Cells]) -> list[DraftDuty]:
    """Return the duties of these paragraphs and tables."""
    return duties_below(clause_tree(Manuscript.of(blocks).blocks), DATING)


def only_duty(*blocks: str | Sequence[Cells]) -> DraftDuty:
    """Return the one duty of these paragraphs and tables."""
    [duty] = duties(*blocks)
    return duty
