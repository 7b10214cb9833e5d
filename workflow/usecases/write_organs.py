"""Write a changed file of units: the row of the trail and the file, both or neither."""

from workflow.domain.audit import Change
from workflow.domain.organ_edit import OrganEdit
from workflow.errors import ConflictError
from workflow.ports.organ_files import OrganFiles
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def write_organs(
    desk: Desk, files: OrganFiles, edit_of: tuple[OrganEdit, str], change: Change, hand: Hand
) -> None:
    """Write an edit of the version that was seen.

    Raises:
        ConflictError: When somebody changed the unit or its file since; who, if it is known.
    """
    edit, version = edit_of
    with desk.store.begin() as tx:
        tx.declared.hold(files.folder)
        must_be_as_seen(change.subject, tx.trail(change.subject), hand.seen)
        if edit.version != version:
            raise ConflictError(edit.file)
        files.begin_own()
        tx.record(change)
        tx.declared.put(files.changed(edit))
