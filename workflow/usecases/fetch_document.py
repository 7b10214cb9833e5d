"""Read one outgoing document with everything that happened to it."""

from collections.abc import Sequence

from workflow.domain.audit import AuditEntry
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.desk import Desk


def fetch_document(desk: Desk, key: str) -> tuple[OutgoingDocument, Sequence[AuditEntry]]:
    """Return it with its trail.

    Raises:
        NotFoundError: When there is none.
    """
    with desk.store.read() as tx:
        return tx.document(key), tx.trail(key)
