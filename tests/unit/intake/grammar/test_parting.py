"""Where a sentence is parted into acts, and where it is not."""

import pytest

from workflow.intake.grammar.parting import parts
from workflow.intake.grammar.tokens import tokens_of


def parted(text: str, *timed_at: str) -> list[str]:
    """Return the parts of a sentence; its deadlines end before the words given."""
    tokens = tokens_of(text)
    ends = [tokens.starts.index(text.index(words)) for words in timed_at]
    return [tokens.words(*span) for span in parts(tokens, (0, len(tokens)), ends)]


CHECK = "Tổ chức kiểm tra toàn bộ bếp ăn bán trú tại các trường trên địa bàn huyện"
TRAIN = "Các trường tập huấn phòng cháy chữa cháy cho toàn thể giáo viên, học sinh của nhà trường"


@pytest.mark.parametrize(
    "marked",
    [
        "Các trường rà soát hồ sơ;| lập danh sách;| gửi về Phòng Nội vụ",
        "Phòng Nội vụ rà soát biên chế,| đồng thời tham mưu phương án",
        "Phòng Nội vụ rà soát biên chế,| đồng thời, các xã gửi danh sách",
        f"{CHECK},| báo cáo kết quả kiểm tra về Phòng Y tế",
        f"{CHECK},| kịp thời chấn chỉnh các trường vi phạm quy định",
        f"{TRAIN} theo Kế hoạch 45/KH-UBND và| lập tổ xung kích",
    ],
)
def test_an_act_of_its_own_is_parted(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert parted(marked.replace("|", "")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rà soát, đánh giá, chuẩn bị các điều kiện về đội ngũ",
        "Giao Chánh Văn phòng; Trưởng phòng Nội vụ; Chủ tịch UBND các xã kiểm tra công vụ",
        "Thực hiện tốt (rà soát; sửa chữa; bổ sung) cơ sở vật chất",
        "Lớp học phải đồng bộ, đồng thời với việc sửa nhà vệ sinh",
        "Việc thu và chi diễn ra đồng thời",
        f"{CHECK}, góp phần nâng cao chất lượng bữa ăn cho học sinh",
        f"{CHECK}, tích cực góp phần nâng cao chất lượng bữa ăn cho học sinh",
        f"{CHECK}, chấn chỉnh các trường vi phạm quy định về an toàn",
        f"{CHECK}, báo cáo Phòng Y tế",
        f"{CHECK}, báo cáo Phòng Y tế huyện bằng văn bản có đóng dấu",
        f"{CHECK}, báo cáo kết quả",
        f"{CHECK}, Kịp thời chấn chỉnh các trường vi phạm quy định",
        f"{CHECK}, kịp thời chấn chỉnh",
        f"{CHECK}, Tổ chức lễ ra quân của đoàn viên trong toàn huyện",
        "Kiểm tra bếp ăn, báo cáo kết quả kiểm tra về Phòng Y tế",
        f"{TRAIN} trên địa bàn huyện và lập tổ xung kích",
        f"{TRAIN} theo Kế hoạch 45/KH-UBND và báo cáo số 12 của Công an",
        "Tập huấn theo Kế hoạch 45/KH-UBND và lập tổ xung kích",
        "Sửa bàn ghế;",
    ],
)
def test_the_steps_of_one_act_stay_together(text: str) -> None:
    assert parted(text) == [text]


@pytest.mark.parametrize(
    ("marked", "behind"),
    [
        ("Gửi hồ sơ trước ngày 28/02 và| báo cáo kết quả", " và báo cáo"),
        ("Gửi hồ sơ trước ngày 28/02,| niêm yết công khai", ", niêm yết"),
        ("Gửi hồ sơ trước ngày 28/02 và đủ chữ ký", " và đủ"),
        ("Gửi hồ sơ trước ngày 28/02 về Sở Nội vụ", " về Sở"),
    ],
)
def test_a_deadline_with_an_act_behind_it_parts(marked: str, behind: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert parted(marked.replace("|", ""), behind.strip()) == expected
