import re
from dataclasses import FrozenInstanceError, fields
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from tests.unit.builders import (
    LAST_DAY,
    MOVES,
    OPENED,
    REASON,
    STEPS_ON_THE_WAY,
    an_assignment,
    histories,
    take,
)
from workflow.domain.assignment import OWED, STEP_WORDS, Assignment, Step, must_say_why
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.directive import Modality
from workflow.errors import InputError, WrongStepError

THE_DAY = date(2025, 3, 3)
CLOSED = {Step.ACCEPTED, Step.ATTESTED, Step.WAIVED, Step.CANCELLED}
STILL_OPEN = OWED | {Step.SUBMITTED}
OF_AN_OBLIGATION = set(Step) - {Step.ATTESTED}
ALLOWED = {
    "receive": ({Step.OPEN}, Step.RECEIVED, "tiếp nhận"),
    "submit": (OWED, Step.SUBMITTED, "nộp kết quả"),
    "submit_nil": (OWED, Step.SUBMITTED, "nộp kết quả"),
    "accept": ({Step.SUBMITTED}, Step.ACCEPTED, "duyệt kết quả"),
    "return_back": ({Step.SUBMITTED}, Step.RETURNED, "trả lại"),
    "ask_extension": (OWED, None, "xin gia hạn"),
    "set_last_day": (OWED, None, "đặt thời hạn"),
    "waive": (STILL_OPEN, Step.WAIVED, "miễn"),
    "cancel": (STILL_OPEN, Step.CANCELLED, "hủy"),
    "move_to": (STILL_OPEN, None, "chuyển cho đơn vị kế thừa"),
}
NEEDS_A_REASON = {
    "submit_nil": Step.OPEN,
    "return_back": Step.SUBMITTED,
    "ask_extension": Step.OPEN,
    "waive": Step.RECEIVED,
    "cancel": Step.RETURNED,
}


@pytest.mark.parametrize(
    ("move", "step"), [(move, step) for move, rule in ALLOWED.items() for step in rule[0]]
)
def test_an_allowed_move_goes_one_version_on(move: str, step: Step) -> None:
    before = an_assignment(step)
    after = take(before, move, THE_DAY)
    assert after.step is (ALLOWED[move][1] or step)
    assert after.version == before.version + 1


@pytest.mark.parametrize(
    ("move", "step"),
    [(move, step) for move, rule in ALLOWED.items() for step in OF_AN_OBLIGATION - rule[0]],
)
def test_a_forbidden_move_says_where_it_stands_and_what_cannot_be_done(
    move: str, step: Step
) -> None:
    assignment = an_assignment(step)
    with pytest.raises(WrongStepError) as caught:
        take(assignment, move, THE_DAY)
    assert (caught.value.code, caught.value.step) == (assignment.code, STEP_WORDS[step])
    assert str(caught.value) == (
        f"Nhiệm vụ “{assignment.code}” đang ở bước “{STEP_WORDS[step]}”, "
        f"không thể {ALLOWED[move][2]}."
    )


def test_every_move_is_in_the_table_or_has_tests_of_its_own() -> None:
    own = {"grant_extension", "refuse_extension", "attest"}
    public = {name for name in vars(Assignment) if not name.startswith(("_", "is_"))}
    verbs = public - {field.name for field in fields(Assignment)}
    assert verbs - {"follow_calendar"} == set(MOVES) == ALLOWED.keys() | own


def test_a_changed_calendar_moves_the_day_but_takes_back_no_grant(
    calendar: WorkingCalendar,
) -> None:
    owed = an_assignment(Step.OPEN)
    assert owed.last_day == LAST_DAY
    earlier = LAST_DAY - timedelta(days=1)
    moved = owed.follow_calendar(earlier, calendar)
    assert (moved.last_day, moved.first_last_day) == (earlier, None)
    later = LAST_DAY + timedelta(days=5)
    granted = owed.grant_extension(later, later, REASON)
    kept = granted.follow_calendar(earlier, calendar, later)
    assert (kept.last_day, kept.first_last_day) == (later, earlier)
    beyond = later + timedelta(days=3)
    moved = kept.follow_calendar(beyond, calendar, later)
    assert (moved.last_day, moved.first_last_day) == (beyond, beyond)
    assert moved.follow_calendar(earlier, calendar, later).last_day == later
    with pytest.raises(WrongStepError):
        an_assignment(Step.ACCEPTED).follow_calendar(earlier, calendar)


