"""Take an office's own copy of a Word template, or go back to the shipped one."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from workflow.domain.audit import Change, Move
from workflow.domain.declared_file import mark_of
from workflow.errors import ConflictError
from workflow.ports.files import Files
from workflow.ports.own_templates import OwnTemplates
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTemplate:
    """A template that was checked; None goes back to the shipped one.

    `mark` is of the template that was in force when it was looked at.
    """

    name: str
    content: bytes | None
    mark: str


def change_template(
    desk: Desk, files: Files, templates: OwnTemplates, new: NewTemplate, hand: Hand
) -> None:
    """Write the own copy of a template, or take it away.

    What was in force before stays in the file store, by the hash that the trail names.

    Raises:
        ConflictError: When somebody else changed it since it was seen.
        StorageError: When it cannot be written.
    """
    own = templates.own(new.name, new.content)
    place = PurePosixPath(new.name)
    subject = f"mau/{place.stem}"
    with desk.store.begin() as tx:
        tx.declared.hold(own.name)
        must_be_as_seen(subject, tx.trail(subject), hand.seen)
        before = templates.content(new.name)
        if mark_of(before) != new.mark:
            raise ConflictError(place.stem)
        files.put(before, place.name)
        tx.record(
            Change(
                subject=subject,
                move=Move.CHANGE_TEMPLATE,
                actor=hand.actor,
                at=desk.clock.now(),
                note=hand.note or ("mẫu sửa trong Word" if new.content else "về mẫu có sẵn"),
                state={"name": new.name, "sha256": mark_of(new.content) or None},
                detail={"before": new.mark},
            )
        )
        tx.declared.put(own)
