"""Who owns a duty: by the sentence, an order, a heading, a lead, a table, what stands before."""

from datetime import date

import pytest

from tests.unit.intake.duties.office import LEAD_IN, duties_of, owners, the_duty
from workflow.domain.notice_draft import Sureness

HEADER = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành"]
PERMITTED = "Chủ tịch UBND tỉnh đồng ý cho Sở Xây dựng gia hạn hợp đồng tư vấn."


def quoting(sentence: str, *names: str) -> object:
    return pytest.param(sentence, list(names), id=sentence)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        quoting("Sở Nội vụ rà soát biên chế của các phòng chuyên môn.", "Sở Nội vụ"),
        quoting("Hiệu trưởng các trường phải ký xác nhận từng trang.", "Hiệu trưởng các trường"),
        quoting(
            "Giám đốc Sở Y tế, Chủ tịch UBND các huyện kiểm tra các cơ sở hành nghề dược.",
            "Giám đốc Sở Y tế",
            "Chủ tịch UBND các huyện",
        ),
        quoting("Giao Sở Tài chính thẩm định dự toán của dự án.", "Sở Tài chính"),
        quoting("Yêu cầu UBND các huyện niêm yết danh sách tại trụ sở.", "UBND các huyện"),
        quoting(
            "Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh giám sát việc chi trả.",
            "Ủy ban Mặt trận Tổ quốc tỉnh",
        ),
        quoting(
            "Đề nghị Liên đoàn Lao động tỉnh và kêu gọi các doanh nghiệp hỗ trợ công nhân.",
            "Liên đoàn Lao động tỉnh",
            "các doanh nghiệp",
        ),
        quoting("Chủ tịch UBND tỉnh giao Sở Y tế kiểm kê thuốc dự phòng.", "Sở Y tế"),
    ],
)
def test_the_sentence_names_who_must_act(sentence: str, named: list[str]) -> None:
    duty = the_duty(f"1. {sentence}")
    assert owners(duty) == named
    assert {owner.sureness for owner in duty.owners} == {Sureness.SURE}


@pytest.mark.parametrize(
    "sentence",
    [
        "Việc nghiệm thu công trình phải hoàn thành trước ngày 30/4/2025.",
        "Hồ sơ dự thầu phải được niêm phong.",
        "Kinh phí thực hiện lấy từ nguồn ngân sách tỉnh năm 2025.",
    ],
)
def test_a_rule_that_names_nobody_is_nobodys_even_behind_an_owner(sentence: str) -> None:
    alone = the_duty(f"1. {sentence}")
    assert owners(alone) == []
    duty = duties_of(f"1. Sở Nội vụ rà soát biên chế. {sentence}")[1]
    assert owners(duty) == []


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Sở Giao thông vận tải:", "Sở Giao thông vận tải"),
        ("Sở Giao thông vận tải có trách nhiệm:", "Sở Giao thông vận tải"),
        ("Giao Sở Giao thông vận tải:", "Sở Giao thông vận tải"),
        ("Đối với các trường mầm non:", "các trường mầm non"),
    ],
)
@pytest.mark.parametrize("marks", ["ab", "--"])
def test_a_heading_owns_what_stands_under_it(heading: str, name: str, marks: str) -> None:
    first, second = (mark if mark == "-" else f"{mark})" for mark in marks)
    duties = duties_of(
        f"1. {heading}", f"{first} Sửa chữa bếp ăn;", f"{second} Công khai thực đơn trên bảng tin."
    )
    assert [owners(duty) for duty in duties] == [[name], [name]]


def test_a_heading_owns_nothing_of_its_neighbour() -> None:
    duties = duties_of("1. Sở Tư pháp:", "a) Rà soát văn bản.", "2. Lập dự toán.")
    assert [owners(duty) for duty in duties] == [["Sở Tư pháp"], []]