def test_an_extension_whose_day_the_calendar_gives_anyway_is_asked_for_no_more(
    calendar: WorkingCalendar,
) -> None:
    day = LAST_DAY + timedelta(days=5)
    asked = an_assignment(Step.OPEN).ask_extension(day, REASON)
    for reached, left in (
        (day - timedelta(days=1), day),
        (day, None),
        (day + timedelta(days=1), None),
    ):
        assert asked.follow_calendar(reached, calendar).asked_day == left
        assert asked.set_last_day(reached, reached).asked_day == left


@pytest.mark.parametrize("step", Step)
def test_each_step_can_be_reached_and_counts_its_versions(step: Step) -> None:
    assignment = an_assignment(step)
    assert assignment.step is step
    assert assignment.version == len(STEPS_ON_THE_WAY[step].split())


@pytest.mark.parametrize(
    "reason", ["", "  bận  ", "chín ký tự"[:9], "a        b", "\n \t quá hạn \n"]
)
@pytest.mark.parametrize(("move", "step"), NEEDS_A_REASON.items())
def test_a_reason_below_ten_characters_is_refused(move: str, step: Step, reason: str) -> None:
    with pytest.raises(InputError, match=r"hãy ghi rõ lý do \(ít nhất 10 ký tự\)\.$"):
        take(an_assignment(step), move, THE_DAY, reason)


def test_a_reason_of_ten_characters_is_enough() -> None:
    must_say_why("chờ mạng 2", "trả lại")
    assert take(an_assignment(Step.SUBMITTED), "return_back", THE_DAY, "chờ mạng 2").is_owed()


def test_an_extension_refused_without_a_reason_stays_asked() -> None:
    asked = an_assignment().ask_extension(THE_DAY, REASON)
    with pytest.raises(InputError, match="từ chối gia hạn"):
        asked.refuse_extension("không")
    assert asked.asked_day == THE_DAY


def test_what_is_handed_in_needs_no_more_time_and_a_return_brings_the_request_not_back() -> None:
    asked = an_assignment().ask_extension(THE_DAY, REASON)
    handed_in = (asked.submit(OPENED), asked.submit_nil(OPENED, REASON))
    assert [each.asked_day for each in handed_in] == [None, None]
    assert handed_in[0].return_back(REASON).asked_day is None


def test_receiving_notes_the_day() -> None:
    received = an_assignment().receive(OPENED)
    assert (received.received_on, received.is_owed()) == (OPENED, True)


def test_what_is_submitted_is_neither_owed_nor_done_until_it_is_accepted() -> None:
    submitted = an_assignment().submit(LAST_DAY)
    assert (submitted.is_owed(), submitted.is_done(), submitted.is_obliged()) == (
        False,
        False,
        True,
    )
    accepted = submitted.accept(THE_DAY)
    assert (accepted.is_owed(), accepted.is_done(), accepted.closed_on) == (False, True, THE_DAY)


def test_a_nil_return_is_done_like_any_other_and_forgotten_when_it_comes_back() -> None:
    nil = an_assignment().submit_nil(LAST_DAY, REASON)
    assert (nil.is_nil, nil.version, nil.submitted_on) == (True, 1, LAST_DAY)
    assert nil.accept(THE_DAY).is_nil
    returned = nil.return_back(REASON)
    assert not returned.is_nil
    assert not returned.submit(THE_DAY).is_nil


def test_what_is_returned_is_owed_again_and_late_by_the_new_day() -> None:
    in_time = an_assignment().submit(LAST_DAY)
    assert not in_time.is_late_on(THE_DAY)
    returned = in_time.return_back(REASON)
    assert (returned.is_owed(), returned.submitted_on) == (True, None)
    assert returned.is_overdue(THE_DAY)
    assert returned.submit(THE_DAY).accept(THE_DAY).is_late_on(THE_DAY)


@pytest.mark.parametrize(
    ("submitted_on", "is_late"),
    [
        pytest.param("2025-02-26", False, id="26/02/2025"),
        pytest.param("2025-02-27", False, id="27/02/2025, the last day"),
        pytest.param("2025-02-28", True, id="28/02/2025, the day named"),
    ],
)
def test_lateness_is_judged_by_the_day_of_submission(submitted_on: str, is_late: bool) -> None:
    submitted = an_assignment().submit(date.fromisoformat(submitted_on))
    accepted = submitted.accept(date(2025, 4, 1))
    for assignment in (submitted, accepted):
        assert assignment.is_late_on(date(2025, 12, 31)) is is_late
        assert not assignment.is_overdue(date(2025, 12, 31))


@pytest.mark.parametrize(("day", "is_overdue"), [("2025-02-27", False), ("2025-02-28", True)])
def test_it_is_overdue_from_the_day_after_the_last_day(day: str, is_overdue: bool) -> None:
    assert an_assignment().is_overdue(date.fromisoformat(day)) is is_overdue


