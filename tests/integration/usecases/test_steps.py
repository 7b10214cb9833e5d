"""Each step of an assignment: what it changes, what it refuses, what the audit trail says."""

from datetime import date
from pathlib import Path

import pytest

from tests.integration.usecases.office import (
    CLERK,
    DAK_MIL,
    KEY,
    WHY,
    Office,
    hand,
    nothing_changes,
    plan_of,
)
from workflow.domain.assignment import Step
from workflow.domain.audit import Move
from workflow.errors import InputError, NotAllowedError, NotFoundError, WrongStepError
from workflow.ports.which import Which
from workflow.usecases.accept_result import accept_result
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.fetch_duty import fetch_duty
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.report_incident import report_incident
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_result import HandedFile
from workflow.wording.change_words import change_words

PLAN = plan_of(DAK_MIL)
BAN = f"{KEY}.5-khong-thu-tien.thpt-dak-mil"
UNDATED = f"{KEY}.1-huong-dan.{DAK_MIL}"


@pytest.fixture
def adopted(office: Office) -> Office:
    """Return the office a week after it adopted items 1 and 5."""
    office.adopt("1", "5")
    office.clock.go(date(2025, 2, 19))
    return office


def test_arrival_is_noted_and_reminders_stay(adopted: Office) -> None:
    before = adopted.events(PLAN)
    received = receive_assignment(adopted.desk, PLAN, hand())
    assert (received.step, received.received_on) == (Step.RECEIVED, date(2025, 2, 19))
    assert adopted.events(PLAN) == before


def test_a_result_carries_its_files_and_the_units_own_number(adopted: Office) -> None:
    paper = HandedFile(name="ke-hoach.pdf", content=b"%PDF Ke hoach hoc ba so")
    submitted = adopted.submit(
        PLAN,
        "Gửi kèm danh sách 12 trường",
        files=(paper,),
        report_number="31",
        report_notation="KH-PGDĐT",
        report_date=date(2025, 2, 18),
    )
    assert (submitted.step, submitted.submitted_on) == (Step.SUBMITTED, date(2025, 2, 19))
    with adopted.store.read() as tx:
        (kept,) = tx.submissions(Which(codes=(PLAN,)))
    assert (kept.report_number, kept.report_notation) == ("31", "KH-PGDĐT")
    assert (kept.report_date, kept.version) == (date(2025, 2, 18), submitted.version)
    assert adopted.files.get(kept.files[0].sha256) == paper.content
    assert adopted.planned(PLAN) == []


def test_paper_counts_from_the_day_it_arrived(adopted: Office) -> None:
    adopted.clock.go(date(2025, 3, 3))
    submitted = adopted.submit(PLAN, arrived_on=date(2025, 2, 27))
    assert submitted.submitted_on == date(2025, 2, 27)
    assert not submitted.is_late_on(date(2025, 3, 3))


@pytest.mark.parametrize("field", ["arrived_on", "report_date"])
def test_a_result_of_tomorrow_is_refused(adopted: Office, field: str) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="20/02/2025 ở tương lai"):
        adopted.submit(PLAN, "Nộp bản giấy", **{field: date(2025, 2, 20)})


def test_a_result_that_came_before_it_was_asked_for_is_refused(adopted: Office) -> None:
    adopted.clock.go(date(2025, 3, 3))
    with nothing_changes(adopted), pytest.raises(InputError, match="01/01/1990 trước ngày"):
        adopted.submit(PLAN, arrived_on=date(1990, 1, 1))
    adopted.submit(PLAN)
    return_result(adopted.desk, PLAN, hand("Thiếu danh sách các trường"))
    with nothing_changes(adopted), pytest.raises(InputError, match="trước ngày 03/3/2025"):
        adopted.submit(PLAN, arrived_on=date(2025, 2, 26))


def test_an_empty_submission_is_refused(adopted: Office) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="Chưa có gì để nộp"):
        adopted.submit(PLAN, note=" ", report_number=" ", report_notation="KH-PGDĐT")