@pytest.mark.parametrize("verb", ["yêu cầu", "giao", "đề nghị"])
def test_the_sentence_that_leads_in_owns_what_names_nobody(verb: str) -> None:
    lead_in = f"Chủ tịch UBND tỉnh {verb} các sở, ban, ngành thực hiện các nội dung sau:"
    bare, named = duties_of(
        "1. Rà soát danh sách cộng tác viên.", "2. Sở Nội vụ lập dự toán.", lead_in=lead_in
    )
    assert owners(bare) == ["các sở, ban, ngành"]
    assert bare.owners[0].sureness is Sureness.LIKELY
    assert owners(named) == ["Sở Nội vụ"]


def test_a_lead_in_that_orders_nobody_gives_no_owner() -> None:
    assert owners(the_duty("1. Rà soát danh sách cộng tác viên.", lead_in=LEAD_IN)) == []


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            ["1. Sở Nội vụ rà soát quy chế.", "Báo cáo kết quả trước ngày 20/3/2025."],
            id="đoạn tiếp theo không đánh số",
        ),
        pytest.param(
            ["1. Sở Nội vụ rà soát quy chế.", "- Báo cáo kết quả trước ngày 20/3/2025."],
            id="gạch đầu dòng",
        ),
        pytest.param(
            ["- Sở Nội vụ rà soát quy chế.", "- Báo cáo kết quả trước ngày 20/3/2025."],
            id="gạch đầu dòng ngang hàng",
        ),
        pytest.param(
            ["1. Sở Nội vụ rà soát quy chế. Báo cáo kết quả trước ngày 20/3/2025."],
            id="câu sau",
        ),
        pytest.param(
            ["1. Sở Nội vụ rà soát quy chế; báo cáo kết quả trước ngày 20/3/2025."],
            id="sau dấu chấm phẩy",
        ),
    ],
)
def test_what_follows_without_an_owner_takes_over_the_last_one(paragraphs: list[str]) -> None:
    _, report = duties_of(*paragraphs)
    assert owners(report) == ["Sở Nội vụ"]


def test_an_owner_is_only_likely_in_another_paragraph() -> None:
    _, report = duties_of("1. Sở Nội vụ rà soát quy chế.", "Báo cáo kết quả trước ngày 20/3/2025.")
    assert report.owners[0].sureness is Sureness.LIKELY


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param([f"1. {PERMITTED} Báo cáo kết quả."], id="câu sau"),
        pytest.param([f"1. {PERMITTED}", "Báo cáo kết quả."], id="đoạn sau"),
        pytest.param([f"1. {PERMITTED}", "- Báo cáo kết quả."], id="gạch đầu dòng"),
    ],
)
def test_behind_a_permission_of_the_issuer_the_owner_is_asked_for(paragraphs: list[str]) -> None:
    _, report = duties_of(*paragraphs)
    assert [owner.sureness for owner in report.owners] == [Sureness.ASK]


def test_the_columns_name_who_leads_and_who_supports() -> None:
    row = [
        "1",
        "Tập huấn cho công chức cấp xã",
        "Sở Nội vụ, UBND các huyện",
        "Sở Tư pháp",
        "4/2025",
    ]
    duty = the_duty([HEADER, row])
    assert owners(duty) == ["Sở Nội vụ", "UBND các huyện"]
    assert [each.value for each in duty.supporting] == ["Sở Tư pháp"]


@pytest.mark.parametrize(
    "group",
    [["SỞ TÀI CHÍNH"], ["", "SỞ TÀI CHÍNH", "", "", ""], ["I", "SỞ TÀI CHÍNH", "", "", ""]],
    ids=["một ô", "ô thứ hai", "có số La Mã"],
)
def test_a_row_that_only_names_somebody_owns_the_rows_below(group: list[str]) -> None:
    own = ["2", "Kiểm kê trụ sở", "Sở Xây dựng", "", "30/4/2025"]
    duties = duties_of([HEADER, group, ["1", "Lập bảng giá đất", "", "", "30/4/2025"], own])
    assert [owners(duty) for duty in duties] == [["SỞ TÀI CHÍNH"], ["Sở Xây dựng"]]


