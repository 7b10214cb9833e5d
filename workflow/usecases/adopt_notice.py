"""Adopt a notice: freeze its directive file and open what it asks."""

from collections.abc import Sequence

from workflow.domain.audit import Actor, Change, Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.fan_out import FanOut
from workflow.errors import NotAllowedError
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.open_assignments import open_assignments
from workflow.wording.dates import day_text
from workflow.wording.notice_faults import to_fill_words


def adopt_notice(desk: Desk, file: DirectiveFile, actor: Actor) -> Sequence[FanOut]:
    """Keep the notice and return what was opened, all in one transaction.

    Raises:
        NotAllowedError: When it has no number or day yet, has to be filled in, or was adopted
            before.
        ConflictError: When somebody else adopts it, or changes the calendar, at this moment.
    """
    desk = desk.still()
    if file.head.is_draft:
        raise NotAllowedError(
            f"Thông báo “{file.key}” còn là dự thảo: hãy ghi số và ngày ban hành, hoặc ban hành để "
            "sổ cấp số, rồi mới giao việc."
        )
    with desk.store.begin() as tx:
        return adopt_in(tx, desk, file, actor)


def adopt_in(tx: Transaction, desk: Desk, file: DirectiveFile, actor: Actor) -> Sequence[FanOut]:
    """Adopt a numbered notice in a transaction that does more.

    Raises:
        NotAllowedError: When it still has to be filled in, its day of issue has not come, or it
            was adopted before.
    """
    if words := to_fill_words(file):
        raise NotAllowedError(f"Thông báo “{file.key}” {words}.")
    now = desk.clock.now()
    must_be_new(tx, desk, file.key)
    issued = file.head.issued_date
    if issued and issued > now.date():
        raise NotAllowedError(
            f"Thông báo “{file.key}” ban hành ngày {day_text(issued)}, ngày đó chưa đến: chưa giao "
            "việc được."
        )
    change = Change(
        subject=file.key,
        move=Move.ADOPT,
        actor=actor,
        at=now,
        state=file.model_dump(mode="json", exclude_unset=True),
    )
    tx.add_notice(file, change)
    return open_assignments(tx, desk, file, actor)


def must_be_new(tx: Transaction, desk: Desk, key: str) -> None:
    """Say who adopted a notice and when.

    Raises:
        NotAllowedError: When it was adopted before.
    """
    for entry in tx.trail(key):
        if entry.move is Move.ADOPT:
            day = day_text(entry.at.astimezone(desk.clock.now().tzinfo).date())
            raise NotAllowedError(
                f"Thông báo “{key}” đã được {entry.actor} đưa vào theo dõi ngày {day}."
            )
