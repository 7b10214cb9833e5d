"""Dates and numbers as official documents write them; a plain day is written in the domain."""

from datetime import date, time

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.written import day_text, month_number

__all__ = (
    "day_text",
    "hour_text",
    "long_day",
    "month_text",
    "number_text",
    "remaining_text",
    "weekday_and_day",
    "weekday_text",
)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def number_text(number: int) -> str:
    """Write a count: `05`, `12`."""
    return f"{number:02}"


def long_day(day: date) -> str:
    """Write a day in full: `ngày 05 tháng 01 năm 2025`."""
    return f"ngày {day.day:02} tháng {month_number(day.month)} năm {day.year}"


def weekday_text(day: date) -> str:
    """Name the weekday: `thứ Hai` … `Chủ nhật`."""
    return _WEEKDAYS[day.weekday()]


def weekday_and_day(day: date) -> str:
    """Write a day with its weekday: `thứ Sáu 27/6/2025`."""
    return f"{weekday_text(day)} {day_text(day)}"


def month_text(year: int, month: int) -> str:
    """Write a month: `tháng 02/2025`, `tháng 8/2025`."""
    return f"tháng {month_number(month)}/{year}"


def hour_text(hour: time) -> str:
    """Write an hour: `14 giờ 00`."""
    return f"{hour.hour:02} giờ {hour.minute:02}"


def remaining_text(today: date, last_day: date, calendar: WorkingCalendar) -> str:
    """Say how much time is left, in working days, or how late it is, in days of the calendar.

    Today is not counted, the last day is.
    """
    if today > last_day:
        return f"Quá {(today - last_day).days} ngày"
    if today == last_day:
        return "Hạn hôm nay"
    if left := calendar.working_days_between(today, last_day):
        return f"Còn {left} ngày làm việc"
    if calendar.is_working_day(today):
        return "Hôm nay là ngày làm việc cuối cùng trong hạn"
    return f"Hạn {weekday_and_day(last_day)}, không còn ngày làm việc"
