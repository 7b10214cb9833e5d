"""What stands in a notice and is nobody's duty."""

import pytest

from tests.unit.intake.duties.office import draft_with, duties_of, the_duty

TASK = "Công an tỉnh kiểm tra các chung cư"


@pytest.mark.parametrize(
    "section",
    [
        "MỤC ĐÍCH, YÊU CẦU",
        "Mục đích và ý nghĩa",
        "Kết quả đạt được",
        "Những tồn tại, hạn chế",
        "Thời gian, địa điểm, thành phần",
        "Đánh giá chung",
    ],
)
def test_such_a_section_assigns_nothing(section: str) -> None:
    duty = the_duty(
        f"I. {section}",
        "1. Nâng cao nhận thức của người dân về phòng cháy.",
        "2. Các sở đã xử lý 300 hồ sơ; triển khai 12 dịch vụ công.",
        "II. NHIỆM VỤ",
        f"1. {TASK}.",
    )
    assert (duty.clause, duty.act) == ("II.1", TASK)


@pytest.mark.parametrize(
    "formula",
    [
        "Trên đây là ý kiến kết luận của Chủ tịch UBND tỉnh.",
        "Văn phòng UBND tỉnh xin thông báo để các đơn vị biết, thực hiện.",
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Xin trân trọng cảm ơn.",
        "Rất mong các đơn vị quan tâm phối hợp.",
        "Trân trọng kính mời đồng chí dự họp.",
        "Kính mời các đồng chí lãnh đạo sở tham dự hội nghị lúc 8 giờ ngày 20/3/2025.",
        "Chủ trì: Ông Nguyễn Văn A, Giám đốc Sở.",
        "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện.",
        "Đề nghị các đơn vị nghiêm túc triển khai thực hiện các nội dung trên.",
        "Các đơn vị khẩn trương tổ chức thực hiện tốt các nhiệm vụ nêu trên.",
    ],
)
def test_a_closing_formula_is_no_duty(formula: str) -> None:
    assert [duty.act for duty in duties_of(f"1. {TASK}.", formula)] == [TASK]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kính mời các sở cử cán bộ tham dự hội nghị.",
        "Các đơn vị triển khai thực hiện tiêm vắc xin cho đàn gia súc.",
        "Đề nghị Sở Tài chính thông báo kết quả để các huyện biết trước ngày 20/3/2025.",
        "Căn cứ tình hình thực tế, UBND các huyện bố trí kinh phí.",
        "Hạn chế tụ tập đông người tại các chợ;",
        "Chỉ tiêu tuyển sinh phải được công khai trước ngày 20/3/2025.",
        "Thành phần tham dự do Sở Nội vụ mời.",
    ],
)
def test_a_duty_in_like_words_is_kept(sentence: str) -> None:
    the_duty(f"1. {sentence}")


def test_a_heading_that_orders_somebody_begins_no_such_section() -> None:
    heading = "1. Căn cứ tình hình dịch, Sở Y tế chỉ đạo các trạm y tế:"
    duties = duties_of(heading, "a) Kiểm kê vắc xin.", "b) Lập lịch trực.")
    assert [duty.act for duty in duties][-2:] == ["Kiểm kê vắc xin", "Lập lịch trực"]


def test_a_long_paragraph_that_begins_in_like_words_is_no_heading() -> None:
    sentence = (
        f"2. Kết quả thực hiện được công khai hằng tuần trên trang thông tin của tỉnh. {TASK}."
    )
    assert the_duty("1. Việc chung", sentence, "a) Số liệu").act == TASK


@pytest.mark.parametrize(
    "hours", [("8h00 - 8h30", "8h30 - 9h00"), ("8 giờ 00", "8 giờ 30"), ("Từ 7:30", "Từ 8:00")]
)
def test_a_programme_with_hours_assigns_nothing(hours: tuple[str, str]) -> None:
    first, second = hours
    header = ["Thời gian", "Nội dung", "Người thực hiện"]
    rows = [[first, "Đón tiếp đại biểu", "Văn phòng"], [second, "Báo cáo tổng kết", "Giám đốc"]]
    assert duties_of([header, *rows]) == []


def test_a_table_without_a_header_of_tasks_assigns_nothing() -> None:
    assert duties_of([["Huyện", "Số hộ"], ["Bình Sơn", "120"], ["Bình Hải", "95"]]) == []


def test_a_sentence_that_only_announces_orders_is_no_duty() -> None:
    announced = "1. Về phòng cháy, Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:"
    duty = the_duty(announced, f"- {TASK}.")
    assert duty.act == TASK


def test_a_label_over_tasks_is_no_duty() -> None:
    assert the_duty("Phân công nhiệm vụ cụ thể như sau:", f"1. {TASK}.").act == TASK


def test_an_annex_of_forms_assigns_nothing() -> None:
    annex = ("PHỤ LỤC", "MẪU PHIẾU KHẢO SÁT", "- Đơn vị gửi phiếu trước ngày 30/4/2025.")
    assert the_duty(f"1. {TASK}.", *annex).act == TASK


def test_numbered_lines_of_a_form_are_the_annex_s_own() -> None:
    annex = ("PHỤ LỤC II", "MẪU PHIẾU", "1. Tình hình chung", "2. Đơn vị gửi phiếu về Sở.")
    assert the_duty(f"1. {TASK}.", *annex).act == TASK


def test_what_is_numbered_in_an_annex_of_tasks_is_named_after_it() -> None:
    annex = ("PHỤ LỤC II", "PHÂN CÔNG NHIỆM VỤ", "1. Sở Nội vụ gửi báo cáo về Ủy ban.")
    assert duties_of(f"1. {TASK}.", *annex)[-1].clause == "PHỤ LỤC II.1"


def test_an_annex_of_tasks_assigns_them() -> None:
    annex = ("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", "- Sở Nội vụ gửi báo cáo trước ngày 30/4/2025.")
    assert len(duties_of(f"1. {TASK}.", *annex)) == 2


def test_what_is_left_out_is_still_shown_as_a_clause() -> None:
    draft = draft_with("I. MỤC ĐÍCH", "1. Nâng cao nhận thức.", "II. NHIỆM VỤ", f"1. {TASK}.")
    assert [clause.number for clause in draft.clauses] == ["I", "I.1", "II", "II.1"]
