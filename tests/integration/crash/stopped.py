"""What the processes share: a stopped clock, and how they tell the test where they are."""

import sys
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class At:
    """A clock that stands still."""

    at: datetime

    def now(self) -> datetime:
        return self.at


def tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