def test_an_empty_file_is_no_result(adopted: Office) -> None:
    empty = HandedFile(name="rong.pdf", content=b"")
    with nothing_changes(adopted), pytest.raises(InputError, match="rỗng: hãy gửi lại"):
        adopted.submit(PLAN, files=(empty,))


def test_a_result_that_is_refused_leaves_no_file_behind(adopted: Office, tmp_path: Path) -> None:
    paper = HandedFile(name="ke-hoach.pdf", content=b"%PDF Ke hoach hoc ba so")
    empty = HandedFile(name="rong.pdf", content=b"")
    with pytest.raises(InputError, match="rỗng"):
        adopted.submit(PLAN, files=(paper, empty))
    with pytest.raises(InputError, match="được giao"):
        adopted.submit(PLAN, files=(paper,), arrived_on=date(2025, 2, 11))
    adopted.submit(PLAN)
    with pytest.raises(WrongStepError):
        adopted.submit(PLAN, files=(paper,))
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


def test_acceptance_closes_it(adopted: Office) -> None:
    adopted.submit(PLAN)
    adopted.clock.go(date(2025, 3, 5))
    accepted = accept_result(adopted.desk, PLAN, hand())
    assert (accepted.step, accepted.closed_on) == (Step.ACCEPTED, date(2025, 3, 5))
    assert accepted.submitted_on == date(2025, 2, 19)
    assert adopted.moves(PLAN) == ["open", "submit", "accept"]


def test_a_returned_result_is_owed_again_and_reminded_of_again(adopted: Office) -> None:
    before = adopted.planned(PLAN)
    adopted.submit(PLAN)
    returned = return_result(adopted.desk, PLAN, hand("Thiếu danh sách các trường"))
    assert (returned.step, returned.submitted_on) == (Step.RETURNED, None)
    assert adopted.planned(PLAN) == before[1:], "the 7-days reminder was due the day before"


@pytest.mark.parametrize("reason", ["", "thiếu", "   thiếu      "])
def test_a_return_says_why(adopted: Office, reason: str) -> None:
    adopted.submit(PLAN)
    with nothing_changes(adopted), pytest.raises(InputError, match="ít nhất 10 ký tự"):
        return_result(adopted.desk, PLAN, hand(reason))


def test_a_granted_extension_replans_and_keeps_the_old_day(adopted: Office) -> None:
    asked = ask_extension(adopted.desk, PLAN, date(2025, 3, 14), hand(WHY))
    assert (asked.asked_day, asked.last_day) == (date(2025, 3, 14), date(2025, 2, 27))
    granted = decide_extension(adopted.desk, PLAN, date(2025, 3, 9), hand("Đồng ý"))
    assert (granted.last_day, granted.target_day) == (date(2025, 3, 9), date(2025, 3, 7))
    assert (granted.first_last_day, granted.asked_day) == (date(2025, 2, 27), None)
    assert adopted.planned(PLAN) == [
        ("before 7 unit", date(2025, 2, 26)),
        ("before 3 unit", date(2025, 3, 4)),
        ("before 1 unit", date(2025, 3, 6)),
        ("on_day 0 unit", date(2025, 3, 7)),
        ("late 1 unit", date(2025, 3, 12)),
    ]


def test_a_refused_extension_moves_nothing(adopted: Office) -> None:
    before = adopted.planned(PLAN)
    ask_extension(adopted.desk, PLAN, date(2025, 3, 14), hand(WHY))
    refused = decide_extension(adopted.desk, PLAN, None, hand("Kế hoạch chung không lùi được"))
    assert (refused.last_day, refused.asked_day) == (date(2025, 2, 27), None)
    assert adopted.planned(PLAN) == before
    assert adopted.moves(PLAN) == ["open", "ask_extension", "refuse_extension"]


