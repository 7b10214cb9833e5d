from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.due import BeforeReading, DuePolicy, DueRule
from workflow.domain.reckoning import Reckoning, StartDays, reckon
from workflow.domain.rule import Rule

RULES: TypeAdapter[Rule] = TypeAdapter(DueRule)
STRICT = DuePolicy()
LENIENT = DuePolicy(before=BeforeReading.LENIENT)
NOT_ISSUED = StartDays()
START_DAYS = st.dates(date(2024, 1, 2), date(2027, 6, 30))
COUNTED = st.one_of(
    st.builds(lambda n: {"within_days": n}, st.integers(1, 60)),
    st.builds(lambda n: {"within_working_days": n}, st.integers(1, 30)),
    st.builds(lambda n: {"within_weeks": n}, st.integers(1, 8)),
    st.builds(lambda n: {"within_months": n}, st.integers(1, 3)),
    st.just({"same_day": True}),
).map(RULES.validate_python)
NAMED = st.builds(
    lambda key, day: RULES.validate_python({key: day}),
    st.sampled_from(["before", "by_end_of", "on", "up_to", "within_week"]),
    st.dates(date(2024, 2, 1), date(2027, 11, 30)),
)
POLICIES = st.builds(
    DuePolicy, before=st.sampled_from(BeforeReading), roll_fixed_days=st.booleans()
)


def test_the_facts_explain_a_rolled_day(calendar: WorkingCalendar) -> None:
    found = reckon(
        RULES.validate_python({"within_days": 10}),
        StartDays(issued=date(2025, 1, 20)),
        calendar,
        STRICT,
    )
    assert found.start_day == date(2025, 1, 20)
    assert found.raw_day == date(2025, 1, 30)
    assert [off.day.day for off in found.rolled_over] == [30, 31, 1, 2]
    assert {off.name for off in found.rolled_over} == {"Tết Nguyên đán", ""}
    assert found.before_target == ()


def test_the_facts_explain_a_count_of_working_days(calendar: WorkingCalendar) -> None:
    rule = RULES.validate_python({"within_working_days": 5})
    found = reckon(rule, StartDays(issued=date(2025, 4, 25)), calendar, STRICT)
    assert found.last_day == date(2025, 5, 6)
    assert [saturday.day for saturday in found.made_up] == [date(2025, 4, 26)]
    assert [off.day for off in found.passed_over if off.name] == [
        date(2025, 4, 30),
        date(2025, 5, 1),
        date(2025, 5, 2),
    ]


def test_ambiguous_words_and_provisional_years_are_flagged(calendar: WorkingCalendar) -> None:
    flags = [
        (found.is_ambiguous, found.is_provisional)
        for text in ({"up_to": "2025-03-17"}, {"before": "2027-03-17"}, {"before": "2025-03-17"})
        for found in [reckon(RULES.validate_python(text), NOT_ISSUED, calendar, STRICT)]
    ]
    assert flags == [(True, False), (False, True), (False, False)]


@given(rule=COUNTED, one=START_DAYS, other=START_DAYS)
def test_a_later_signature_never_gives_an_earlier_last_day(
    rule: Rule, one: date, other: date, calendar: WorkingCalendar
) -> None:
    earlier, later = (
        reckon(rule, StartDays(issued=day), calendar, STRICT).last_day
        for day in sorted([one, other])
    )
    assert earlier is not None
    assert later is not None
    assert earlier <= later


@given(rule=st.one_of(COUNTED, NAMED), start=START_DAYS, policy=POLICIES)
def test_the_days_of_a_reckoning_stand_in_order(
    rule: Rule, start: date, policy: DuePolicy, calendar: WorkingCalendar
) -> None:
    found = reckon(rule, StartDays(issued=start), calendar, policy)
    raw, last, target = _days_of(found)
    assert raw <= last
    assert target <= last
    assert calendar.is_working_day(target)
    assert len(found.rolled_over) == (last - raw).days
    assert len(found.before_target) == (last - target).days
    assert not found.rolled_over or last == target


@given(rule=NAMED)
def test_the_strict_reading_is_never_later_than_the_lenient(
    rule: Rule, calendar: WorkingCalendar
) -> None:
    strict, lenient = (
        _days_of(reckon(rule, NOT_ISSUED, calendar, policy)) for policy in (STRICT, LENIENT)
    )
    assert all(one <= other for one, other in zip(strict, lenient, strict=True))


def _days_of(found: Reckoning) -> tuple[date, date, date]:
    assert found.raw_day is not None
    assert found.last_day is not None
    assert found.target_day is not None
    return found.raw_day, found.last_day, found.target_day
