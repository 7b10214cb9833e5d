"""Read one line of the mail ledger."""

from workflow.domain.mail_list import MailLine
from workflow.usecases.desk import Desk


def fetch_mail(desk: Desk, key: str) -> MailLine:
    """Return how one mail stands.

    Raises:
        NotFoundError: When there is none.
    """
    with desk.store.read() as tx:
        return tx.pages.mail(key)
