from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.unit.builders import a_calendar
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.deadline import (
    Audience,
    DeadlineEvent,
    Ladder,
    Rung,
    Watched,
    is_to_be_dated,
    next_late,
    plan_events,
)
from workflow.errors import CalendarError

CALENDAR = a_calendar()
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
NUMBERS = st.integers(1, 15)
LADDERS = st.builds(
    Ladder,
    before=st.lists(NUMBERS, max_size=4).map(tuple),
    on_day=st.booleans(),
    late_every=st.integers(1, 10),
    head_after=st.none() | st.integers(1, 6),
    leader_after=st.none() | st.integers(1, 6),
)
OPENED = date(2025, 2, 12)
UNIT, HEAD, LEADER = Audience.UNIT, Audience.UNIT_HEAD, Audience.LEADER


def watching(last_day: date, unit: str = "phong-dak-mil") -> Watched:
    target_day = CALENDAR.previous_working_day(last_day)
    return Watched(assignment="hoc-ba-so.1", unit=unit, target_day=target_day, last_day=last_day)


def days(events: tuple[DeadlineEvent, ...]) -> list[tuple[str, int, str]]:
    return [(event.rung, event.number, f"{event.due_on:%d/%m}") for event in events]


def late_chain(
    watched: Watched, ladder: Ladder, calendar: WorkingCalendar, length: int
) -> list[tuple[DeadlineEvent, ...]]:
    """Fire late reminder after late reminder, each on its day."""
    first = plan_events(watched, ladder, calendar, watched.last_day + timedelta(days=1))
    chain = [first]
    while len(chain) < length:
        fired = chain[-1][0]
        chain.append(next_late(watched, ladder, calendar, fired, fired.due_on))
    return chain


def test_the_ladder_of_27_february_2025() -> None:
    assert days(plan_events(watching(date(2025, 2, 27)), Ladder(), CALENDAR, OPENED)) == [
        ("before", 7, "18/02"),
        ("before", 3, "24/02"),
        ("before", 1, "26/02"),
        ("on_day", 0, "27/02"),
        ("late", 1, "04/03"),
    ]


def test_a_last_day_on_a_sunday_is_aimed_at_on_friday_and_is_late_after_the_weekend() -> None:
    assert days(plan_events(watching(date(2025, 6, 29)), Ladder(), CALENDAR, OPENED)) == [
        ("before", 7, "18/06"),
        ("before", 3, "24/06"),
        ("before", 1, "26/06"),
        ("on_day", 0, "27/06"),
        ("late", 1, "02/07"),
    ]


def test_the_ladder_steps_over_tet_and_over_a_swapped_day() -> None:
    assert days(plan_events(watching(date(2025, 2, 4)), Ladder(), CALENDAR, date(2025, 1, 1))) == [
        ("before", 7, "17/01"),
        ("before", 3, "23/01"),
        ("before", 1, "03/02"),
        ("on_day", 0, "04/02"),
        ("late", 1, "07/02"),
    ]
    after_victory_day = plan_events(watching(date(2025, 5, 5)), Ladder(), CALENDAR, OPENED)
    assert ("before", 3, "26/04") in days(after_victory_day), "a make-up Saturday"


@given(DAYS, DAYS, LADDERS)
def test_every_reminder_is_on_a_working_day_from_today_on(
    last_day: date, today: date, ladder: Ladder
) -> None:
    events = plan_events(watching(last_day), ladder, CALENDAR, today)
    for event in events:
        assert CALENDAR.is_working_day(event.due_on)
        assert event.due_on >= today
        assert (event.due_on > last_day) is (event.rung is Rung.LATE)
    assert len({event.key for event in events}) == len(events)


@given(DAYS, LADDERS)
def test_each_rung_is_its_number_of_working_days_before(last_day: date, ladder: Ladder) -> None:
    watched = watching(last_day)
    planned = plan_events(watched, ladder, CALENDAR, last_day - timedelta(days=60))
    before = [event for event in planned if event.rung is Rung.BEFORE]
    assert {event.number for event in before} == set(ladder.before)
    for event in before:
        assert CALENDAR.working_days_between(event.due_on, watched.target_day) == event.number
    assert (Rung.ON_DAY in {event.rung for event in planned}) is ladder.on_day


@pytest.mark.parametrize(
    ("today", "rungs"),
    [
        ("2025-02-18", ["before7", "before3", "before1", "on_day0", "late1"]),
        ("2025-02-19", ["before3", "before1", "on_day0", "late1"]),
        ("2025-02-27", ["on_day0", "late1"]),
        ("2025-02-28", ["late1"]),
    ],
)
def test_days_already_past_are_not_made_up_for(today: str, rungs: list[str]) -> None:
    planned = plan_events(
        watching(date(2025, 2, 27)), Ladder(), CALENDAR, date.fromisoformat(today)
    )
    assert [f"{event.rung}{event.number}" for event in planned] == rungs


def test_what_is_opened_long_after_its_last_day_is_reminded_of_on_the_next_working_day() -> None:
    planned = plan_events(watching(date(2025, 2, 27)), Ladder(), CALENDAR, date(2025, 5, 1))
    assert days(planned) == [("late", 1, "05/05")]


