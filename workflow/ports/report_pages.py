"""What was reported: reads of one statement each."""

from collections.abc import Mapping
from typing import Protocol


class ReportPages(Protocol):
    """What was reported, and to whom."""

    def recipients_of_mails(self, beginning: str) -> Mapping[str, str]:
        """Return to which address, or to whom, the mails went whose keys begin so, by key."""
        ...