def test_a_request_that_ends_undecided_leaves_its_day_in_the_trail(adopted: Office) -> None:
    ask_extension(adopted.desk, PLAN, date(2025, 3, 14), hand(WHY))
    adopted.submit(PLAN)
    ended = fetch_duty(adopted.desk, PLAN).trail[-1]
    assert (ended.detail["asked_day"], ended.state["asked_day"]) == ("2025-03-14", None)
    assert change_words(ended).endswith("; đề nghị gia hạn đến 14/3/2025 không cần nữa vì đã nộp")
    return_result(adopted.desk, PLAN, hand("Thiếu danh sách các trường"))
    assert "asked_day" not in fetch_duty(adopted.desk, PLAN).trail[-1].detail


@pytest.mark.parametrize("granted", [date(2025, 3, 9), None])
def test_a_request_that_was_decided_is_not_called_needless(
    adopted: Office, granted: date | None
) -> None:
    ask_extension(adopted.desk, PLAN, date(2025, 3, 14), hand(WHY))
    decide_extension(adopted.desk, PLAN, granted, hand("Kế hoạch chung không lùi được"))
    assert "không cần nữa" not in change_words(fetch_duty(adopted.desk, PLAN).trail[-1])


def test_an_extension_nobody_asked_for_is_granted_only_with_a_reason(adopted: Office) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="đơn vị chưa xin, hãy ghi rõ"):
        decide_extension(adopted.desk, PLAN, date(2025, 3, 14), hand())
    granted = decide_extension(adopted.desk, PLAN, date(2025, 3, 14), hand("Giám đốc cho lùi hạn"))
    assert granted.last_day == date(2025, 3, 14)
    assert adopted.moves(PLAN) == ["open", "grant_unasked"], "the trail says that nobody asked"


def test_nothing_is_entered_for_a_unit_whose_duty_it_is_not(adopted: Office) -> None:
    name = adopted.desk.rules.organs.name
    other, owner = name("phong-gddt-cu-jut"), name(adopted.assignment(PLAN).unit)
    with nothing_changes(adopted), pytest.raises(NotAllowedError) as refused:
        receive_assignment(adopted.desk, PLAN, hand(on_behalf_of=other))
    assert str(refused.value) == f"“{PLAN}” do {owner} thực hiện: không ghi thay {other} được."
    assert receive_assignment(adopted.desk, PLAN, hand(on_behalf_of=owner)).received_on


def test_a_step_dated_before_the_step_before_it_is_refused(adopted: Office) -> None:
    adopted.clock.go(date(2025, 2, 11))
    with nothing_changes(adopted), pytest.raises(InputError, match="trước bước gần nhất"):
        receive_assignment(adopted.desk, PLAN, hand())
    adopted.clock.go(date(2025, 2, 20), 15)
    adopted.submit(PLAN)
    adopted.clock.go(date(2025, 2, 19))
    with nothing_changes(adopted), pytest.raises(InputError, match=r"19/02/2025 .*20/02/2025"):
        accept_result(adopted.desk, PLAN, hand())
    adopted.clock.go(date(2025, 2, 20), 9)
    assert accept_result(adopted.desk, PLAN, hand()).is_done(), "within a day nothing is refused"


def test_what_has_no_day_needs_no_extension(adopted: Office) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="không có thời hạn"):
        ask_extension(adopted.desk, UNDATED, date(2025, 3, 14), hand(WHY))


def test_nothing_to_report_needs_its_reason(adopted: Office) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="báo không phát sinh"):
        adopted.submit(PLAN, "không", is_nil=True)
    nil = adopted.submit(PLAN, "Huyện không có trường nào thuộc diện", is_nil=True)
    assert (nil.step, nil.is_nil) == (Step.SUBMITTED, True)
    with adopted.store.read() as tx:
        assert [s.is_nil for s in tx.submissions(Which(codes=(PLAN,)))] == [True]
    assert adopted.moves(PLAN)[-1] == "submit_nil"


