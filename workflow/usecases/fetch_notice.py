"""Read one adopted notice."""

from workflow.domain.directive import DirectiveFile
from workflow.usecases.desk import Desk


def fetch_notice(desk: Desk, key: str) -> DirectiveFile:
    """Return it as it was adopted.

    Raises:
        NotFoundError: When it was not.
    """
    with desk.store.read() as tx:
        return tx.notice(key)
