"""Keeps which forms were sent."""

from datetime import datetime
from typing import Protocol

from workflow.domain.sent_form import SentForm


class Forms(Protocol):
    """Forms that were sent: each is carried out once, however often it is sent."""

    def take_form(self, form: SentForm) -> bool:
        """Take a form; False when one with its key was sent before."""
        ...

    def answer_form(self, key: str, leads_to: str) -> None:
        """Write down the page that a form led to."""
        ...

    def free_form(self, key: str) -> None:
        """Let a form be sent again: nothing came of it."""
        ...

    def sent_form(self, key: str) -> SentForm | None:
        """Return what is known of a form that was sent; None when it was freed meanwhile."""
        ...

    def forget_forms(self, before: datetime) -> None:
        """Forget forms that nobody will send again."""
        ...
