"""Read one line of the mail ledger."""

from workflow.domain.duty_list import Slice
from workflow.domain.listing import MailFilter, MailLine
from workflow.errors import NotFoundError
from workflow.usecases.desk import Desk

ONE = Slice(limit=1)


def fetch_mail(desk: Desk, key: str) -> MailLine:
    """Return how one mail stands.

    Raises:
        NotFoundError: When there is none.
    """
    with desk.store.read() as tx:
        found = tx.listings.mails(MailFilter(key=key), ONE).items
    if not found:
        raise NotFoundError("thư", key)
    return found[0]