@pytest.mark.parametrize("step", [Step.WAIVED, Step.CANCELLED, Step.ACCEPTED])
def test_what_is_closed_is_never_overdue(step: Step) -> None:
    assert not an_assignment(step).is_overdue(date(2027, 1, 1))


def test_without_a_last_day_nothing_is_late_and_nothing_can_be_extended() -> None:
    undated = an_assignment(last_day=None, target_day=None)
    assert not undated.is_late_on(date.max)
    with pytest.raises(InputError, match="không có thời hạn nên không cần gia hạn"):
        undated.ask_extension(THE_DAY, REASON)


def test_a_granted_extension_keeps_the_day_first_set_through_every_further_one() -> None:
    once = an_assignment().ask_extension(THE_DAY, REASON).grant_extension(THE_DAY, THE_DAY)
    assert (once.last_day, once.first_last_day, once.asked_day) == (THE_DAY, LAST_DAY, None)
    later = date(2025, 3, 31)
    twice = once.ask_extension(later, REASON).grant_extension(later, later)
    assert (twice.last_day, twice.first_last_day) == (later, LAST_DAY)
    assert not twice.is_overdue(later)


def test_a_shorter_extension_than_asked_can_be_granted() -> None:
    asked = an_assignment().ask_extension(date(2025, 3, 31), REASON)
    assert asked.grant_extension(THE_DAY, THE_DAY).last_day == THE_DAY


def test_a_refused_extension_keeps_the_last_day() -> None:
    refused = an_assignment().ask_extension(THE_DAY, REASON).refuse_extension(REASON)
    assert (refused.last_day, refused.asked_day, refused.first_last_day) == (LAST_DAY, None, None)


@pytest.mark.parametrize("day", [LAST_DAY, OPENED])
def test_an_extension_is_asked_and_granted_only_to_a_later_day(day: date) -> None:
    words = re.escape(f"Thời hạn mới {day:%d/%m/%Y} phải sau thời hạn đang có 27/02/2025.")
    with pytest.raises(InputError, match=words):
        an_assignment().ask_extension(day, REASON)
    with pytest.raises(InputError, match=words):
        an_assignment().ask_extension(THE_DAY, REASON).grant_extension(day, day)


@pytest.mark.parametrize("step", Step)
def test_what_was_not_asked_is_not_refused(step: Step) -> None:
    with pytest.raises(InputError, match="không có đề nghị gia hạn nào để"):
        take(an_assignment(step), "refuse_extension", THE_DAY)


def test_what_was_not_asked_is_granted_only_with_a_reason() -> None:
    with pytest.raises(InputError, match="Muốn gia hạn khi đơn vị chưa xin, hãy ghi rõ lý do"):
        an_assignment().grant_extension(THE_DAY, THE_DAY)
    granted = an_assignment().grant_extension(THE_DAY, THE_DAY, REASON)
    assert (granted.last_day, granted.first_last_day) == (THE_DAY, LAST_DAY)


def test_what_has_no_day_or_no_end_is_not_extended_unasked() -> None:
    with pytest.raises(InputError, match="không có thời hạn"):
        an_assignment(last_day=None).grant_extension(THE_DAY, THE_DAY, REASON)
    with pytest.raises(InputError, match="hãy ghi cam kết thực hiện"):
        an_assignment(modality=Modality.STANDING_DUTY).grant_extension(THE_DAY, THE_DAY, REASON)


def test_a_request_is_closed_with_the_assignment() -> None:
    asked = an_assignment().ask_extension(THE_DAY, REASON)
    assert asked.waive(THE_DAY, REASON).asked_day is None
    assert asked.cancel(THE_DAY, REASON).asked_day is None


def test_an_event_recorded_gives_the_last_day() -> None:
    dated = an_assignment(last_day=None, target_day=None).set_last_day(LAST_DAY, LAST_DAY)
    assert (dated.last_day, dated.target_day, dated.first_last_day) == (LAST_DAY, LAST_DAY, None)


def test_an_event_recorded_again_never_takes_a_granted_extension_away() -> None:
    extended = an_assignment().ask_extension(THE_DAY, REASON).grant_extension(THE_DAY, THE_DAY)
    again = extended.set_last_day(OPENED, OPENED)
    assert (again.last_day, again.target_day, again.first_last_day) == (THE_DAY, THE_DAY, OPENED)
    beyond = date(2025, 4, 1)
    assert extended.set_last_day(beyond, beyond).last_day == beyond


