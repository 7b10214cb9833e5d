"""From the directive file to assignments: who owes what, and what asks nothing of anybody."""

from collections import Counter
from datetime import date, timedelta

import pytest

from tests.integration.usecases.office import (
    CLERK,
    DAK_MIL,
    DISTRICTS,
    ISSUE_DAY,
    KEY,
    Office,
    nothing_changes,
    plan_of,
    summary_of,
)
from workflow.domain.due import BeforeReading, DuePolicy
from workflow.errors import NotAllowedError
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.open_assignments import nobody_owes

SCHOOLS = 24 + 7 + 1
"""Upper-secondary schools, boarding schools, the provincial centre; nobody in THCS&THPT yet."""
TWO_CENTRES = 2
OPENED = {
    "1-huong-dan": 8,
    "1-ke-hoach": 8,
    "1-tap-huan": 8,
    "1-tong-ket": 8,
    "2-dieu-kien": SCHOOLS,
    "2-tap-huan": SCHOOLS,
    "2-bao-cao": SCHOOLS,
    "3-phan-mem": 2,
    "3-chu-ky-so": 2,
    "3-tap-huan": 2,
    "3-cam-ket": 2,
    "3-bao-cao": 2,
    "4-hai-hoc-ba": SCHOOLS + TWO_CENTRES,
    "5-khong-thu-tien": SCHOOLS + TWO_CENTRES,
}


def test_a_draft_is_refused_with_what_to_do(office: Office) -> None:
    sentence = (
        "Thông báo “hoc-ba-so-2025” còn là dự thảo: hãy ghi số và ngày ban hành, hoặc ban hành "
        "để sổ cấp số, rồi mới giao việc."
    )
    with nothing_changes(office), pytest.raises(NotAllowedError) as refused:
        adopt_notice(office.desk, office.drafted, CLERK)
    assert str(refused.value) == sentence


def test_the_real_notice_opens_one_assignment_for_each_unit_that_owes(office: Office) -> None:
    opened = office.adopt()
    assert Counter(a.obligation for a in opened) == OPENED
    assert sorted(opened, key=lambda a: a.code) == office.assignments()
    assert len({a.code for a in opened}) == sum(OPENED.values()) == 206
    plans = [a.unit for a in opened if a.obligation == "1-ke-hoach"]
    assert sorted(plans) == sorted(DISTRICTS)


def test_a_permission_a_statement_and_an_ownerless_review_open_nothing(office: Office) -> None:
    found = {a.obligation for a in office.adopt("5", "6")}
    assert found == {"5-khong-thu-tien"}


def test_an_undated_duty_has_no_last_day_and_no_reminder(office: Office) -> None:
    undated = [a for a in office.adopt("1", "4") if a.obligation in {"1-huong-dan", "4-hai-hoc-ba"}]
    assert len(undated) == 8 + SCHOOLS + TWO_CENTRES
    assert {(a.last_day, a.target_day) for a in undated} == {(None, None)}
    assert all(office.events(a.code) == [] for a in undated[::10])


@pytest.mark.parametrize(
    ("reading", "plan_day", "summary_days"),
    [
        pytest.param(
            BeforeReading.STRICT,
            date(2025, 2, 27),
            (date(2025, 6, 29), date(2025, 6, 27)),
            id="strict: trước ngày 28/02/2025 là 27/02",
        ),
        pytest.param(
            BeforeReading.LENIENT,
            date(2025, 2, 28),
            (date(2025, 6, 30), date(2025, 6, 30)),
            id="lenient: trước ngày 28/02/2025 là 28/02",
        ),
    ],
)
def test_the_last_day_follows_the_policy_of_the_office(
    office: Office, reading: BeforeReading, plan_day: date, summary_days: tuple[date, date]
) -> None:
    declared = office.desk.rules.office.model_copy(update={"policy": DuePolicy(before=reading)})
    office = office.ruled(office=declared)
    office.adopt("1")
    plan, summary = office.assignment(plan_of(DAK_MIL)), office.assignment(summary_of(DAK_MIL))
    assert (plan.last_day, plan.target_day) == (plan_day, plan_day)
    assert (summary.last_day, summary.target_day) == summary_days


