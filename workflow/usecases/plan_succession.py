"""Declare on which day a unit ends and who takes over, having seen what that moves."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Change, Move
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.organ import Group
from workflow.domain.organ_edit import OrganEdit
from workflow.domain.unit_change import SuccessionOrder
from workflow.errors import InputError
from workflow.ports.organ_files import OrganFiles
from workflow.ports.store import Store
from workflow.usecases.desk import Desk
from workflow.usecases.move_to_successors import move_to_successors
from workflow.usecases.take_step import Hand
from workflow.usecases.write_organs import write_organs
from workflow.wording.dates import day_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMails:
    """The reminders of one kind that would fall due on one day, and for how many duties."""

    day: date
    event: DeadlineEvent
    duties: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionPreview:
    """What moves on which day, which groups lose a member, and which mails are then planned.

    `heirs_groups` are the groups that the successor is in.
    """

    edit: OrganEdit
    day: date
    moved: Sequence[Assignment]
    groups: Sequence[Group]
    heirs_groups: Sequence[Group]
    mails: Sequence[PlannedMails]


@dataclass(frozen=True, slots=True)
class _Morning:
    """Shows eight o'clock of one day."""

    day: date
    like: datetime

    def now(self) -> datetime:
        return datetime.combine(self.day, time(8), self.like.tzinfo)


def plan_succession(
    desk: Desk, files: OrganFiles, code: str, order: SuccessionOrder, version: str, hand: Hand
) -> OrganEdit:
    """Write the succession into the office's own file; the next tick of its day moves the duties.

    `version` is that of the file that was looked at.

    Raises:
        NotFoundError: When a unit is not declared.
        InputError: When the unit handed over already, or the order is not whole.
        ConflictError: When somebody changed the unit or its file since it was seen.
    """
    desk = desk.still()
    edit = _edit(desk, files, code, order)
    change = Change(
        subject=f"don-vi/{code}",
        move=Move.CHANGE_UNIT,
        actor=hand.actor,
        at=desk.clock.now(),
        note=hand.note,
        state={"unit": code, "file": edit.file, **_facts(order)},
        detail={"acts": dict(order.new_acts())},
    )
    write_organs(desk, files, (edit, version), change, hand)
    return edit


def preview_succession(
    desk: Desk, files: OrganFiles, code: str, order: SuccessionOrder
) -> SuccessionPreview:
    """Return what the succession would move, by carrying it out in records that are not kept."""
    edit = _edit(desk, files, code, order)
    day = max(order.first_day, desk.today())
    organs = edit.organs
    with desk.store.rehearse() as store:
        rules = replace(desk.rules, organs=organs)
        then = Desk(store=store, clock=_Morning(day, desk.clock.now()), rules=rules)
        with store.read() as tx:
            left = [duty.code for duty in tx.unfinished([code])]
        if left:
            move_to_successors(then)
        moved, mails = _moved(store, left)
    return SuccessionPreview(
        edit=edit,
        day=day,
        moved=moved,
        groups=[g for g in organs.groups.values() if code in organs.within(g.code, day)],
        heirs_groups=[g for g in organs.groups.values() if order.to in organs.within(g.code, day)],
        mails=mails,
    )


def _moved(
    store: Store, codes: Sequence[str]
) -> tuple[Sequence[Assignment], Sequence[PlannedMails]]:
    with store.read() as tx:
        moved = [tx.assignment(code) for code in codes]
        events = [event for code in codes for event, fired in tx.events(code) if fired is None]
    counted = Counter((event.due_on, event.rung, event.audience) for event in events)
    one_of = {(event.due_on, event.rung, event.audience): event for event in events}
    mails = [PlannedMails(day=key[0], event=one_of[key], duties=counted[key]) for key in counted]
    return moved, sorted(mails, key=lambda mail: (mail.day, mail.event.audience))


def _edit(desk: Desk, files: OrganFiles, code: str, order: SuccessionOrder) -> OrganEdit:
    organs, today = desk.rules.organs, desk.today()
    unit, heir = organs.unit(code), organs.unit(order.to)
    if unit.successor is not None and unit.valid_to is not None and unit.valid_to < today:
        raise InputError(
            f"{unit.name} đã bàn giao sau ngày {day_text(unit.valid_to)}: không đổi ở đây được nữa."
        )
    if heir.code == code:
        raise InputError("Đơn vị kế thừa phải là đơn vị khác: hãy chọn lại.")
    if not heir.is_on(order.first_day):
        raise InputError(
            f"{heir.name} không hoạt động ngày {day_text(order.first_day)}: hãy chọn đơn vị khác "
            "hoặc ngày khác."
        )
    if not order.act or (order.act not in organs.acts and not order.act_words):
        raise InputError("Hãy chọn văn bản làm căn cứ, hoặc ghi tên văn bản mới.")
    return files.edited(code, order.as_written(), order.new_acts())


def _facts(order: SuccessionOrder) -> dict[str, object]:
    return {**order.as_written(), "valid_to": order.last_day.isoformat()}
