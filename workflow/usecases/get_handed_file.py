"""Give back a file that was handed in for a duty."""

from workflow.errors import NotFoundError
from workflow.ports.files import Files
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.submit_result import HandedFile


def get_handed_file(desk: Desk, files: Files, code: str, sha256: str) -> HandedFile:
    """Return a file of this duty by its hash, called as it was when it was handed in last.

    Raises:
        NotFoundError: When the duty has no such file, whatever other duties have.
        StorageError: When the file is no longer what was handed in.
    """
    with desk.store.read() as tx:
        handed_in = tx.submissions(Which(codes=(tx.assignment(code).code,)))
    names = [f.name for each in handed_in for f in each.files if f.sha256 == sha256]
    if not names:
        raise NotFoundError("tệp", sha256[:64])
    return HandedFile(name=names[-1], content=files.get(sha256))