@pytest.mark.parametrize("modality", Modality)
def test_only_a_standing_duty_or_a_ban_is_attested(modality: Modality) -> None:
    assignment = an_assignment(modality=modality, last_day=None)
    if modality in {Modality.STANDING_DUTY, Modality.PROHIBITION}:
        attested = assignment.attest(THE_DAY)
        assert (attested.step, attested.is_done(), attested.is_owed()) == (
            Step.ATTESTED,
            False,
            False,
        )
        assert attested.attest(date(2025, 9, 5)).closed_on == date(2025, 9, 5)
    else:
        with pytest.raises(InputError, match="không phải việc thường xuyên hay điều cấm"):
            assignment.attest(THE_DAY)


@pytest.mark.parametrize("step", [Step.WAIVED, Step.CANCELLED])
def test_a_standing_duty_taken_back_cannot_be_attested(step: Step) -> None:
    taken_back = an_assignment(step, modality=Modality.STANDING_DUTY, last_day=None)
    with pytest.raises(WrongStepError, match="không thể cam kết thực hiện"):
        taken_back.attest(THE_DAY)


@pytest.mark.parametrize("move", ["submit", "submit_nil", "ask_extension"])
@pytest.mark.parametrize("modality", set(Modality) - {Modality.OBLIGATION})
def test_only_an_obligation_is_handed_in(modality: Modality, move: str) -> None:
    with pytest.raises(InputError, match="không phải nhiệm vụ có điểm hoàn thành") as caught:
        take(an_assignment(modality=modality), move, THE_DAY)
    assert ("hãy ghi cam kết" in str(caught.value)) is modality.is_attested


def test_a_standing_duty_is_never_owed_and_never_overdue() -> None:
    duty = an_assignment(modality=Modality.STANDING_DUTY)
    assert (duty.is_owed(), duty.is_obliged(), duty.is_overdue(date.max)) == (False,) * 3


def test_a_successor_answers_and_the_first_unit_stays_named() -> None:
    moved = an_assignment(Step.RETURNED).move_to("so-gddt").move_to("so-gddt-lam-dong")
    assert (moved.unit, moved.first_unit) == ("so-gddt-lam-dong", "phong-dak-mil")
    assert moved.is_owed()
    attested = an_assignment(Step.ATTESTED)
    assert attested.move_to("so-gddt").step is Step.ATTESTED


def test_an_assignment_does_not_change_in_place() -> None:
    assignment = an_assignment()
    with pytest.raises(FrozenInstanceError):
        assignment.step = Step.ACCEPTED  # type: ignore[misc]


@given(histories())
def test_every_history_of_moves_keeps_its_order(history: list[Assignment]) -> None:
    assert [assignment.version for assignment in history] == list(range(len(history)))
    for before, after in pairwise(history):
        assert (before.code, before.opened_on, before.first_unit, before.modality) == (
            after.code,
            after.opened_on,
            after.first_unit,
            after.modality,
        )
        if before.first_last_day:
            assert after.first_last_day is not None
        if before.step in CLOSED and after.step is not before.step:
            assert before.step is Step.ATTESTED


@given(histories())
def test_every_state_of_every_history_is_consistent(history: list[Assignment]) -> None:
    for assignment in history:
        step = assignment.step
        assert sum([assignment.is_owed(), assignment.is_done(), step is Step.SUBMITTED]) <= 1
        assert assignment.is_obliged() or not assignment.is_owed()
        assert not (assignment.is_overdue(date.max) and assignment.last_day is None)
        assert (assignment.closed_on is not None) == (step in CLOSED)
        if step in {Step.SUBMITTED, Step.ACCEPTED}:
            assert assignment.submitted_on is not None
        if step in OWED:
            assert assignment.submitted_on is None
        if step in CLOSED:
            assert assignment.asked_day is None
        if assignment.is_nil:
            assert assignment.submitted_on is not None
        if assignment.first_last_day:
            assert assignment.last_day is not None
        if assignment.modality is not Modality.OBLIGATION:
            assert not assignment.is_done()
            assert assignment.submitted_on is None


def test_what_was_handed_in_late_does_not_become_on_time_by_an_extension() -> None:
    asked = an_assignment().ask_extension(date(2025, 3, 14), REASON)
    late = asked.submit(date(2025, 3, 5))
    with pytest.raises(WrongStepError, match="gia hạn"):
        late.grant_extension(date(2025, 3, 14), date(2025, 3, 14))
    returned = late.return_back(REASON)
    again = returned.ask_extension(date(2025, 3, 14), REASON)
    assert again.grant_extension(date(2025, 3, 14), THE_DAY).last_day == date(2025, 3, 14)
