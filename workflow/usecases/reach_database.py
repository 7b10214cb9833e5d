"""Look whether the records can be reached."""

from workflow.usecases.desk import Desk


def reach_database(desk: Desk) -> None:
    """Ask the database for its version.

    Raises:
        StorageError: When it cannot be reached, or is of another version of the engine.
    """
    with desk.store.read() as tx:
        tx.watching.must_be_current()
