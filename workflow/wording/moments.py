"""Moments as people read them, in local time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from workflow.wording.dates import day_text

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


def moment_text(at: datetime | None) -> str:
    """Write a moment: `09:00 12/02/2025`; nothing for none."""
    if at is None:
        return ""
    local = at.astimezone(LOCAL)
    return f"{local:%H:%M} {day_text(local.date())}"