def test_the_ladder_stands_from_the_day_of_adoption(office: Office) -> None:
    office.adopt("1")
    assert office.planned(plan_of(DAK_MIL)) == [
        ("before 7 unit", date(2025, 2, 18)),
        ("before 3 unit", date(2025, 2, 24)),
        ("before 1 unit", date(2025, 2, 26)),
        ("on_day 0 unit", date(2025, 2, 27)),
        ("late 1 unit", date(2025, 3, 4)),
    ]
    assert office.planned(summary_of(DAK_MIL))[-2:] == [
        ("on_day 0 unit", date(2025, 6, 27)),
        ("late 1 unit", date(2025, 7, 2)),
    ]


def test_reminders_of_days_gone_by_are_not_made_up_for(office: Office) -> None:
    office.clock.go(date(2025, 3, 10))
    office.adopt("1")
    assert office.planned(plan_of(DAK_MIL)) == [("late 1 unit", date(2025, 3, 10))]


def test_adopting_twice_changes_nothing(office: Office) -> None:
    office.adopt()
    office.clock.go(date(2025, 2, 20))
    with nothing_changes(office), pytest.raises(NotAllowedError) as refused:
        office.adopt()
    assert str(refused.value) == (
        f"Thông báo “{KEY}” đã được {CLERK.name} đưa vào theo dõi ngày 12/02/2025."
    )


def test_the_adopted_text_is_kept_whatever_the_file_says_later(office: Office) -> None:
    office.adopt()
    with office.store.read() as tx:
        assert tx.notice(KEY) == office.notice
        assert [entry.move for entry in tx.trail(KEY)] == ["adopt"]
        assert tx.trail(KEY)[0].actor == CLERK.name


def test_a_unit_named_twice_owes_once(office: Office) -> None:
    directive = office.notice.directives[0]
    plan = directive.obligations[1].model_copy(update={"owners": ("phong-gddt", DAK_MIL)})
    clause = directive.model_copy(update={"obligations": (plan,)})
    twice = office.notice.model_copy(update={"directives": (clause,)})
    (opened,) = adopt_notice(office.desk, twice, CLERK)
    assert sorted(one.unit for one in opened.owing) == sorted(DISTRICTS)
    assert {one.owner for one in opened.owing} == {"phong-gddt"}


def test_adopted_late_it_still_asks_the_units_of_its_own_day(office: Office) -> None:
    office.clock.go(date(2025, 7, 3))
    opened = office.adopt()
    assert Counter(a.obligation for a in opened) == OPENED
    plan = office.assignment(plan_of(DAK_MIL))
    assert (plan.unit, plan.first_unit) == ("so-gddt-lam-dong", DAK_MIL)
    assert {a.first_unit for a in opened if a.obligation == "1-ke-hoach"} == set(DISTRICTS)
    with office.store.read() as tx:
        (entry,) = tx.trail(plan.code)
    assert entry.note.startswith("Phòng Giáo dục và Đào tạo huyện Đắk Mil → ")
    assert "Nghị định số 142/2025/NĐ-CP" in entry.note
    assert office.tick().moved == 0


def test_an_obligation_whose_bearers_are_nobody_is_told(office: Office) -> None:
    directive = office.notice.directives[0]
    empty = directive.obligations[1].model_copy(update={"owners": ("truong-thcs-thpt",)})
    clause = directive.model_copy(update={"obligations": (directive.obligations[0], empty)})
    notice = office.notice.model_copy(update={"directives": (clause,)})
    assert nobody_owes(office.desk.rules, notice, ISSUE_DAY) == [empty]
    assert nobody_owes(office.desk.rules, office.notice, ISSUE_DAY) == []


def test_a_notice_is_not_adopted_before_the_day_it_is_issued(office: Office) -> None:
    office.clock.go(ISSUE_DAY - timedelta(days=1))
    with nothing_changes(office), pytest.raises(NotAllowedError, match=r"12/02/2025.*chưa đến"):
        office.adopt("1")
    office.clock.go(ISSUE_DAY)
    assert office.adopt("1")
