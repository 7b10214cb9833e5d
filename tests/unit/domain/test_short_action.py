"""The short imperative of a duty, and its code."""

import re

import pytest

from workflow.domain.short_action import LONGEST, duty_code, short_action

SENT = "báo cáo việc chuẩn bị kỳ thi cuối cấp về Sở Giáo dục và Đào tạo Đắk Nông"
WORDS = "từng hồ sơ " * 7 + "từng hồ sơ"


@pytest.mark.parametrize(
    ("act", "shown"),
    [
        ("rà soát, đánh giá thực trạng.", "Rà soát, đánh giá thực trạng"),
        ("Báo cáo kết quả về", "Báo cáo kết quả"),
        ("lập  kế hoạch\n**triển khai**", "Lập kế hoạch triển khai"),
        (f"Rà soát {WORDS}; kiến nghị, đề xuất về giải pháp chung", f"Rà soát {WORDS}"),
        (f"rà soát {WORDS} bảo đảm các điều kiện", f"Rà soát {WORDS}"),
        ("chịu trách nhiệm về tính đúng đắn", "Chịu trách nhiệm về tính đúng đắn"),
        ("chịu trách nhiệm tổ chức tập huấn", "Tổ chức tập huấn"),
        (f"{SENT} bằng văn bản giấy gửi qua bưu điện xã", "Báo cáo việc chuẩn bị kỳ thi cuối cấp"),
        (f"rà soát {WORDS} (ông Trần Văn An nhận)", f"Rà soát {WORDS}"),
        (f"rà soát {WORDS}, chuẩn bị các điều kiện", f"Rà soát {WORDS}"),
    ],
)
def test_an_act_is_cut_where_a_phrase_ends(act: str, shown: str) -> None:
    assert short_action(act) == shown


@pytest.mark.parametrize("act", ["a" * 300, "một hai ba " * 40, "và của các " * 40, "", "; , –"])
def test_nothing_is_longer_than_a_line(act: str) -> None:
    assert len(short_action(act)) <= LONGEST


@pytest.mark.parametrize(
    ("clause", "act", "code"),
    [
        ("1", "lập kế hoạch triển khai thí điểm", "1-lap-ke-hoach"),
        ("I.2.a", "chủ động phối hợp tổ chức tập huấn cho cán bộ", "i-2-a-tap-huan-can-bo"),
        ("5", "Tuyệt đối không được thu tiền của học sinh", "5-khong-thu-tien"),
        ("3", "cam kết chất lượng, đáp ứng yêu cầu", "3-cam-ket-chat-luong"),
        ("2", "Đẩy mạnh", "2-day-manh"),
        ("–", "", "viec"),
        ("Phần thứ nhất", "x" * 90, "phan-thu-nhat-" + "x" * 46),
    ],
)
def test_a_code_is_the_clause_and_the_telling_words(clause: str, act: str, code: str) -> None:
    assert duty_code(clause, act, ()) == code


def test_no_code_comes_twice_and_all_are_codes() -> None:
    taken: list[str] = []
    for _ in range(12):
        taken.append(duty_code("Điều 1", "Báo cáo kết quả " * 9, taken))
    assert len(set(taken)) == 12
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) and len(code) <= 64 for code in taken)
