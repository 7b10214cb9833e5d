"""Look whether the records can be reached."""

from workflow.usecases.desk import Desk


def reach_database(desk: Desk) -> None:
    """Open the records, and no more.

    Raises:
        StorageError: When it cannot be reached, or is of another version of the engine.
    """
    with desk.store.read():
        pass
