"""List the mails of the office, a page at a time."""

from workflow.domain.duty_list import Slice
from workflow.domain.listing import Listed, MailFilter, MailLine
from workflow.usecases.desk import Desk


def fetch_mails(desk: Desk, wanted: MailFilter, part: Slice) -> Listed[MailLine]:
    """Return mails, the newest first."""
    with desk.store.read() as tx:
        return tx.listings.mails(wanted, part)