def test_a_number_named_twice_reminds_once() -> None:
    planned = plan_events(
        watching(date(2025, 2, 27)), Ladder(before=(1, 3, 1, 3)), CALENDAR, OPENED
    )
    assert [event.number for event in planned if event.rung is Rung.BEFORE] == [3, 1]


def test_an_office_may_remind_only_of_what_is_late() -> None:
    planned = plan_events(
        watching(date(2025, 2, 27)), Ladder(before=(), on_day=False), CALENDAR, OPENED
    )
    assert days(planned) == [("late", 1, "04/03")]


def test_a_moved_deadline_and_a_moved_unit_give_new_keys() -> None:
    keys = [
        {event.key for event in plan_events(watched, Ladder(), CALENDAR, OPENED)}
        for watched in (
            watching(date(2025, 2, 27)),
            watching(date(2025, 3, 3)),
            watching(date(2025, 2, 27), unit="so-gddt"),
        )
    ]
    assert [len(some) for some in keys] == [5, 5, 5]
    assert len(set.union(*keys)) == 15


def test_the_same_plan_made_again_gives_the_same_keys() -> None:
    watched = watching(date(2025, 2, 27))
    early, late = (
        {event.key for event in plan_events(watched, Ladder(), CALENDAR, today)}
        for today in (OPENED, date(2025, 2, 25))
    )
    assert late < early


def test_a_key_says_what_when_and_to_whom() -> None:
    [*_, late] = plan_events(watching(date(2025, 2, 27)), Ladder(), CALENDAR, OPENED)
    assert late.key == "hoc-ba-so.1@20250227.late1.unit.phong-dak-mil"


@pytest.mark.parametrize(
    ("late_reminder", "audiences"),
    [
        (1, (UNIT,)),
        (2, (UNIT, HEAD)),
        (3, (UNIT, HEAD)),
        (4, (UNIT, HEAD, LEADER)),
        (60, (UNIT, HEAD, LEADER)),
    ],
)
def test_the_second_goes_to_the_head_and_the_fourth_to_the_leader(
    late_reminder: int, audiences: tuple[Audience, ...]
) -> None:
    assert Ladder().audiences(late_reminder) == audiences


def test_an_office_without_escalation_writes_to_the_unit_alone() -> None:
    assert Ladder(head_after=None, leader_after=None).audiences(60) == (UNIT,)


def test_late_reminders_come_every_three_working_days() -> None:
    chain = late_chain(watching(date(2025, 4, 24)), Ladder(), CALENDAR, 4)
    assert [f"{events[0].due_on:%d/%m}" for events in chain] == ["28/04", "06/05", "09/05", "14/05"]
    assert [[event.audience for event in events] for events in chain] == [
        [UNIT],
        [UNIT, HEAD],
        [UNIT, HEAD],
        [UNIT, HEAD, LEADER],
    ]


@given(DAYS, LADDERS)
def test_a_late_chain_counts_on_with_even_steps_and_never_repeats(
    last_day: date, ladder: Ladder
) -> None:
    chain = late_chain(watching(last_day), ladder, CALENDAR, 6)
    assert [{event.number for event in events} for events in chain] == [{n} for n in range(1, 7)]
    for before, after in pairwise(chain):
        apart = CALENDAR.working_days_between(before[0].due_on, after[0].due_on)
        assert apart == ladder.late_every
        assert {event.audience for event in before} <= {event.audience for event in after}
    keys = [event.key for events in chain for event in events]
    assert len(set(keys)) == len(keys)


def test_a_reminder_fired_days_after_its_day_is_followed_from_the_day_it_fired() -> None:
    watched = watching(date(2025, 2, 27))
    [first] = plan_events(watched, Ladder(), CALENDAR, date(2025, 2, 28))
    following = next_late(watched, Ladder(), CALENDAR, first, date(2025, 3, 10))
    assert {event.due_on for event in following} == {date(2025, 3, 13)}


def test_planned_again_after_late_reminders_it_goes_on_with_the_next_number() -> None:
    planned = plan_events(watching(date(2025, 2, 27)), Ladder(), CALENDAR, date(2025, 3, 5), 2)
    assert days(planned) == [("late", 2, "07/03"), ("late", 2, "07/03")]
    assert [event.audience for event in planned] == [UNIT, HEAD]


def test_a_late_reminder_waits_for_the_calendar_of_its_year() -> None:
    known = WorkingCalendar(tuple(year for year in CALENDAR.years if year.year <= 2025))
    planned = plan_events(watching(date(2025, 12, 31)), Ladder(), known, date(2025, 12, 31))
    assert days(planned) == [("on_day", 0, "31/12"), ("late", 1, "01/01")]
    following = next_late(
        watching(date(2025, 12, 25)), Ladder(), known, planned[-1], date(2025, 12, 30)
    )
    assert {event.due_on for event in following} == {date(2026, 1, 1)}
    assert all(is_to_be_dated(event, CALENDAR) for event in following)
    assert not is_to_be_dated(planned[0], CALENDAR)
    with pytest.raises(CalendarError):
        is_to_be_dated(following[0], known)


@pytest.mark.parametrize(
    "ladder",
    [{"before": [0]}, {"before": [61]}, {"late_every": 0}, {"head_after": 0}, {"leader_after": -1}],
    ids=str,
)
def test_an_impossible_ladder_is_refused(ladder: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Ladder.model_validate(ladder)
