"""The figures of a past day stay what they were, and anybody can count them again."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import combinations
from typing import Any

import pytest

from tests.integration.usecases.office import (
    CU_JUT,
    DAK_MIL,
    DISTRICTS,
    KEY,
    TUY_DUC,
    WHY,
    Office,
    hand,
    plan_of,
    summary_of,
)
from workflow.domain.audit import Move
from workflow.domain.difference import difference
from workflow.domain.directive import Modality
from workflow.domain.figures import Figures
from workflow.domain.stand import Stand, cells_at
from workflow.errors import InputError
from workflow.ports.which import EVERY, Which
from workflow.usecases.accept_result import accept_result
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.count_figures import FigureSheet, count_figures, end_of
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.return_result import return_result

GLONG, R_LAP, SONG, GIA_NGHIA, KRONG_NO = (
    "phong-gddt-dak-glong",
    "phong-gddt-dak-r-lap",
    "phong-gddt-dak-song",
    "phong-gddt-gia-nghia",
    "phong-gddt-krong-no",
)
LOOKS = (
    date(2025, 2, 26),
    date(2025, 2, 28),
    date(2025, 3, 6),
    date(2025, 3, 31),
    date(2025, 7, 2),
)


def recount(office: Office, moment: datetime) -> Counter[str]:
    """Count from the audit rows alone, by the words of the decree and without the engine."""
    with office.store.read() as tx:
        last: dict[str, Mapping[str, Any]] = {
            entry.subject: entry.state for entry in tx.trail() if entry.at <= moment
        }
    cells: Counter[str] = Counter()
    for state in last.values():
        if state.get("modality") != "obligation" or state["step"] in {"waived", "cancelled"}:
            cells[state.get("step", "")] += 1
            continue
        handed_in = state["submitted_on"] or moment.date().isoformat()
        is_late = bool(state["last_day"]) and handed_in > state["last_day"]
        is_done = state["step"] == "accepted"
        cells["done" if is_done else "not done"] += 1
        cells[f"{'done' if is_done else 'open'} {'late' if is_late else 'in time'}"] += 1
    return cells


def cells_of(figures: Figures) -> dict[str, int]:
    return {
        "done": figures.done,
        "not done": figures.not_done,
        "done in time": figures.done_on_time,
        "done late": figures.done_late,
        "open in time": figures.open_in_time,
        "open late": figures.open_overdue,
    }


def live_half_a_year(office: Office) -> dict[date, FigureSheet]:
    """Let all kinds of things happen, and print the figures on some days on the way."""
    sheets: dict[date, FigureSheet] = {}
    for day, does in STORY:
        while LOOKS[len(sheets)] < day:
            office.clock.go(LOOKS[len(sheets)], 17)
            sheets[office.desk.today()] = count_figures(office.desk)
        office.clock.go(day)
        does(office)
    office.clock.go(LOOKS[-1], 17)
    sheets[LOOKS[-1]] = count_figures(office.desk)
    return sheets


def _early(office: Office) -> None:
    office.finish(plan_of(CU_JUT), plan_of(DAK_MIL))
    office.submit(plan_of(R_LAP), "Huyện không có trường thuộc diện", is_nil=True)
    office.submit(plan_of(GIA_NGHIA))


def _ask(office: Office) -> None:
    ask_extension(office.desk, plan_of(GLONG), date(2025, 3, 5), hand(WHY))


def _grant(office: Office) -> None:
    decide_extension(office.desk, plan_of(GLONG), date(2025, 3, 5), hand())


def _late_acceptance(office: Office) -> None:
    accept_result(office.desk, plan_of(R_LAP), hand())
    accept_result(office.desk, plan_of(GIA_NGHIA), hand())
    office.submit(plan_of(SONG))


def _second_thoughts(office: Office) -> None:
    return_result(office.desk, plan_of(SONG), hand("Thiếu danh sách các trường"))
    office.finish(plan_of(GLONG))
    close_assignment(office.desk, plan_of(KRONG_NO), Move.WAIVE, hand(WHY))
    close_assignment(office.desk, summary_of(KRONG_NO), Move.CANCEL, hand(WHY))


def _summaries(office: Office) -> None:
    office.finish(plan_of(SONG), *(summary_of(unit) for unit in (CU_JUT, DAK_MIL, SONG)))
    attest_assignment(office.desk, f"{KEY}.5-khong-thu-tien.thpt-dak-mil", hand())


STORY = (
    (date(2025, 2, 24), _early),
    (date(2025, 2, 27), _ask),
    (date(2025, 3, 3), _grant),
    (date(2025, 3, 5), _late_acceptance),
    (date(2025, 3, 10), _second_thoughts),
    (date(2025, 6, 20), _summaries),
    (date(2025, 7, 1), Office.tick),
)


@pytest.fixture
def adopted(office: Office) -> Office:
    office.adopt("1", "5")
    return office


def test_figures_of_a_past_day_are_what_was_printed_that_day(adopted: Office) -> None:
    printed = live_half_a_year(adopted)
    assert list(printed) == list(LOOKS)
    assert len({sheet.whole for sheet in printed.values()}) == len(LOOKS)
    adopted.clock.go(date(2025, 12, 1))
    for sheet in printed.values():
        assert count_figures(adopted.desk, sheet.moment) == sheet


def test_the_cells_are_those_of_the_story(adopted: Office) -> None:
    sheet = live_half_a_year(adopted)[date(2025, 3, 31)]
    plans = count_figures(adopted.desk, sheet.moment, Which(obligation="1-ke-hoach")).whole
    assert plans == Figures(
        done_on_time=4, done_late=1, open_overdue=2, open_in_time=0, nil_returns=1, waived=1
    )
    assert plans.rate == pytest.approx(71.43)
    assert [a.code for a in sheet.late] == [plan_of(SONG), plan_of(TUY_DUC)]


def test_the_cells_add_up_and_equal_a_recount_from_the_audit_rows(adopted: Office) -> None:
    for sheet in live_half_a_year(adopted).values():
        for parts in (sheet.by_unit, sheet.by_group, sheet.by_clause, sheet.by_notice):
            assert _sum(parts) == sheet.whole
        for figures in (sheet.whole, *sheet.by_unit.values()):
            assert figures.done + figures.not_done == figures.total
            assert figures.done_on_time + figures.done_late == figures.done
            assert figures.open_in_time + figures.open_overdue == figures.not_done
        counted = recount(adopted, sheet.moment)
        assert {name: counted[name] for name in cells_of(sheet.whole)} == cells_of(sheet.whole)
        assert (counted["waived"], counted["cancelled"]) == (
            sheet.whole.waived,
            sheet.whole.cancelled,
        )
        assert len(sheet.late) == sheet.whole.open_overdue


def assert_recounted(office: Office, moments: list[datetime]) -> None:
    with office.store.read() as tx:
        trend = cells_at(tx.pages.reaches(moments, KEY), moments)
        assert tx.pages.reaches(moments, "khong-co") == []
    for moment, figures in zip(moments, trend, strict=True):
        counted = recount(office, moment)
        assert {name: counted[name] for name in cells_of(figures)} == cells_of(figures)
        assert (counted["waived"], counted["cancelled"]) == (figures.waived, figures.cancelled)


def test_the_trend_of_every_week_equals_a_recount_from_the_audit_rows(adopted: Office) -> None:
    live_half_a_year(adopted)
    last = adopted.clock.now()
    assert_recounted(adopted, [last - timedelta(weeks=weeks) for weeks in reversed(range(22))])
    assert_recounted(adopted, [last - timedelta(weeks=weeks) for weeks in (30, 20, 15)])


def test_what_changes_before_dawn_stood_the_evening_before(adopted: Office) -> None:
    adopted.clock.go(date(2025, 2, 27), 2)
    _ask(adopted)
    evening = adopted.clock.now() - timedelta(hours=3)
    assert_recounted(adopted, [evening, adopted.clock.now()])


def test_a_clock_set_back_between_two_changes_counts_no_duty_twice(adopted: Office) -> None:
    adopted.clock.go(date(2025, 2, 27), 16)
    _ask(adopted)
    adopted.clock.go(date(2025, 2, 27), 9)
    _grant(adopted)
    noon = adopted.clock.now() + timedelta(hours=3)
    assert_recounted(adopted, [noon + timedelta(hours=hours) for hours in (-4, 0, 5)])


def test_what_became_of_duties_is_read_from_what_was_stirred(adopted: Office) -> None:
    for day, does in STORY[:5]:
        adopted.clock.go(day)
        does(adopted)
    adopted.clock.go(LOOKS[3], 17)
    now = adopted.clock.now()
    days = (date(2025, 2, 11), *LOOKS[:4])
    moments = [now - timedelta(days=(LOOKS[3] - day).days) for day in days]
    for then, moment in combinations(moments, 2):
        with adopted.store.read() as tx:
            before = {
                a.code: a for a in tx.assignments_as_of(then) if a.modality is Modality.OBLIGATION
            }
            everything = difference(
                {code: Stand.of(each) for code, each in before.items()},
                tx.assignments_as_of(moment),
                then.date(),
                moment.date(),
            )
        for which in (EVERY, Which(notice=KEY)):
            assert count_figures(adopted.desk, moment, which, since=then).changes == everything


def _sum(parts: Mapping[str, Figures]) -> Figures:
    return Figures(
        **{cell: sum(getattr(part, cell) for part in parts.values()) for cell in Figures.__slots__}
    )


def test_overdue_is_asked_of_the_day_and_never_stored(adopted: Office) -> None:
    rows = adopted.assignments()
    counted = []
    for day in (date(2025, 2, 27), date(2025, 2, 28), date(2025, 6, 29), date(2025, 6, 30)):
        adopted.clock.go(day)
        counted.append(count_figures(adopted.desk).whole.open_overdue)
    assert counted == [0, 8, 8, 16]
    assert adopted.assignments() == rows


def test_a_late_acceptance_of_timely_work_is_on_time(adopted: Office) -> None:
    adopted.clock.go(date(2025, 2, 27))
    adopted.submit(plan_of(TUY_DUC))
    adopted.clock.go(date(2025, 3, 20))
    assert count_figures(adopted.desk).whole.waiting == 1
    accept_result(adopted.desk, plan_of(TUY_DUC), hand())
    figures = count_figures(adopted.desk).whole
    assert (figures.done_on_time, figures.done_late, figures.waiting) == (1, 0, 0)


def test_a_day_that_has_not_come_has_no_figures(adopted: Office) -> None:
    now = adopted.clock.now()
    for moment in (now + timedelta(seconds=1), end_of(date(2025, 2, 13), now)):
        with pytest.raises(InputError, match="Chưa có số liệu của ngày"):
            count_figures(adopted.desk, moment)
    assert end_of(date(2025, 2, 12), now) == now


def test_before_the_adoption_there_is_nothing_to_count(adopted: Office) -> None:
    sheet = count_figures(adopted.desk, adopted.clock.now() - timedelta(seconds=1))
    assert (sheet.whole, sheet.by_unit, sheet.late) == (Figures(), {}, ())


def test_what_falls_due_within_seven_working_days_is_due_soon(adopted: Office) -> None:
    adopted.clock.go(date(2025, 2, 17))
    assert count_figures(adopted.desk).whole.due_soon == 0
    adopted.clock.go(date(2025, 2, 18))
    assert count_figures(adopted.desk).whole.due_soon == len(DISTRICTS)
