"""The day of another clause, the day of a heading, and how sure a day is."""

import pytest

from tests.unit.intake.duties.letters import day, duties, only_duty, who
from workflow.domain.notice_draft import Sureness

ABOVE = (
    "1. Báo cáo",
    "a) Sở Y tế nộp kế hoạch tiêm chủng trước ngày 20/3/2025.",
    "b) Sở Y tế nộp dự toán trước ngày 25/3/2025.",
)


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("điểm a khoản 1", "2025-03-20"),
        ("điểm b khoản 1", "2025-03-25"),
        ("điểm 1.a", "2025-03-20"),
        ("điểm 1.b", "2025-03-25"),
        ("điểm 1.c", None),
        ("điểm c khoản 1", None),
        ("khoản 4", None),
    ],
)
def test_the_day_of_the_clause_named_is_taken_over(place: str, named: str | None) -> None:
    *_, duty = duties(*ABOVE, f"2. Sở Nội vụ nộp danh sách trực theo thời hạn tại {place}.")
    assert day(duty) == named


@pytest.mark.parametrize(
    "act",
    [
        "thực hiện theo thời gian nêu tại khoản 1",
        "thực hiện theo đúng thời hạn nêu trên",
        "thực hiện theo tiến độ quy định tại khoản 1",
    ],
)
def test_to_act_by_the_day_of_another_clause_is_a_duty(act: str) -> None:
    _, duty = duties("1. Sở Nội vụ gửi kế hoạch trước ngày 20/3/2025.", f"2. Sở Y tế {act}.")
    assert (who(duty), day(duty), duty.act) == (["Sở Y tế"], "2025-03-20", act)


def test_a_frame_of_time_is_no_deadline() -> None:
    *_, duty = duties(*ABOVE, "2. Trên cơ sở khung thời gian nêu trên, Sở Y tế kiểm kê thuốc.")
    assert day(duty) is None


def test_what_goes_by_a_plan_is_no_act_yet() -> None:
    assert not duties("1. Các đơn vị thực hiện theo kế hoạch.")


def test_a_day_taken_over_is_likely() -> None:
    sentence = "2. Sở Nội vụ nộp danh sách trực theo thời hạn tại điểm a khoản 1."
    *_, duty = duties(*ABOVE, sentence)
    assert duty.deadline is not None
    assert (duty.deadline.sureness, duty.deadline.rule) == (Sureness.LIKELY, "reference")


def test_a_day_over_a_list_holds_for_the_list_only() -> None:
    found = duties(
        "1. Trước ngày 20/3/2025:",
        "a) Sở Nội vụ rà soát biên chế.",
        "b) Sở Y tế lập danh sách trực.",
        "2. Sở Y tế kiểm kê thuốc.",
    )
    assert [day(duty) for duty in found] == ["2025-03-20", "2025-03-20", None]


@pytest.mark.parametrize(
    ("time", "sureness"),
    [
        ("trước ngày 20/3/2025", Sureness.SURE),
        ("trong tháng 5", Sureness.SURE),
        ("trước mùa mưa", Sureness.LIKELY),
    ],
)
def test_a_day_is_as_sure_as_it_is_worded(time: str, sureness: Sureness) -> None:
    duty = only_duty(f"1. Sở Y tế hoàn thành tiêm chủng {time}.")
    assert duty.deadline is not None
    assert duty.deadline.sureness is sureness


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Trước ngày 20/3/2025, Sở Nội vụ lập danh sách trực; Sở Y tế kiểm kê thuốc.",
            id="thời hạn đầu câu",
        ),
        pytest.param(
            "Sở Nội vụ lập danh sách trực; Sở Y tế kiểm kê thuốc, hoàn thành trước ngày 20/3/2025.",
            id="hoàn thành trước, cuối câu",
        ),
    ],
)
def test_a_shared_day_holds_for_every_duty_of_the_sentence(sentence: str) -> None:
    found = duties(f"1. {sentence}")
    assert [(who(duty), day(duty)) for duty in found] == [
        (["Sở Nội vụ"], "2025-03-20"),
        (["Sở Y tế"], "2025-03-20"),
    ]
