"""What a quote covers, what is handed over, to whom; titles are nobody's."""

import pytest

from tests.unit.intake.duties.letters import duties, only_duty


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        pytest.param("Sở Nội vụ rà soát biên chế.", "rà soát biên chế", id="không có chủ thể"),
        pytest.param(
            "Sở Y tế nộp báo cáo trước ngày 20/3.",
            "Sở Y tế nộp báo cáo trước ngày 20/3",
            id="câu ngắn, có chủ thể",
        ),
        pytest.param(
            "Sở Y tế nộp kế hoạch tiêm chủng trước ngày 20/3/2025.",
            "nộp kế hoạch tiêm chủng trước ngày 20/3/2025",
            id="có thời hạn",
        ),
        pytest.param(
            "Nếu có vướng mắc, các đơn vị phản ánh bằng văn bản về Sở Nội vụ để được hướng dẫn.",
            "Nếu có vướng mắc, các đơn vị phản ánh bằng văn bản về Sở Nội vụ để được hướng dẫn",
            id="có điều kiện",
        ),
        pytest.param(
            "Sở Y tế phối hợp với Công an tỉnh kiểm tra toàn bộ các quầy thuốc trên địa bàn huyện.",
            "kiểm tra toàn bộ các quầy thuốc trên địa bàn huyện",
            id="sau đơn vị phối hợp",
        ),
    ],
)
def test_a_quote_is_the_core_of_the_sentence(sentence: str, quote: str) -> None:
    duty = only_duty(f"1. {sentence}")
    assert duty.quote.text == quote
    assert f"1. {sentence}"[duty.quote.start : duty.quote.end] == quote


@pytest.mark.parametrize(
    ("sentence", "product", "receiver"),
    [
        (
            "Sở Y tế gửi báo cáo kết quả tiêm chủng về Văn phòng UBND tỉnh.",
            "báo cáo kết quả tiêm chủng",
            "Văn phòng UBND tỉnh",
        ),
        (
            "Sở Tư pháp xây dựng kế hoạch phổ biến pháp luật, trình Chủ tịch UBND tỉnh.",
            "kế hoạch phổ biến pháp luật",
            "Chủ tịch UBND tỉnh",
        ),
        (
            "Sở Y tế nộp báo cáo chậm nhất 17 giờ ngày 20 tháng 3 năm 2025 về Sở Nội vụ.",
            "báo cáo",
            "Sở Nội vụ",
        ),
        ("Sở Y tế nộp báo cáo hằng tuần vào thứ Sáu về Sở Nội vụ.", "báo cáo", "Sở Nội vụ"),
        ("Sở Y tế gửi báo cáo định kỳ hằng quý về Sở Nội vụ.", "báo cáo định kỳ", "Sở Nội vụ"),
        (
            "Sở Y tế nộp trước ngày 20/3/2025 báo cáo kết quả tiêm chủng.",
            "báo cáo kết quả tiêm chủng",
            None,
        ),
        ("Sở Y tế báo cáo chậm nhất ngày 20/3/2025.", None, None),
        ("Sở Y tế lập danh sách trực.", "danh sách trực", None),
        ("Sở Nội vụ rà soát biên chế.", None, None),
    ],
)
def test_what_is_handed_over_and_to_whom(
    sentence: str, product: str | None, receiver: str | None
) -> None:
    duty = only_duty(f"1. {sentence}")
    assert (duty.deliverable.value if duty.deliverable else None) == product
    assert (duty.send_to.value if duty.send_to else None) == receiver


@pytest.mark.parametrize(
    "title", ["1. Kiểm tra kho thuốc", "1. Công tác phòng dịch", "KIỂM TRA KHO THUỐC"]
)
def test_a_title_is_no_duty_of_its_own(title: str) -> None:
    found = duties(title, "a) Sở Nội vụ rà soát biên chế.")
    assert [duty.act for duty in found] == ["rà soát biên chế"]
