"""The last days of the last year that is declared: all goes on, what cannot be dated waits."""

from dataclasses import replace
from datetime import date

import pytest

from tests.integration.usecases.office import CLERK, Office, days, plan_of
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.due import Before
from workflow.errors import InputError
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.count_figures import count_figures

CHRISTMAS = date(2025, 12, 25)
FIRM = "vnpt"


@pytest.fixture
def last_year(office: Office) -> Office:
    """Return the office that knows no calendar after 2025; a plan is due before Christmas."""
    years = office.desk.rules.calendar.years
    known = WorkingCalendar(tuple(year for year in years if year.year <= 2025))
    office = office.ruled(calendar=known)
    clause = office.notice.directives[0]
    plan = office.notice.obligation("1-ke-hoach")
    due = plan.model_copy(update={"due": Before(before=CHRISTMAS), "owners": (FIRM,)})
    whole = clause.model_copy(update={"obligations": (due,)})
    office.clock.go(date(2025, 12, 10))
    adopt_notice(office.desk, office.notice.model_copy(update={"directives": (whole,)}), CLERK)
    return office


def test_reminders_go_on_to_the_last_day_and_the_next_ones_wait_for_the_calendar(
    last_year: Office,
) -> None:
    sent = last_year.live(date(2025, 12, 25), date(2025, 12, 31))
    assert {day for day, _ in sent if day > CHRISTMAS} == {date(2025, 12, 29)}
    assert last_year.planned(plan_of(FIRM)) == [
        ("late 2 unit", date(2026, 1, 1)),
        ("late 2 unit_head", date(2026, 1, 1)),
    ]
    last_year.clock.go(date(2026, 1, 5))
    with pytest.raises(InputError, match="2026"):
        last_year.tick()


def test_with_the_calendar_they_go_on_the_day_they_would_have_had(
    last_year: Office, office: Office
) -> None:
    last_year.live(date(2025, 12, 25), date(2025, 12, 31))
    declared = replace(office, mailer=last_year.mailer)
    calendar = office.desk.rules.calendar
    second = calendar.add_working_days(date(2025, 12, 24), 6)
    sent = declared.live(date(2026, 1, 1), second)
    assert {day for day, _ in sent} == {second}
    assert [mail.unit for _, mail in sent] == [FIRM, FIRM], "the firm and its head"


def test_figures_of_the_last_days_count_what_is_due_soon_to_the_end(last_year: Office) -> None:
    for day in days(date(2025, 12, 22), date(2025, 12, 31)):
        last_year.clock.go(day)
        whole = count_figures(last_year.desk).whole
        assert (whole.due_soon > 0) == (day < CHRISTMAS)
