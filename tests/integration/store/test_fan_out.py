"""What is opened set-wise is what each unit would be given alone."""

import json
from datetime import date, timedelta

import pytest

from tests.integration.opened import CLERK, MORNING
from tests.unit.builders import a_calendar, opened_alone
from workflow.domain.assignment import Assignment
from workflow.domain.deadline import DeadlineEvent, Ladder, plan_events
from workflow.domain.directive import Modality
from workflow.domain.fan_out import FanOut
from workflow.domain.folded import folded
from workflow.domain.owing import OwingUnit
from workflow.domain.rulebook import watched
from workflow.errors import ConflictError
from workflow.ports.which import Which
from workflow.store import fan_out
from workflow.store.sql_store import SqlStore

TODAY = date(2025, 2, 12)
ACT = 'Phòng GDĐT "cũ" → Sở GDĐT: Nghị định số 142/2025/NĐ-CP, 100 %'
LADDERS = {
    "the usual ladder": Ladder(),
    "the head and the leader at once": Ladder(head_after=1, leader_after=1),
    "only late ones": Ladder(before=(), on_day=False),
}


def a_fan(last_day: date | None = date(2025, 2, 27), period: str | None = None) -> FanOut:
    plain = Assignment(
        code="",
        notice="hoc-ba-so-2025",
        clause="1",
        obligation="1-ke-hoach",
        modality=Modality.OBLIGATION,
        action="Lập “kế hoạch”, gửi 100 % trường",
        unit="",
        first_unit="",
        owner="",
        opened_on=TODAY,
        last_day=last_day,
        target_day=last_day,
        period=period,
    )
    ended = OwingUnit(unit="so-gddt", first_unit="phong-dak-mil", owner="phong-gddt", note=ACT)
    schools = (OwingUnit(unit=f"thpt-{n}", first_unit=f"thpt-{n}", owner="thpt") for n in range(7))
    return FanOut(plain=plain, owing=(ended, *schools))


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fan_out, "BATCH", 3)


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("ladder", LADDERS.values(), ids=LADDERS.keys())
@pytest.mark.parametrize("period", [None, "2025-month-02"])
@pytest.mark.parametrize("last_day", [None, date(2025, 2, 27), date(2025, 2, 10)])
def test_each_unit_gets_what_it_would_get_alone(
    store: SqlStore, ladder: Ladder, period: str | None, last_day: date | None
) -> None:
    fan = a_fan(last_day, period)

    def planned(assignment: Assignment) -> tuple[DeadlineEvent, ...]:
        seen = watched(assignment)
        return plan_events(seen, ladder, a_calendar(), TODAY) if seen else ()

    with store.begin() as tx:
        tx.open(fan, CLERK, MORNING, planned(fan.plain))
    with store.read() as tx:
        assert tx.assignments() == sorted(fan.assignments(), key=lambda each: each.code)
        for one, assignment in zip(fan.owing, fan.assignments(), strict=True):
            link = opened_alone(assignment, CLERK, MORNING, one.note)
            assert tx.trail(assignment.code) == [link]
            alone = sorted(planned(assignment), key=lambda event: (event.due_on, event.key))
            assert tx.events(assignment.code) == [(event, None) for event in alone]
            assert set(tx.events_of([event.key for event in alone])) == set(alone)


def test_what_is_opened_is_found_by_its_words(store: SqlStore) -> None:
    with store.begin() as tx:
        tx.open(a_fan(), CLERK, MORNING)
    with store.read() as tx:
        words = {json.loads(line)["folded"] for line in tx.rows("assignment")}
    assert words == {folded(f"{a.code} {a.action}") for a in a_fan().assignments()}


@pytest.mark.usefixtures("small_batches")
def test_one_that_is_there_keeps_the_others_out_and_is_named(store: SqlStore) -> None:
    fan = a_fan()
    there = fan.without({fan.code(one) for one in (*fan.owing[:5], *fan.owing[6:])})
    with store.begin() as tx:
        tx.open(there, CLERK, MORNING)
    with pytest.raises(ConflictError) as refused, store.begin() as tx:
        tx.open(fan, CLERK, MORNING + timedelta(hours=1))
    assert refused.value.code == fan.code(fan.owing[5])
    with store.read() as tx:
        assert tx.assignments(Which(notice=fan.plain.notice)) == list(there.assignments())
