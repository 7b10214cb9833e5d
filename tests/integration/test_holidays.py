"""The shipped calendar beside the `holidays` package, which takes seconds to import."""

from datetime import date, timedelta

import holidays
import pytest

from tests.unit.builders import a_calendar

ALLOWED_DIFFERENCES = {
    date(2026, 1, 2): "swapped by Công văn 12729/VPCP-KGVX of 25/12/2025, not in the package",
    date(2026, 1, 10): "the make-up Saturday of the same swap",
}


@pytest.mark.parametrize("year", [2024, 2025, 2026, 2027])
def test_the_holidays_package_differs_only_where_we_know_why(year: int) -> None:
    calendar = a_calendar()
    package = holidays.country_holidays("VN", years=year)
    first = date(year, 1, 1)
    days = [first + timedelta(n) for n in range((date(year + 1, 1, 1) - first).days)]
    differences = {d for d in days if calendar.is_working_day(d) != package.is_working_day(d)}
    assert differences == {day for day in ALLOWED_DIFFERENCES if day.year == year}
