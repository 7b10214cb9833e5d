"""Give a unit back a file that it handed in."""

from workflow.domain.assignment import StoredFile
from workflow.errors import NotFoundError
from workflow.ports.files import Files
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.own_duty import own_duty


def get_own_file(
    desk: Desk, files: Files, duty: tuple[str, str], place: tuple[int, int]
) -> tuple[StoredFile, bytes]:
    """Return a file of a duty (unit and code), by the version handed in and its place there.

    Raises:
        NotFoundError: When the duty is none of the unit's, or has no such file.
        StorageError: When the file is no longer what was handed in.
    """
    unit, code = duty
    version, number = place
    with desk.store.read() as tx:
        own_duty(tx, unit, code)
        handed_in = tx.submissions(Which(codes=(code,)))
    for submission in handed_in:
        if submission.version == version and 0 <= number < len(submission.files):
            file = submission.files[number]
            return file, files.get(file.sha256)
    raise NotFoundError("tệp", f"{code[:80]}/{number}")
