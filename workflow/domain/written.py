"""How a day is written, wherever a person reads it: sentences of errors, mails, documents.

Days below 10 and the months 1 and 2 take a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I,
Mục II.4).
"""

from datetime import date


def month_number(month: int) -> str:
    """Write the number of a month: `02`, `6`."""
    return f"{month:02}" if month < 3 else str(month)


def day_text(day: date) -> str:
    """Write a day short: `05/01/2025`, `30/6/2025`."""
    return f"{day.day:02}/{month_number(day.month)}/{day.year}"
