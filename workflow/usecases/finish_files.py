"""Let declared files be what the records say: a process may have been killed between the two."""

from workflow.usecases.desk import Desk


def finish_files(desk: Desk) -> None:
    """Put into place what was kept and not yet there, before the files are read.

    Raises:
        StorageError: When the disk refuses.
    """
    desk.store.finish_files()
