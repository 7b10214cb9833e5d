"""Draft the dispatches that chase late units (*công văn đôn đốc*); nothing is sent yet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import NotFoundError
from workflow.ports.transaction import Transaction
from workflow.usecases.add_draft import add_draft
from workflow.usecases.compose_chase import compose_chase
from workflow.usecases.desk import Desk
from workflow.usecases.late_units import late_units
from workflow.usecases.take_step import Hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Chase:
    """What to chase: a notice, some units or all, the day to answer by, one letter or many.

    `day` is the day that it is as of, today when nothing is said.
    """

    notice: str
    respond_by: date
    units: tuple[str, ...] = ()
    is_common: bool = False
    day: date | None = None


def draft_chase(
    desk: Desk, chase: Chase, hand: Hand, note: Callable[[Transaction], None] | None = None
) -> Sequence[OutgoingDocument]:
    """Return one draft for each late unit, or one for all of a round; never one to ourselves.

    A common letter goes to units that are chased for the same time, so that its “lần” is true of
    each of them. What `note` writes is written with the drafts or not at all.

    Raises:
        InputError: When nothing is late, or the day to answer by is not a working day ahead.
        ConflictError: When the same was drafted that day already, and not discarded.
    """
    desk = desk.still()
    day = chase.day or desk.today()
    with desk.store.begin() as tx:
        if note:
            note(tx)
        late = late_units(tx, desk, chase.notice, chase.units, day)
        notice, days = tx.notice(chase.notice), (day, chase.respond_by)
        composed = compose_chase(desk, notice, late, days, is_common=chase.is_common)
        drafts = [replace(draft, key=_free_key(tx, draft.key)) for draft in composed]
        for draft in drafts:
            add_draft(tx, desk, draft, hand)
    return drafts


def _free_key(tx: Transaction, key: str) -> str:
    """Return the key, or one of its next versions when the draft before was discarded."""
    free, version = key, 1
    while _is_discarded(tx, free):
        version += 1
        free = f"{key}.ban-{version}"
    return free


def _is_discarded(tx: Transaction, key: str) -> bool:
    try:
        return tx.document(key).state is DocumentState.DISCARDED
    except NotFoundError:
        return False
