"""List the mails of the office, a page at a time."""

from workflow.domain.duty_list import Slice
from workflow.domain.listing import Listed
from workflow.domain.mail_list import MailFilter, MailLine
from workflow.usecases.desk import Desk


def fetch_mails(desk: Desk, wanted: MailFilter, part: Slice) -> Listed[MailLine]:
    """Return mails, the newest first."""
    with desk.store.read() as tx:
        found = tx.pages.mails(wanted, part)
        return Listed(items=tuple(found), total=tx.pages.count_mails(wanted))