def test_a_heading_over_a_table_owns_rows_without_a_name() -> None:
    table = [HEADER, ["1", "Lập bảng giá đất", "", "", "30/4/2025"]]
    assert owners(the_duty("1. Sở Tài chính:", table)) == ["Sở Tài chính"]


@pytest.mark.parametrize("sign", [", rà soát", ": Rà soát", ", khẩn trương rà soát"])
def test_whom_a_sentence_speaks_of_acts_up_to_its_end(sign: str) -> None:
    duties = duties_of(f"1. Đối với UBND các huyện{sign} biên chế; báo cáo kết quả bằng văn bản.")
    assert [owners(duty) for duty in duties] == [["UBND các huyện"], ["UBND các huyện"]]
    assert {owner.sureness for duty in duties for owner in duty.owners} == {Sureness.LIKELY}


def test_a_line_that_ends_in_a_colon_owns_the_numbers_behind_it() -> None:
    duties = duties_of("Sở Nội vụ có trách nhiệm:", "1. Rà soát biên chế.", "2. Lập dự toán.")
    assert [owners(duty) for duty in duties] == [["Sở Nội vụ"], ["Sở Nội vụ"]]


def test_a_rule_of_a_thing_is_not_owned_by_the_lead_in() -> None:
    lead_in = "Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành thực hiện các nội dung sau:"
    sentence = "1. Đối với dữ liệu dùng chung, cần sao lưu đầy đủ trên hai máy chủ."
    assert owners(the_duty(sentence, lead_in=lead_in)) == []


def test_a_numbered_task_without_an_owner_is_no_group() -> None:
    assert the_duty([HEADER, ["1", "Lập bảng giá đất", "", "", ""]]).act == "Lập bảng giá đất"


@pytest.mark.parametrize(
    ("sentence", "sureness"),
    [
        ("Các trường trong tháng 3 phải rà soát biên chế.", Sureness.SURE),
        ("Các trường trong cụm phải rà soát biên chế.", Sureness.LIKELY),
        ("Các trường không có bếp ăn phải rà soát biên chế.", Sureness.LIKELY),
        ("Các trường thuộc 5 xã vùng cao phải rà soát biên chế.", Sureness.LIKELY),
    ],
)
def test_a_name_with_a_number_or_a_negation_in_it_is_only_likely(
    sentence: str, sureness: Sureness
) -> None:
    assert the_duty(f"1. {sentence}").owners[0].sureness is sureness


@pytest.mark.parametrize("time", ["trước ngày 20/3/2025", "chậm nhất ngày 20/3/2025"])
def test_a_time_between_commas_stays_with_the_owner_before_it(time: str) -> None:
    duty = the_duty(f"1. Sở Y tế, {time}, báo cáo UBND tỉnh.")
    assert owners(duty) == ["Sở Y tế"]
    assert duty.deadline is not None
    assert duty.deadline.value.day == date(2025, 3, 20)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("ABTC báo cáo kết quả trước ngày 30/4/2025.", ["ABTC"]),
        ("XDMN, XDMT hoàn thành lắp đặt trong tháng 6/2025.", ["XDMN", "XDMT"]),
        ("Giao CTXD chủ trì rà soát lưới điện.", ["CTXD"]),
    ],
)
def test_an_acronym_that_acts_is_a_body(sentence: str, named: list[str]) -> None:
    assert owners(the_duty(sentence)) == named


@pytest.mark.parametrize(
    "sentence",
    [
        "Triển khai phần mềm VQLD báo cáo số liệu hằng ngày.",
        "Thực hiện tiêu chuẩn ISO và kiểm tra hồ sơ.",
        "Hoàn thành mục III báo cáo số liệu.",
    ],
)
def test_an_acronym_of_a_thing_owns_nothing(sentence: str) -> None:
    assert owners(the_duty(sentence)) == []
