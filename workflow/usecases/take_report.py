"""Draft the report of a moment, or take the draft that it already has."""

from datetime import date

from workflow.domain.outgoing import OutgoingDocument
from workflow.errors import ConflictError
from workflow.ports.which import Which
from workflow.usecases.count_figures import end_of
from workflow.usecases.desk import Desk
from workflow.usecases.draft_report import draft_report
from workflow.usecases.take_step import Hand


def take_report(desk: Desk, day: date | None, which: Which, hand: Hand) -> OutgoingDocument:
    """Return the report of a day; the same moment gives the same numbers, so it is drafted once.

    Raises:
        InputError: When no notice was adopted yet, or the day lies in the future.
    """
    moment = end_of(day, desk.clock.now()) if day else desk.clock.now()
    try:
        return draft_report(desk, moment, which, hand)[0]
    except ConflictError as error:
        with desk.store.read() as tx:
            return tx.document(error.code)
