"""A day that waits for an event, and duties that come again every month."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.integration.usecases.office import (
    CLERK,
    DISTRICTS,
    TUY_DUC,
    WHY,
    CountingStore,
    Office,
    hand,
    nothing_changes,
)
from workflow.domain.audit import Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Recurring
from workflow.domain.organ import Member, Unit
from workflow.domain.period import Window
from workflow.domain.recurrence import foreseeable
from workflow.errors import InputError, NotFoundError
from workflow.usecases import open_assignments
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.open_periods import open_periods
from workflow.usecases.record_event import record_event

NOTICE = "bao-cao-dinh-ky"
EVENT = "kết thúc thí điểm"
MONTHLY: Mapping[str, Any] = {
    "every": "month",
    "before_day": 20,
    "words": "trước ngày 20 hằng tháng",
}
AFTER: Mapping[str, Any] = {
    "after_event": EVENT,
    "then": {"within_working_days": 5},
    "words": "trong 05 ngày làm việc",
}


def a_notice(office: Office) -> DirectiveFile:
    """Return a notice that asks for a monthly report, and for a summary after the pilot."""
    texts = {"1": "Báo cáo trước ngày 20 hằng tháng.", "2": "Tổng kết trong 05 ngày làm việc."}
    obligations = [
        ("1", "1-hang-thang", "Báo cáo trước ngày 20 hằng tháng", MONTHLY),
        ("2", "2-tong-ket", "Tổng kết trong 05 ngày làm việc", AFTER),
    ]
    directives = [
        {
            "clause": clause,
            "paragraphs": [texts[clause]],
            "obligations": [
                {
                    "code": code,
                    "quote": quote,
                    "action": quote,
                    "owners": ["phong-gddt"],
                    "due": due,
                }
            ],
        }
        for clause, code, quote, due in obligations
    ]
    head = office.notice.head.model_dump(mode="json")
    facts = {"key": NOTICE, "head": head, "directives": directives}
    return DirectiveFile.model_validate(facts)


@pytest.fixture
def adopted(office: Office) -> Office:
    adopt_notice(office.desk, a_notice(office), CLERK)
    return office


def summary_of(unit: str) -> str:
    return f"{NOTICE}.2-tong-ket.{unit}"


def periods(office: Office, unit: str = TUY_DUC) -> list[tuple[str | None, date | None]]:
    """Return the periods opened for a unit, with their last days."""
    return [(a.period, a.last_day) for a in office.assignments() if a.period and a.unit == unit]


def test_no_day_is_invented_before_the_event(adopted: Office) -> None:
    waiting = adopted.assignment(summary_of(TUY_DUC))
    assert (waiting.last_day, adopted.events(waiting.code)) == (None, [])


def test_the_recorded_event_gives_a_last_day_and_a_ladder(adopted: Office) -> None:
    adopted.clock.go(date(2025, 6, 3))
    moved = record_event(adopted.desk, NOTICE, EVENT, date(2025, 5, 30), hand(WHY))
    assert sorted(a.unit for a in moved) == list(DISTRICTS)
    assert {(a.last_day, a.target_day) for a in moved} == {(date(2025, 6, 6), date(2025, 6, 6))}
    assert adopted.planned(summary_of(TUY_DUC)) == [
        ("before 3 unit", date(2025, 6, 3)),
        ("before 1 unit", date(2025, 6, 5)),
        ("on_day 0 unit", date(2025, 6, 6)),
        ("late 1 unit", date(2025, 6, 11)),
    ]
    assert adopted.moves(summary_of(TUY_DUC)) == ["open", "set_last_day"]
    with adopted.store.read() as tx:
        entry = tx.trail(NOTICE)[-1]
    assert (entry.move, entry.note) == (Move.RECORD_EVENT, EVENT)
    assert entry.state == {"event": EVENT, "happened_on": "2025-05-30"}


def test_an_event_recorded_with_a_wrong_day_is_put_right(adopted: Office) -> None:
    adopted.clock.go(date(2025, 6, 3))
    record_event(adopted.desk, NOTICE, EVENT, date(2025, 5, 30), hand())
    record_event(adopted.desk, NOTICE, EVENT, date(2025, 6, 2), hand())
    assert adopted.assignment(summary_of(TUY_DUC)).last_day == date(2025, 6, 9)
    assert {event.last_day for event, _ in adopted.events(summary_of(TUY_DUC))} == {
        date(2025, 6, 9)
    }


def test_a_day_granted_meanwhile_is_not_taken_back(adopted: Office) -> None:
    adopted.clock.go(date(2025, 6, 3))
    record_event(adopted.desk, NOTICE, EVENT, date(2025, 5, 30), hand())
    ask_extension(adopted.desk, summary_of(TUY_DUC), date(2025, 6, 20), hand(WHY))
    decide_extension(adopted.desk, summary_of(TUY_DUC), date(2025, 6, 20), hand())
    record_event(adopted.desk, NOTICE, EVENT, date(2025, 6, 2), hand())
    kept = adopted.assignment(summary_of(TUY_DUC))
    assert (kept.last_day, kept.first_last_day) == (date(2025, 6, 20), date(2025, 6, 9))


def test_an_event_moves_nothing_that_is_closed(adopted: Office) -> None:
    close_assignment(adopted.desk, summary_of(TUY_DUC), Move.WAIVE, hand(WHY))
    moved = record_event(adopted.desk, NOTICE, EVENT, date(2025, 2, 12), hand())
    assert TUY_DUC not in {a.unit for a in moved}
    assert len(moved) == len(DISTRICTS) - 1


def test_an_event_of_tomorrow_or_unheard_of_is_refused(adopted: Office) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="13/02/2025 chưa đến"):
        record_event(adopted.desk, NOTICE, EVENT, date(2025, 2, 13), hand())
    with nothing_changes(adopted), pytest.raises(NotFoundError, match="sự kiện “khai giảng”"):
        record_event(adopted.desk, NOTICE, "khai giảng", date(2025, 2, 12), hand())


def test_the_periods_of_the_next_45_days_are_open(adopted: Office) -> None:
    assert periods(adopted) == [
        ("2025-month-02", date(2025, 2, 19)),
        ("2025-month-03", date(2025, 3, 19)),
    ]


def test_every_month_opens_once_however_often_the_tick_runs(adopted: Office) -> None:
    opened = 0
    for month in (3, 4, 5):
        for day in (3, 18, 26):
            for hour in (8, 15):
                adopted.clock.go(date(2025, month, day), hour)
                opened += adopted.tick().opened
    assert [period for period, _ in periods(adopted)] == [
        f"2025-month-0{month}" for month in (2, 3, 4, 5, 6)
    ]
    assert opened == 3 * len(DISTRICTS)
    codes = [a.code for a in adopted.assignments() if a.period]
    assert len(codes) == len(set(codes)) == 5 * len(DISTRICTS)


def test_months_missed_while_nobody_ran_the_tick_are_opened_too(adopted: Office) -> None:
    adopted.clock.go(date(2025, 6, 2))
    assert adopted.tick().opened == 3 * len(DISTRICTS)
    assert [period for period, _ in periods(adopted)] == [
        f"2025-month-0{month}" for month in (2, 3, 4, 5, 6)
    ]


def test_a_month_is_named_by_the_calendar_not_by_the_first_run(adopted: Office) -> None:
    adopted.clock.go(date(2025, 3, 20))
    adopted.tick()
    april = f"{NOTICE}.1-hang-thang.{TUY_DUC}.2025-month-04"
    assert adopted.assignment(april).last_day == date(2025, 4, 19)
    assert adopted.assignment(april).target_day == date(2025, 4, 18)
    assert adopted.planned(april)[0] == ("before 7 unit", date(2025, 4, 9))
    with adopted.store.read() as tx:
        assert tx.trail(april)[0].actor == "dondoc"


def test_a_new_period_is_reminded_of_like_any_duty(adopted: Office) -> None:
    sent = adopted.live(date(2025, 3, 7), date(2025, 3, 19))
    march = f"{NOTICE}.1-hang-thang.{TUY_DUC}.2025-month-03"
    days = [day.day for day, mail in sent if march in mail.about and mail.unit == TUY_DUC]
    assert days == [10, 14, 18, 19]


def changed(office: Office, *units: Unit, members: tuple[Member, ...] = ()) -> Office:
    """Return the office where units were declared anew, and joined the district offices."""
    organs = office.desk.rules.organs
    group = organs.groups["phong-gddt"]
    joined = group.model_copy(update={"members": (*group.members, *members)})
    known = replace(
        organs,
        units={**organs.units, **{unit.code: unit for unit in units}},
        groups={**organs.groups, "phong-gddt": joined},
    )
    return office.ruled(organs=known)


def test_a_member_that_joins_later_gets_no_period_from_before(adopted: Office) -> None:
    member = Member(code="thpt-dak-mil", valid_from=date(2025, 4, 21))
    office = changed(adopted, members=(member,))
    office.clock.go(date(2025, 5, 2))
    office.tick()
    assert periods(office, "thpt-dak-mil") == [("2025-month-05", date(2025, 5, 19))]
    assert len(periods(office)) == 4


def test_the_successor_gets_the_periods_after_the_end_under_both_names(adopted: Office) -> None:
    adopted.clock.go(date(2025, 8, 4))
    adopted.tick()
    later = [a for a in adopted.assignments() if a.period in {"2025-month-07", "2025-month-08"}]
    assert {a.first_unit for a in later} == set(DISTRICTS)
    assert {a.unit for a in later} == {"so-gddt-lam-dong"}
    assert len(later) == 2 * len(DISTRICTS)
    with adopted.store.read() as tx:
        note = tx.trail(f"{NOTICE}.1-hang-thang.{TUY_DUC}.2025-month-08")[0].note
    assert "Nghị định số 142/2025/NĐ-CP" in note


def test_a_unit_that_ended_before_the_notice_is_asked_nothing(office: Office) -> None:
    gone = office.desk.rules.organs.unit(TUY_DUC).model_copy(update={"valid_to": date(2025, 2, 11)})
    office = changed(office, gone)
    adopt_notice(office.desk, a_notice(office), CLERK)
    office.clock.go(date(2025, 4, 1))
    office.tick()
    assert {a.first_unit for a in office.assignments()} == {*DISTRICTS} - {TUY_DUC}


def test_adopted_on_the_day_named_nothing_is_overdue_at_birth(office: Office) -> None:
    office.clock.go(date(2025, 2, 20))
    adopt_notice(office.desk, a_notice(office), CLERK)
    assert periods(office) == [("2025-month-03", date(2025, 3, 19))]
    office.tick()
    assert periods(office) == [("2025-month-03", date(2025, 3, 19))]


def test_an_idle_tick_looks_back_one_period_and_locks_nothing(
    adopted: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for month in range(3, 13):
        adopted.clock.go(date(2025, month, 10))
        open_periods(adopted.desk)
    looked_at: list[Window] = []

    def watching(due: Recurring, days: Window, *rest: Any) -> Any:
        looked_at.append(days)
        return foreseeable(due, days, *rest)

    monkeypatch.setattr(open_assignments, "foreseeable", watching)
    counting = CountingStore(adopted.store)
    assert open_periods(replace(adopted.desk, store=counting)) == 0
    assert counting.writes == 0
    (window,) = looked_at
    assert window.first_day == date(2025, 12, 24)


def test_a_yearly_period_missed_before_any_was_opened_is_opened(office: Office) -> None:
    yearly = {"every": "year", "by_day": 20, "words": "chậm nhất ngày 20 tháng cuối năm"}
    notice = a_notice(office)
    clause = notice.directives[0]
    obligation = clause.obligations[0].model_dump(mode="json") | {"due": yearly}
    facts = notice.model_dump(mode="json") | {
        "directives": [{**clause.model_dump(mode="json"), "obligations": [obligation]}]
    }
    assert adopt_notice(office.desk, DirectiveFile.model_validate(facts), CLERK) == []
    office.clock.go(date(2026, 1, 12))
    assert office.tick().opened == len(DISTRICTS)
    assert {a.last_day for a in office.assignments()} == {date(2025, 12, 20)}
    assert office.tick().opened == 0


def test_a_notice_is_read_once_in_a_transaction(adopted: Office) -> None:
    with adopted.store.read() as tx:
        assert tx.notice(NOTICE) is tx.notice(NOTICE)
