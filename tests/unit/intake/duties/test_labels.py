"""Labels below or behind an item say who leads, who supports, by when, with what product."""

import pytest

from tests.unit.intake.duties.letters import duties
from tests.unit.intake.duties.office import day, owners

BEHIND = (
    "chủ trì: Phòng Nghiệp vụ; phối hợp: Văn phòng Sở; thời hạn: trước 20/3/2025; "
    "sản phẩm: Danh sách học viên"
)
ITEMS = {
    "dòng gạch đầu dòng": (
        "1. Tập huấn giáo viên cốt cán",
        "- Đơn vị chủ trì: Phòng Nghiệp vụ",
        "- Đơn vị phối hợp: Văn phòng Sở",
        "- Thời gian hoàn thành: trước ngày 20/3/2025",
        "- Sản phẩm: Danh sách học viên",
    ),
    "dòng liền dưới": (
        "1. Tập huấn giáo viên cốt cán.",
        "Chủ trì: Phòng Nghiệp vụ.",
        "Phối hợp: Văn phòng Sở.",
        "Thời hạn: 20/3/2025.",
        "Kết quả: Danh sách học viên.",
    ),
    "cùng một câu": (f"1. Tập huấn giáo viên cốt cán; đơn vị {BEHIND}.",),
    "trong ngoặc": (f"1. Tập huấn giáo viên cốt cán ({BEHIND}).",),
}


@pytest.mark.parametrize("lines", ITEMS.values(), ids=ITEMS)
def test_an_item_takes_what_its_labels_say(lines: tuple[str, ...]) -> None:
    (duty,) = duties(*lines)
    assert duty.act == "Tập huấn giáo viên cốt cán"
    assert owners(duty) == ["Phòng Nghiệp vụ"]
    assert [unit.value for unit in duty.supporting] == ["Văn phòng Sở"]
    assert day(duty) == "2025-03-20"
    assert duty.deliverable is not None
    assert duty.deliverable.value == "Danh sách học viên"


def test_labels_hold_for_every_sentence_and_dash_of_their_item() -> None:
    found = duties(
        "2. Truyền thông",
        "- Xây dựng tài liệu. Tổ chức tọa đàm.",
        "- Đơn vị thực hiện: Văn phòng Sở.",
        "- Thời gian: Quý II/2025.",
        "3. Phòng Kế hoạch lập dự toán.",
    )
    assert [owners(duty) for duty in found] == [
        ["Văn phòng Sở"],
        ["Văn phòng Sở"],
        ["Phòng Kế hoạch"],
    ]
    assert [day(duty) for duty in found] == ["2025-06-30", "2025-06-30", None]


def test_of_several_runs_each_holds_for_the_lines_above_it() -> None:
    found = duties(
        "I. NHIỆM VỤ",
        "Lập danh sách thiết bị.",
        "Đơn vị chủ trì: Phòng Kế hoạch",
        "Kiểm tra phòng máy.",
        "Đơn vị chủ trì: Thanh tra Sở",
    )
    assert [owners(duty) for duty in found] == [["Phòng Kế hoạch"], ["Thanh tra Sở"]]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ("1. Tổ chức hội nghị tổng kết.", "- Thời gian: 8 giờ ngày 12/3/2025"), id="giờ họp"
        ),
        pytest.param(("1. Tổ chức hội nghị tổng kết.", "- Địa điểm: Hội trường Sở"), id="nơi họp"),
    ],
)
def test_when_an_event_takes_place_is_no_deadline(lines: tuple[str, ...]) -> None:
    assert {day(duty) for duty in duties(*lines)} == {None}


def test_a_colon_before_a_task_is_no_label() -> None:
    (duty,) = duties("1. Các trường thực hiện: gửi báo cáo về Sở trước ngày 1/4/2025.")
    assert owners(duty) == ["Các trường"]
    assert day(duty) == "2025-04-01"


def test_thousands_of_labels_end_with_a_result() -> None:
    lines = ("Lập danh sách thiết bị.", "Đơn vị chủ trì: Phòng Kế hoạch") * 3000
    assert len(duties("I. NHIỆM VỤ", *lines)) == 3000
