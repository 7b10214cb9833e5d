"""What is listed of notices."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from workflow.domain.duty_list import Days, Slice
from workflow.domain.notice_list import DutyCounts, NoticeLine


class NoticePages(Protocol):
    """Adopted notices, one statement each."""

    def notices(self, words: str, part: Slice) -> Sequence[NoticeLine]:
        """Return notices that hold every folded word, the last adopted first."""
        ...

    def count_notices(self, words: str) -> int:
        """Count the notices that a list has over all its pages."""
        ...

    def adopted(self, keys: Sequence[str]) -> frozenset[str]:
        """Return those of the keys that are adopted notices'."""
        ...

    def counts_of_notices(self, keys: Sequence[str], days: Days) -> Mapping[str, DutyCounts]:
        """Count the assignments of each notice."""
        ...

    def counts_of_duties(self, notice: str, days: Days) -> Mapping[str, DutyCounts]:
        """Count the assignments of each duty of a notice."""
        ...
