"""Keeps which forms were sent."""

from datetime import datetime
from typing import Protocol


class Forms(Protocol):
    """Forms that were sent: each is carried out once, however often it is sent."""

    def take_form(self, key: str, at: datetime) -> bool:
        """Take a form; False when it was sent before."""
        ...

    def answer_form(self, key: str, leads_to: str) -> None:
        """Write down the page that a form led to."""
        ...

    def free_form(self, key: str) -> None:
        """Let a form be sent again: nothing came of it."""
        ...

    def form_answer(self, key: str) -> str:
        """Return the page that a form led to; nothing while it is being carried out."""
        ...

    def forget_forms(self, before: datetime) -> None:
        """Forget forms that nobody will send again."""
        ...
