from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.builders import DAYS, LAST_DAY, an_assignment, count, facts_of, histories
from workflow.domain.assignment import Assignment, Step
from workflow.domain.directive import Modality
from workflow.domain.figures import Figures, Share, in_all, tallied

SOON = date(2025, 3, 10)
MANY = st.lists(histories().map(lambda history: history[-1]), max_size=12)


# Published totals: done = on time + late, where the report splits it, and not done likewise.
@pytest.mark.parametrize(
    ("total", "done", "not_done", "cells"),
    [
        pytest.param(3726, 1739, 1987, (1310, 429, 1812, 175), id="August 2016"),
        pytest.param(7349, 4069, 3280, (4069, 0, 3138, 142), id="26/10/2016, done not split"),
        pytest.param(21914, 16051, 5863, (14068, 1983, 5640, 223), id="01/01-25/12/2017"),
        pytest.param(833, 585, 248, (585, 0, 67, 181), id="Quảng Nam 06/7/2020, done not split"),
    ],
)
def test_the_published_totals_add_up(
    total: int, done: int, not_done: int, cells: tuple[int, int, int, int]
) -> None:
    on_time, late, in_time, overdue = cells
    figures = Figures(
        done_on_time=on_time, done_late=late, open_in_time=in_time, open_overdue=overdue
    )
    assert (figures.total, figures.done, figures.not_done) == (total, done, not_done)


@pytest.mark.parametrize(
    ("done", "overdue", "rate"),
    [
        pytest.param(2501, 222, 91.85, id="to 31/8/2016, printed as 91,8 %"),
        pytest.param(16051, 223, 98.63, id="2017, printed as 98,62 %"),
        pytest.param(0, 7, 0.0, id="nothing done"),
        pytest.param(7, 0, 100.0, id="all done"),
    ],
)
def test_the_rate_is_done_of_what_fell_due(done: int, overdue: int, rate: float) -> None:
    figures = Figures(done_late=done, open_overdue=overdue, open_in_time=3549)
    assert (figures.fell_due, figures.rate) == (done + overdue, rate)


def test_there_is_no_rate_while_nothing_fell_due() -> None:
    assert Figures(open_in_time=5, waived=2).rate is None


def cells_of(assignment: Assignment, today: date) -> set[str]:
    figures = count([assignment], today, SOON)
    return {field.name for field in fields(Figures) if getattr(figures, field.name)}


@pytest.mark.parametrize(
    ("assignment", "today", "expected"),
    [
        pytest.param(an_assignment(), "2025-02-27", {"open_in_time", "due_soon"}, id="last day"),
        pytest.param(an_assignment(), "2025-02-28", {"open_overdue"}, id="the day after"),
        pytest.param(
            an_assignment(last_day=SOON), "2025-02-28", {"open_in_time", "due_soon"}, id="soon"
        ),
        pytest.param(
            an_assignment(last_day=SOON + timedelta(days=1)),
            "2025-02-28",
            {"open_in_time"},
            id="not soon yet",
        ),
        pytest.param(
            an_assignment(last_day=None), "2025-12-31", {"open_in_time", "undated"}, id="no day"
        ),
        pytest.param(
            an_assignment(Step.ACCEPTED, last_day=None), "2025-12-31", {"done_on_time"}, id="done"
        ),
        pytest.param(
            an_assignment(Step.SUBMITTED), "2025-12-31", {"open_in_time", "waiting"}, id="waiting"
        ),
        pytest.param(
            an_assignment().submit(LAST_DAY + timedelta(days=1)),
            "2025-02-28",
            {"open_overdue", "waiting"},
            id="handed in late",
        ),
        pytest.param(an_assignment(Step.ACCEPTED), "2025-12-31", {"done_on_time"}, id="in time"),
        pytest.param(
            an_assignment().submit(SOON).accept(SOON), "2025-12-31", {"done_late"}, id="done late"
        ),
        pytest.param(
            an_assignment().submit_nil(LAST_DAY, "không có lớp 6").accept(SOON),
            "2025-12-31",
            {"done_on_time", "nil_returns"},
            id="không phát sinh",
        ),
        pytest.param(an_assignment(Step.RETURNED), "2025-02-28", {"open_overdue"}, id="returned"),
        pytest.param(an_assignment(Step.WAIVED), "2025-12-31", {"waived"}, id="được miễn"),
        pytest.param(an_assignment(Step.CANCELLED), "2025-12-31", {"cancelled"}, id="đã hủy"),
        pytest.param(an_assignment(Step.ATTESTED), "2025-12-31", set(), id="việc thường xuyên"),
    ],
)
def test_each_stands_in_its_cells(assignment: Assignment, today: str, expected: set[str]) -> None:
    assert cells_of(assignment, date.fromisoformat(today)) == expected


@pytest.mark.parametrize("modality", set(Modality) - {Modality.OBLIGATION})
@pytest.mark.parametrize("step", [Step.OPEN, Step.RECEIVED, Step.WAIVED, Step.CANCELLED])
def test_what_nobody_finishes_is_never_counted(modality: Modality, step: Step) -> None:
    assert count([an_assignment(step, modality=modality)], date(2025, 12, 31), SOON) == Figures()


@given(MANY, DAYS, st.integers(0, 30))
def test_the_cells_always_add_up(many: list[Assignment], today: date, ahead: int) -> None:
    figures = count(many, today, today + timedelta(days=ahead))
    obliged = [a for a in many if a.is_obliged()]
    assert figures.total == figures.done + figures.not_done == len(obliged)
    assert figures.done == figures.done_on_time + figures.done_late
    assert figures.not_done == figures.open_in_time + figures.open_overdue
    assert figures.fell_due == figures.done + figures.open_overdue
    assert figures.nil_returns <= figures.done
    assert figures.due_soon + figures.undated <= figures.open_in_time
    assert figures.waiting <= figures.not_done
    assert figures.rate is None or 0 <= figures.rate <= 100
    dropped = [a for a in many if a.modality is Modality.OBLIGATION and not a.is_obliged()]
    assert figures.waived + figures.cancelled == len(dropped)


@given(MANY, DAYS)
def test_the_cells_agree_with_what_each_assignment_says(
    many: list[Assignment], today: date
) -> None:
    figures = count(many, today, today)
    assert figures.done == sum(a.is_done() for a in many)
    handed_in_late = sum(a.step is Step.SUBMITTED and a.is_late_on(today) for a in many)
    assert figures.open_overdue == handed_in_late + sum(a.is_overdue(today) for a in many)


@given(MANY, DAYS)
def test_the_parts_add_up_to_the_whole(many: list[Assignment], today: date) -> None:
    parts = tallied(Share(a.unit, facts_of(a, today, SOON), 1) for a in many)
    assert in_all(parts.values()) == count(many, today, SOON)


def test_parts_come_in_the_order_of_first_appearance() -> None:
    facts = facts_of(an_assignment(), SOON, SOON)
    counted = [("truong", 1), ("phong", 1), ("truong", 4), ("so", 1)]
    parts = tallied(Share(unit, facts, number) for unit, number in counted)
    assert [(unit, part.total) for unit, part in parts.items()] == [
        ("truong", 5),
        ("phong", 1),
        ("so", 1),
    ]
