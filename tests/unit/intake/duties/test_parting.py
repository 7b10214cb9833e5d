"""Where one duty ends and the next begins."""

import pytest

from tests.unit.intake.duties.office import duties_of, the_duty
from workflow.domain.notice_draft import Sureness

HEADER = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn"]
GUIDED = "Sở Công Thương hướng dẫn các hộ kinh doanh tại chợ thực hiện đúng các quy định nêu"
MARKETS = "Sở Công Thương kiểm tra các chợ đầu mối trên địa bàn các huyện"


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        (f"{MARKETS}; xử lý các điểm bán hàng tự phát.", "xử lý các điểm bán hàng tự phát"),
        (f"{MARKETS}, đồng thời công khai giá bán.", "công khai giá bán"),
        (f"{MARKETS}. Công khai giá bán từng mặt hàng.", "Công khai giá bán từng mặt hàng"),
        (
            "Sở Công Thương nộp kế hoạch trước ngày 10/3/2025 và báo cáo kết quả thu phí.",
            "báo cáo kết quả thu phí",
        ),
        (
            "Sở Công Thương nộp kế hoạch trước ngày 10/3/2025, tổ chức hội nghị vào tháng 4.",
            "tổ chức hội nghị vào tháng 4",
        ),
        (
            "Sở Y tế báo cáo kết quả tiêm chủng; Sở Nội vụ đề xuất giải pháp về nhân lực.",
            "Sở Nội vụ đề xuất giải pháp về nhân lực",
        ),
        (
            f"{MARKETS}, báo cáo UBND tỉnh kết quả kiểm tra từng chợ.",
            "báo cáo UBND tỉnh kết quả kiểm tra từng chợ",
        ),
        (
            f"{MARKETS}, kịp thời xử lý các điểm bán hàng tự phát ven đường.",
            "kịp thời xử lý các điểm bán hàng tự phát ven đường",
        ),
        (
            f"{GUIDED} tại Công văn số 12/CAT-PC07 và xử lý các hộ vi phạm.",
            "xử lý các hộ vi phạm",
        ),
    ],
    ids=[
        "chấm phẩy",
        "đồng thời",
        "hết câu",
        "sau thời hạn, và",
        "sau thời hạn, phẩy",
        "đơn vị khác đề xuất",
        "báo cáo kết quả sau dấu phẩy",
        "cách làm khác sau dấu phẩy",
        "sau văn bản viện dẫn",
    ],
)
def test_another_act_is_another_duty(sentence: str, second: str) -> None:
    acts = [duty.act for duty in duties_of(f"1. {sentence}")]
    assert len(acts) == 2
    assert acts[1].startswith(second)
    assert second not in acts[0]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Sở Nội vụ cử 02 công chức và Sở Tài chính bố trí kinh phí trước ngày 20/3/2025.",
            ["Sở Nội vụ", "Sở Tài chính"],
        ),
        ("Sở Nội vụ rà soát biên chế, Sở Tài chính bố trí vốn.", ["Sở Nội vụ", "Sở Tài chính"]),
        (
            "Giao Sở Nội vụ rà soát biên chế và đề nghị Sở Tài chính bố trí vốn.",
            ["Sở Nội vụ", "Sở Tài chính"],
        ),
        ("Sở Nội vụ hướng dẫn UBND các huyện và Sở Tài chính rà soát biên chế.", ["Sở Nội vụ"]),
        ("Sở Nội vụ rà soát và đề nghị Sở Tài chính bố trí vốn.", ["Sở Nội vụ"]),
        ("Sở Nội vụ rà soát biên chế, Sở Tài chính.", ["Sở Nội vụ"]),
        ("Sở Nội vụ chịu trách nhiệm trước pháp luật và Bộ Nội vụ nếu vi phạm.", ["Sở Nội vụ"]),
        ("Sở Nội vụ bố trí vốn khi có đề án và Sở Tài chính thẩm định.", ["Sở Nội vụ"]),
        ("Rà soát biên chế, Sở Tài chính bố trí vốn.", []),
    ],
)
def test_another_name_with_its_own_verb_has_a_duty_of_its_own(
    sentence: str, names: list[str]
) -> None:
    duties = duties_of(f"1. {sentence}", lead_in="")
    assert [owner.value for duty in duties for owner in duty.owners] == names
    assert [owner.sureness for duty in duties[1:] for owner in duty.owners] == [
        Sureness.LIKELY for _ in names[1:]
    ]


def test_others_with_a_day_of_their_own_have_a_duty_of_their_own() -> None:
    duties = duties_of(
        "1. Các trường nộp báo cáo trước ngày 10/3/2025; các phòng còn lại trước ngày 20/3/2025."
    )
    found = [(duty.owners[0].value, duty.deadline and duty.deadline.value.day) for duty in duties]
    assert [(name, day and day.day) for name, day in found] == [
        ("Các trường", 10),
        ("các phòng còn lại", 20),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Công Thương rà soát, bổ sung, hoàn thiện quy hoạch chợ.",
        "Sở Công Thương rà soát và hoàn thiện quy hoạch chợ.",
        "Sở Y tế tổng kết đợt tiêm chủng; kiến nghị, đề xuất giải pháp trước ngày 30/6/2025.",
        "Sở Y tế báo cáo kết quả tiêm chủng; đề xuất, kiến nghị giải pháp trước ngày 30/6/2025.",
        "Sở Y tế thẩm định hồ sơ trong 05 ngày làm việc và trả lời bằng văn bản.",
        "Sở Y tế kiểm kê toàn bộ vắc xin, hoàn thành trước ngày 30/6/2025.",
        "Sở Y tế kiểm kê toàn bộ vắc xin; hoàn thành trước ngày 30/6/2025.",
        "Sở Y tế kiểm kê vắc xin tại các trạm y tế (cả kho tỉnh; kho huyện) trong quý II/2025.",
        "Sở Y tế kiểm kê vắc xin tại các trạm y tế xã, bảo đảm đủ liều cho từng trẻ em.",
    ],
)
def test_steps_of_one_act_stay_one_duty(sentence: str) -> None:
    the_duty(f"1. {sentence}")


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("Gửi dự thảo đề án; lấy ý kiến nhân dân", 1),
        ("Gửi dự thảo đề án. Tổ chức hội nghị lấy ý kiến", 2),
        ("Gửi dự thảo trước ngày 10/4/2025; lấy ý kiến nhân dân trước ngày 15/4/2025", 2),
        ("Gửi dự thảo đề án. Lưu ý kèm bản đồ", 1),
        ("Gửi dự thảo đề án. Trình UBND tỉnh", 1),
        ("Hội thi tay nghề", 1),
    ],
)
def test_a_cell_is_parted_at_full_stops_and_days_only(cell: str, count: int) -> None:
    assert len(duties_of([HEADER, ["1", cell, "Sở Tài chính", "30/4/2025"]])) == count
