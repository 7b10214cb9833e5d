"""Take an office's own copy of a Word template, or go back to the shipped one."""

from contextlib import ExitStack
from pathlib import PurePosixPath

from workflow.domain.audit import Change, Move
from workflow.ports.files import Files
from workflow.ports.own_templates import OwnTemplates
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def change_template(
    desk: Desk,
    files: Files,
    templates: OwnTemplates,
    name: str,
    content: bytes | None,
    hand: Hand,
) -> None:
    """Write the own copy of a template that was checked; None takes the own copy away.

    What was in force before stays in the file store, by the hash that the trail names.

    Raises:
        ConflictError: When somebody else changed it since it was seen.
        StorageError: When it cannot be written.
    """
    before = files.put(templates.content(name), PurePosixPath(name).name)
    after = files.put(content, before.name) if content is not None else None
    subject = f"mau/{PurePosixPath(name).stem}"
    with ExitStack() as outside, desk.store.begin() as tx:
        must_be_as_seen(subject, tx.trail(subject), hand.seen)
        tx.record(
            Change(
                subject=subject,
                move=Move.CHANGE_TEMPLATE,
                actor=hand.actor,
                at=desk.clock.now(),
                note=hand.note or ("về mẫu có sẵn" if after is None else "mẫu sửa trong Word"),
                state={"name": name, "sha256": after.sha256 if after else None},
                detail={"before": before.sha256},
            )
        )
        outside.enter_context(templates.put(name, content))
