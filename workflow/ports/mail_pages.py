"""What is listed of mails, however many there are."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from workflow.domain.assignment import Assignment
from workflow.domain.duty_list import Slice
from workflow.domain.mail_list import MailFilter, MailLine, UnreachedUnit


class MailPages(Protocol):
    """The ledger of mails, and the units to phone."""

    def mails(self, wanted: MailFilter, part: Slice) -> Sequence[MailLine]:
        """Return mails, the newest first, with the duties that they speak of (two statements)."""
        ...

    def count_mails(self, wanted: MailFilter) -> int:
        """Count the mails of all pages; narrowed by notice or words, `MOST_COUNTED` at most."""
        ...

    def mail(self, key: str) -> MailLine:
        """Return one mail as lists show it (two statements). NotFoundError."""
        ...

    def unreached_units(self, part: Slice) -> Sequence[UnreachedUnit]:
        """Return the units to phone, by code."""
        ...

    def count_unreached_units(self) -> int:
        """Count the units to phone."""
        ...

    def unreached_mails(self, units: Sequence[str]) -> Sequence[MailLine]:
        """Return the mails that did not reach these units, the oldest first (two statements)."""
        ...

    def owed_of_unreached(self, units: Sequence[str]) -> Mapping[str, Sequence[Assignment]]:
        """Return what is still owed of all that these mails speak of, by the unit of the mail."""
        ...