@pytest.mark.parametrize(
    ("move", "step"), [(Move.WAIVE, Step.WAIVED), (Move.CANCEL, Step.CANCELLED)]
)
def test_a_duty_is_waived_or_taken_back_with_its_reason(
    adopted: Office, move: Move, step: Step
) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="ít nhất 10 ký tự"):
        close_assignment(adopted.desk, PLAN, move, hand("miễn"))
    closed = close_assignment(adopted.desk, PLAN, move, hand("Huyện đã gửi trong kế hoạch chung"))
    assert (closed.step, closed.closed_on) == (step, date(2025, 2, 19))
    assert adopted.planned(PLAN) == []
    assert adopted.moves(PLAN)[-1] == str(move)


def test_a_ban_is_attested_again_and_again_and_never_done(adopted: Office) -> None:
    first = attest_assignment(adopted.desk, BAN, hand())
    adopted.clock.go(date(2025, 5, 20))
    again = attest_assignment(adopted.desk, BAN, hand())
    assert (first.step, again.step) == (Step.ATTESTED, Step.ATTESTED)
    assert (first.closed_on, again.closed_on) == (date(2025, 2, 19), date(2025, 5, 20))
    with nothing_changes(adopted), pytest.raises(InputError, match="ghi cam kết"):
        adopted.submit(BAN)


def test_a_breach_of_a_ban_is_kept_with_its_words(adopted: Office) -> None:
    words = "Thu 20.000 đồng mỗi học sinh để in học bạ"
    report_incident(adopted.desk, BAN, date(2025, 2, 18), hand(words, "Phụ huynh lớp 10A"))
    with adopted.store.read() as tx:
        (incident,) = tx.incidents()
        entry = tx.trail(BAN)[-1]
    assert (incident.words, incident.happened_on) == (words, date(2025, 2, 18))
    assert (entry.move, entry.on_behalf_of) == (Move.REPORT_INCIDENT, "Phụ huynh lớp 10A")


@pytest.mark.parametrize(
    ("code", "day", "words", "answer"),
    [
        pytest.param(PLAN, 18, "Không gửi kế hoạch", "phải hoàn thành", id="an obligation"),
        pytest.param(BAN, 20, "Thu tiền của học sinh", "ở tương lai", id="tomorrow"),
        pytest.param(BAN, 18, "thu", "ghi rõ lý do", id="no words"),
    ],
)
def test_an_incident_that_makes_no_sense_is_refused(
    adopted: Office, code: str, day: int, words: str, answer: str
) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match=answer):
        report_incident(adopted.desk, code, date(2025, 2, day), hand(words))
    with adopted.store.read() as tx:
        assert tx.incidents() == []


def test_an_obligation_is_not_attested(adopted: Office) -> None:
    with nothing_changes(adopted), pytest.raises(InputError, match="không phải việc thường xuyên"):
        attest_assignment(adopted.desk, PLAN, hand())


def test_both_names_stand_when_the_clerk_enters_for_a_unit(adopted: Office) -> None:
    name = adopted.desk.rules.organs.name(DAK_MIL)
    receive_assignment(adopted.desk, PLAN, hand("Báo qua điện thoại", name))
    with adopted.store.read() as tx:
        entry = tx.trail(PLAN)[-1]
    assert (entry.actor, entry.on_behalf_of) == (CLERK.name, name)
    assert entry.note == "Báo qua điện thoại"
    assert entry.at == adopted.clock.now()


def test_a_step_out_of_order_is_refused(adopted: Office) -> None:
    with nothing_changes(adopted), pytest.raises(WrongStepError) as refused:
        accept_result(adopted.desk, PLAN, hand())
    assert (
        str(refused.value) == f"Nhiệm vụ “{PLAN}” đang ở bước “mới giao”, không thể duyệt kết quả."
    )
    adopted.finish(PLAN)
    for late in (Move.WAIVE, Move.CANCEL):
        with nothing_changes(adopted), pytest.raises(WrongStepError):
            close_assignment(adopted.desk, PLAN, late, hand(WHY))


def test_an_unknown_code_gets_the_nearest_one(adopted: Office) -> None:
    with pytest.raises(NotFoundError, match=f"Có phải ý bạn là “{PLAN}”"):
        receive_assignment(adopted.desk, PLAN.replace("dak-mil", "dak-mll"), hand())
