"""Writes calendars that other programs subscribe to."""

from collections.abc import Callable, Sequence
from datetime import datetime

from workflow.domain.message import CalendarNote

CalendarFeed = Callable[[str, Sequence[CalendarNote], datetime], bytes]
"""Writes a calendar of that name with these notes, as of that moment (RFC 5545)."""
