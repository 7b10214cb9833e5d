"""Keeps long work."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from workflow.domain.job import Job


class Jobs(Protocol):
    """Long work asked for on pages."""

    def add_job(self, job: Job) -> None:
        """Keep an order."""
        ...

    def job(self, key: str) -> Job:
        """Return one. NotFoundError."""
        ...

    def take_job(self, now: datetime, lease_until: datetime) -> Job | None:
        """Take an order that waits, or whose process died; nobody else gets it.

        The oldest first, but batches after what a person waits for.
        """
        ...

    def hold_job(self, job: Job, lease_until: datetime) -> None:
        """Hold a job as taken longer. JobLostError when another worker has it."""
        ...

    def note_progress(
        self, job: Job, *, done: int, total: int, words: str, lease_until: datetime
    ) -> None:
        """Write down how far it has come, and hold it longer. JobLostError."""
        ...

    def note_result(self, job: Job, leads_to: str, found: Mapping[str, Any]) -> None:
        """Write down what came of it, before it ends: nobody does it again. JobLostError."""
        ...

    def free_job(self, job: Job) -> None:
        """Put a job back in good order: the next worker goes on with it at once. JobLostError."""
        ...

    def end_job(self, job: Job, at: datetime, *, words: str, leads_to: str) -> None:
        """Write down how it ended: `words` when it failed. JobLostError."""
        ...
