"""What was reported: reads of one statement each."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol


class ReportPages(Protocol):
    """What was reported, and to whom."""

    def recipients_of_mails(self, beginning: str) -> Mapping[str, str]:
        """Return to which address, or to whom, the mails went whose keys begin so, by key."""
        ...

    def is_anything_opened(self, by: datetime) -> bool:
        """Tell whether any duty had been opened by a moment."""
        ...
