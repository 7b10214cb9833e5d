"""Change how a unit is reached: focal point, e-mail, phone, head; the file is the truth."""

from workflow.domain.audit import Change, Move
from workflow.domain.mailbox import is_address
from workflow.domain.organ_edit import OrganEdit
from workflow.domain.unit_change import UnitFacts
from workflow.errors import InputError
from workflow.ports.organ_files import OrganFiles
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand
from workflow.usecases.write_organs import write_organs


def change_unit(
    desk: Desk, files: OrganFiles, code: str, facts: UnitFacts, version: str, hand: Hand
) -> OrganEdit:
    """Write the facts into the office's own file and the change into the trail of the unit.

    `version` is that of the file that was looked at.

    Raises:
        NotFoundError: When there is no such unit.
        InputError: When an address is none, or nothing changes.
        ConflictError: When somebody changed the unit or its file since it was seen.
    """
    edit = preview_unit_change(desk, files, code, facts)
    change = Change(
        subject=f"don-vi/{code}",
        move=Move.CHANGE_UNIT,
        actor=hand.actor,
        at=desk.clock.now(),
        note=hand.note,
        state={"unit": code, "file": edit.file, **facts.as_written()},
        detail={"before": UnitFacts.of(desk.rules.organs.unit(code)).as_written()},
    )
    write_organs(desk, files, (edit, version), change, hand)
    return edit


def preview_unit_change(desk: Desk, files: OrganFiles, code: str, facts: UnitFacts) -> OrganEdit:
    """Return what `change_unit` would write, and write nothing."""
    desk.rules.organs.unit(code)
    people = (facts.focal_point, facts.head)
    for address in (facts.email, *(person.email for person in people if person)):
        if address is not None and not is_address(address):
            raise InputError(f"“{address}” không phải địa chỉ thư điện tử: hãy sửa lại.")
    edit = files.edited(code, facts.as_written(), {})
    if edit.before == edit.after:
        raise InputError("Chưa có gì thay đổi so với tệp: hãy sửa ít nhất một ô rồi xem lại.")
    return edit
