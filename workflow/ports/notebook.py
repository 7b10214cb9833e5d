"""Notes tries outside a transaction of one's own."""

from collections.abc import Collection, Sequence
from typing import Protocol

from workflow.domain.message import Attempt


class Notebook(Protocol):
    """What is noted outlives this process at once, and a power cut a little later.

    It does not wait for the disk; the next transaction that writes does, and makes all of it last.
    """

    def note(self, attempts: Sequence[Attempt], then: Sequence[str] = ()) -> Collection[str]:
        """Write down how tries ended, the server's answer with each, and count them.

        Return which of the mails that follow, `then`, still wait to be sent.
        """
        ...

    def is_queued(self, message: str) -> bool:
        """Tell whether a mail still waits to be sent: it was not withdrawn since it was taken."""
        ...
