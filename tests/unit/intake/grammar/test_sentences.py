"""Where sentences end."""

import pytest

from workflow.intake.grammar.sentences import LONGEST_SENTENCE, sentences
from workflow.intake.grammar.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các trường nộp báo cáo. Phòng tổng hợp. Văn phòng trình ký./.",
            ["Các trường nộp báo cáo", "Phòng tổng hợp", "Văn phòng trình ký"],
        ),
        ("Hoàn thành./. Nơi nhận", ["Hoàn thành", "Nơi nhận"]),
        ("Các trường rà soát... Phòng tổng hợp…", ["Các trường rà soát", "Phòng tổng hợp"]),
        ("Có khó khăn không? Đề nghị phản ánh!", ["Có khó khăn không", "Đề nghị phản ánh"]),
        ("Rà soát hồ sơ. - Lập danh sách.", ["Rà soát hồ sơ", "- Lập danh sách"]),
        ("Lập lịch trực. 2. Phòng Y tế cấp thuốc.", ["Lập lịch trực", "Phòng Y tế cấp thuốc"]),
        (
            "Có ý kiến chỉ đạo như sau: Giao Văn phòng lập lịch.",
            ["Có ý kiến chỉ đạo như sau:", "Giao Văn phòng lập lịch"],
        ),
        ("Lưu hồ sơ v.v. Văn phòng theo dõi.", ["Lưu hồ sơ v.v", "Văn phòng theo dõi"]),
        ("Lưu hồ sơ v. v. Văn phòng theo dõi.", ["Lưu hồ sơ v. v", "Văn phòng theo dõi"]),
        ("Ghi học hàm GS . Phòng tổng hợp.", ["Ghi học hàm GS", "Phòng tổng hợp"]),
        ("Đóng ngoặc thừa) rồi. Câu sau.", ["Đóng ngoặc thừa) rồi", "Câu sau"]),
        ("Văn phòng lập lịch", ["Văn phòng lập lịch"]),
    ],
)
def test_a_paragraph_is_parted_into_sentences(text: str, expected: list[str]) -> None:
    tokens = tokens_of(text)
    assert [tokens.words(*span) for span in sentences(tokens)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "TS. Nguyễn Văn An và ThS. Lê Bình báo cáo",
        "UBND TP. Đà Lạt giao Phòng Y tế",
        "Chi 1.500.000 đồng",
        "1. Văn phòng lập lịch",
        "Chuẩn bị bàn, ghế, v.v. trước ngày khai giảng",
        "Khẩu hiệu “Dạy tốt. Học tốt.” treo ở cổng",
        "Theo mục 1) và 2) mua sắm (bàn. Ghế. Tủ) cho lớp học",
        "Mua sắm (bàn. Ghế. Tủ) cho lớp học",
        "Chuẩn bị như sau: bàn ghế, sổ sách",
        "Các mẫu: Mẫu số 1, Mẫu số 2",
        "Gửi về hộp thư phongnv@huyen.gov.vn trong ngày",
        "Thực hiện Điều 5. khoản 2 của quy chế",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    tokens = tokens_of(f"{text}.")
    assert [tokens.words(*span) for span in sentences(tokens)] == [text]


@pytest.mark.parametrize("text", ["", ".", "...", "./. ./."])
def test_signs_alone_are_no_sentence(text: str) -> None:
    assert list(sentences(tokens_of(text))) == []


def test_a_sentence_longer_than_prose_is_taken_apart_at_a_joint() -> None:
    tokens = tokens_of("rà soát hồ sơ, " * 200)
    spans = list(sentences(tokens))
    assert [tokens.low[last - 1] for _, last in spans] == [","] * len(spans)
    assert max(last - first for first, last in spans) == LONGEST_SENTENCE
    assert [first for first, _ in spans] == [0, *(last for _, last in spans[:-1])]


def test_a_sentence_without_any_joint_is_taken_apart_all_the_same() -> None:
    tokens = tokens_of("rà soát " * 1000)
    assert {last - first for first, last in sentences(tokens)} == {LONGEST_SENTENCE}
