"""A form that was sent, or a request of a program: carried out once, however often it comes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SentForm:
    """The first sending: `key` is of its form, `sent` of what stood in it.

    `leads_to` is the page that it led to, nothing as long as nobody knows of one.
    """

    key: str
    sent: str
    taken_at: datetime
    leads_to: str = ""
