"""Draft the summary report for leaders; the same moment gives the same numbers."""

from datetime import datetime

from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.which import Which
from workflow.usecases.add_draft import add_draft
from workflow.usecases.compose_report import compose_report
from workflow.usecases.count_figures import FigureSheet, count_figures
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def draft_report(
    desk: Desk, moment: datetime | None, which: Which, hand: Hand
) -> tuple[OutgoingDocument, FigureSheet]:
    """Return the draft and the figures in it.

    Raises:
        InputError: When no notice was adopted yet, or the moment lies in the future.
        ConflictError: When the same report was drafted before.
    """
    desk = desk.still()
    sheet = count_figures(desk, moment, which)
    with desk.store.begin() as tx:
        draft = compose_report(tx, desk, sheet, which)
        add_draft(tx, desk, draft, hand)
    return draft, sheet
