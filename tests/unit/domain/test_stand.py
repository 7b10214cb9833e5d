"""Many moments read out of the changes once give what counting at each of them gives."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import zip_longest

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.builders import an_assignment, count, histories, take
from workflow.domain.assignment import Assignment, Step
from workflow.domain.difference import difference
from workflow.domain.directive import Modality
from workflow.domain.figures import Figures
from workflow.domain.stand import Reach, Stand, cells_at

CELLS = ("done_on_time", "done_late", "open_in_time", "open_overdue", "waived", "cancelled")
START = datetime(2025, 2, 12, 9, tzinfo=UTC)
MOMENTS = [
    datetime.combine(date(2025, 2, 10) + timedelta(weeks=weeks), time(23, 59), UTC)
    for weeks in range(26)
]


def reaches(life: list[tuple[datetime, Assignment]]) -> list[Reach]:
    """Say at which moments each state of each duty held."""
    found = []
    for (at, state), following in zip_longest(life, life[1:]):
        is_last = following is None or following[1].code != state.code
        end = MOMENTS[-1] + timedelta(days=1) if is_last else following[0]
        held = [place for place, moment in enumerate(MOMENTS) if at <= moment < end]
        if held:
            found.append(Reach(Stand.of(state), held[0], held[-1] + 1, 1))
    return found


@st.composite
def lives(draw: st.DrawFn) -> list[tuple[datetime, Assignment]]:
    """Draw duties with the moment of each of their changes, by duty and in order."""
    found: list[tuple[datetime, Assignment]] = []
    for number, history in enumerate(draw(st.lists(histories(), max_size=5))):
        at = START
        for state in history:
            found.append((at, replace(state, code=f"nhiem-vu-{number}")))
            at += timedelta(hours=draw(st.integers(0, 24 * 40)))
    return [each for each in found if each[1].modality is Modality.OBLIGATION]


@given(lives())
def test_the_cells_of_each_moment_are_those_of_counting_then(
    life: list[tuple[datetime, Assignment]],
) -> None:
    found = cells_at(reaches(life), MOMENTS)
    for moment, figures in zip(MOMENTS, found, strict=True):
        then = {state.code: state for at, state in life if at <= moment}
        counted = count(then.values(), moment.date(), moment.date())
        assert {c: getattr(figures, c) for c in CELLS} == {c: getattr(counted, c) for c in CELLS}


def test_there_is_nothing_to_count_without_a_duty() -> None:
    assert cells_at([], MOMENTS[:2]) == (Figures(), Figures())


def test_what_changed_is_told_by_what_it_is_now() -> None:
    last, today = date(2025, 2, 27), date(2025, 3, 5)
    named = {
        name: replace(an_assignment(), code=name) for name in ("xong", "cham", "lui", "nguyen")
    }
    before = {code: Stand.of(duty) for code, duty in named.items()}
    asked = take(named["lui"], "ask_extension", date(2025, 3, 20))
    now = [
        replace(an_assignment(Step.ACCEPTED), code="xong"),
        named["cham"],
        take(asked, "grant_extension", date(2025, 3, 20)),
        replace(named["nguyen"], last_day=date(2025, 12, 31)),
        replace(an_assignment(Step.WAIVED), code="mien"),
        replace(an_assignment(), code="moi", last_day=date(2025, 12, 31)),
    ]
    before["nguyen"] = before["nguyen"]._replace(last_day=date(2025, 12, 31))
    found = difference(before, now, last, today)
    assert [duty.code for duty in found.done] == ["xong"]
    assert [duty.code for duty in found.overdue] == ["cham"]
    assert [duty.code for duty in found.extended] == ["lui"]
    assert [duty.code for duty in found.opened] == ["moi"]


def test_what_was_overdue_before_is_not_told_again() -> None:
    duty = an_assignment()
    before = {duty.code: Stand.of(duty)}
    assert difference(before, [duty], date(2025, 3, 1), date(2025, 3, 8)).overdue == ()
    assert difference(before, [duty], date(2025, 2, 27), date(2025, 3, 8)).overdue == (duty,)
    assert difference({}, [duty], date(2025, 3, 1), date(2025, 3, 8)).overdue == (duty,)
