"""Reporting periods with their data cut-off, school terms, and the month arithmetic they share."""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from workflow.domain.calendar import ONE_DAY


class Cadence(StrEnum):
    """How often a periodic report is owed."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"


class DataWindow(StrEnum):
    """Which days the data of a periodic report covers; a regime may choose its own."""

    DECREE = "decree"
    CALENDAR = "calendar"


MONTHS = MappingProxyType(
    {
        Cadence.MONTH: 1,
        Cadence.QUARTER: 3,
        Cadence.HALF_YEAR: 6,
        Cadence.NINE_MONTHS: 9,
        Cadence.YEAR: 12,
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The days from the first to the last, both included."""

    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One reporting period, e.g. quarter 2 of 2025."""

    cadence: Cadence
    year: int
    number: int = 1

    def __post_init__(self) -> None:
        """Refuse a period that does not exist, such as a fifth quarter."""
        if not 1 <= self.number <= per_year(self.cadence):
            raise ValueError(f"không có kỳ báo cáo {self.cadence} {self.number}/{self.year}")

    @classmethod
    def of(cls, code: str) -> Self:
        """Return the period that has the code.

        >>> Period.of("2025-half-year-02").days.first_day
        datetime.date(2025, 7, 1)
        """
        year, *cadence, number = code.split("-")
        return cls(cadence=Cadence("_".join(cadence)), year=int(year), number=int(number))

    @property
    def code(self) -> str:
        """A short name for codes: `2025-month-03`."""
        return f"{self.year}-{self.cadence.replace('_', '-')}-{self.number:02}"

    @property
    def days(self) -> Window:
        """The days of the period by the calendar."""
        months = MONTHS[self.cadence]
        first = date(self.year, (self.number - 1) * months + 1, 1)
        return Window(first, add_months(first, months) - ONE_DAY)

    def data_window(self, kind: DataWindow = DataWindow.DECREE) -> Window:
        """Return the days that the report's data covers; the last one is the cut-off.

        From the 15th of the month before the period to the 14th of its last month (Nghị định
        09/2019/NĐ-CP, Điều 12). The nine-month and second half-year periods follow the same
        pattern, as provincial regulations restate it.
        """
        if kind is DataWindow.CALENDAR:
            return self.days
        first, last = self.days.first_day, self.days.last_day
        return Window(add_months(first, -1).replace(day=15), last.replace(day=14))


def per_year(cadence: Cadence) -> int:
    """Return how many periods of the kind a year has; of nine months there is one."""
    return 12 // MONTHS[cadence]


def periods_of(cadence: Cadence, year: int) -> tuple[Period, ...]:
    """Return the periods of one year, in order."""
    numbers = range(1, per_year(cadence) + 1)
    return tuple(Period(cadence=cadence, year=year, number=number) for number in numbers)


def add_months(day: date, months: int) -> date:
    """Return the same day number so many months later, else that month's last day.

    (Bộ luật Dân sự 2015, Điều 148 khoản 3.)
    """
    years, month = divmod(day.month - 1 + months, 12)
    return in_month(day.year + years, month + 1, day.day)


def in_month(year: int, month: int, day_number: int) -> date:
    """Return that day of the month, else the month's last day."""
    return date(year, month, min(day_number, calendar.monthrange(year, month)[1]))


def end_of_month(year: int, month: int) -> date:
    """Return the last day of the month."""
    return in_month(year, month, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolYear:
    """A school year as the ministry frames it; a province may set its own days within it."""

    first_day: date
    term_ends: tuple[date, date]
    source: str


SCHOOL_YEARS = MappingProxyType(
    {
        "2024-2025": SchoolYear(
            first_day=date(2024, 9, 5),
            term_ends=(date(2025, 1, 17), date(2025, 5, 30)),
            source="Quyết định số 2045/QĐ-BGDĐT (kết thúc học kỳ I trước ngày 18/01/2025, "
            "kết thúc năm học trước ngày 31/5/2025)",
        ),
        "2025-2026": SchoolYear(
            first_day=date(2025, 9, 5),
            term_ends=(date(2026, 1, 17), date(2026, 5, 30)),
            source="Quyết định số 2269/QĐ-BGDĐT (kết thúc học kỳ I trước ngày 18/01/2026, "
            "kết thúc năm học trước ngày 31/5/2026)",
        ),
    }
)


def school_year(name: str) -> SchoolYear:
    """Return the frame of a school year such as `2024-2025`.

    Raises:
        ValueError: When the ministry's decision for it is not declared here.
    """
    if name not in SCHOOL_YEARS:
        raise ValueError(
            f"chưa có khung kế hoạch thời gian năm học {name}: hãy ghi ngày kết thúc ở mục “ends”"
        )
    return SCHOOL_YEARS[name]
