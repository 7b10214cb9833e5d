"""What an answer adds once, so that nobody is taken by surprise."""

from collections.abc import Iterator
from datetime import date

from workflow.domain.rulebook import Rulebook
from workflow.errors import CalendarError


def calendar_cautions(rules: Rulebook, today: date) -> Iterator[str]:
    """Say which coming year has no calendar yet, and what waits for it."""
    year = rules.year_to_declare(today)
    if year is not None:
        waits = f"Nhắc việc và kỳ báo cáo sang năm {year} chờ lịch này; “sắp hết hạn” tính đến"
        yield f"{CalendarError(year)} {waits} 31/12/{year - 1}."
