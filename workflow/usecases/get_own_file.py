"""Give a unit back a file that it handed in."""

from workflow.ports.files import Files
from workflow.usecases.desk import Desk
from workflow.usecases.get_handed_file import get_handed_file
from workflow.usecases.own_duty import own_duty
from workflow.usecases.submit_result import HandedFile


def get_own_file(desk: Desk, files: Files, unit: str, code: str, sha256: str) -> HandedFile:
    """Return a file that was handed in for a duty of the unit.

    Raises:
        NotFoundError: When the duty is none of the unit's, or has no such file.
        StorageError: When the file is no longer what was handed in.
    """
    with desk.store.read() as tx:
        own_duty(tx, unit, code)
    return get_handed_file(desk, files, code, sha256)
