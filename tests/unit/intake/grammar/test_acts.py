"""Who does the main clause, behind whatever stands in front of it."""

from typing import Any

import pytest

from tests.unit.intake.grammar.act_rows import told
from workflow.intake.grammar.acts import is_open_list, read_act
from workflow.intake.grammar.tokens import tokens_of


def row(marked: str, *owners: str, rule: str) -> Any:
    """Return a parameter set: what is done begins at `|`."""
    core = marked[marked.index("|") + 1 :]
    return pytest.param(marked.replace("|", ""), list(owners), core, rule, id=marked)


ORDERS = [
    row("Giao Phòng Nội vụ |lập đề án.", "Phòng Nội vụ", rule="order"),
    row("Giao cho Văn phòng |tham mưu lịch tiếp dân.", "Văn phòng", rule="order"),
    row("UBND huyện yêu cầu các xã, phường |rà soát hộ nghèo.", "các xã, phường", rule="order"),
    row(
        "Đề nghị Sở Y tế và yêu cầu các bệnh viện |báo cáo số giường.",
        "Sở Y tế",
        "các bệnh viện",
        rule="order",
    ),
    row("Thống nhất giao Phòng Nội vụ |làm chủ đầu tư.", "Phòng Nội vụ", rule="order"),
    row("Phân công ông Trần Văn B |làm tổ trưởng.", "ông Trần Văn B", rule="order"),
    row("Đồng ý đề nghị Phòng Nội vụ |lập đề án.", "Phòng Nội vụ", rule="order"),
    row("Đề nghị: Hội Nông dân |vận động hội viên.", "Hội Nông dân", rule="order"),
    row(
        "Giao các sở, ngành theo chức năng, nhiệm vụ được giao, |giải trình những điểm khác nhau.",
        "các sở, ngành",
        rule="order",
    ),
]
SUBJECTS = [
    row("Phòng Nội vụ |tổng hợp kết quả.", "Phòng Nội vụ", rule="subject"),
    row("Đồng thời, các trường |niêm yết mức thu.", "các trường", rule="subject"),
    row("Ngoài ra, Phòng Y tế |khảo sát giếng nước.", "Phòng Y tế", rule="subject"),
    row("Văn phòng |sẽ họp, các trường:", "Văn phòng", rule="subject"),
    row("Riêng Trường Kim Đồng |gửi thêm hồ sơ.", "Trường Kim Đồng", rule="subject"),
    row("Phòng Y tế |có báo cáo số liệu tuần.", "Phòng Y tế", rule="subject"),
    row("Các xã |có ý kiến chỉ đạo các thôn.", "Các xã", rule="subject"),
    row(
        "Nếu vượt thẩm quyền, Chủ tịch UBND huyện |sẽ xem xét.",
        "Chủ tịch UBND huyện",
        rule="subject",
    ),
    row("Các hộ chưa khai báo thì |khai báo ngay.", "Các hộ chưa khai báo", rule="subject"),
    row("Các hộ chưa khai báo |phải khai báo.", "Các hộ chưa khai báo", rule="subject"),
    row("Dù trời mưa, Chủ tịch UBND xã |sẽ kiểm tra.", "Chủ tịch UBND xã", rule="promise"),
]
FRONTS = [
    row("Mỗi tháng một lần, các trạm |báo cáo Phòng Y tế.", "các trạm", rule="subject"),
    row("Mỗi năm các trạm |báo cáo Phòng Y tế.", "các trạm", rule="subject"),
    row("Các trường hợp đặc biệt, Trạm Y tế |báo cáo.", "Trạm Y tế", rule="subject"),
    row("Định kỳ, Thường trực HĐND xã |giám sát.", "Thường trực HĐND xã", rule="subject"),
    row("Định kỳ hằng quý, các trạm |báo cáo số liệu.", "các trạm", rule="subject"),
    row("Định kỳ hằng quý các trạm |báo cáo số liệu.", "các trạm", rule="subject"),
    row("Định kỳ 06 tháng, 01 năm, các trạm |báo cáo số liệu.", "các trạm", rule="subject"),
    row("Định kỳ trước ngày 15 tháng cuối quý, các trạm |báo cáo.", "các trạm", rule="subject"),
    row("Hằng tháng, trước ngày 20, các trạm |báo cáo số liệu.", "các trạm", rule="subject"),
    row("Hằng tháng, yêu cầu các trạm |báo cáo số liệu.", "các trạm", rule="order"),
    row("Quý III/2025, Phòng Y tế |kiểm kê thuốc.", "Phòng Y tế", rule="subject"),
    row("Ngay trong tuần này, Phòng Y tế |kiểm kê thuốc.", "Phòng Y tế", rule="subject"),
    row("Quý doanh nghiệp |gửi số liệu về Phòng Kinh tế.", "Quý doanh nghiệp", rule="subject"),
    row(
        "Quý doanh nghiệp, các hợp tác xã |gửi số liệu.",
        "Quý doanh nghiệp",
        "các hợp tác xã",
        rule="subject",
    ),
    row("|Khẩn trương sửa chữa cầu, các xã phối hợp.", rule="imperative"),
    row("|Thường xuyên, kịp thời báo cáo Phòng Y tế.", rule="imperative"),
    row("|Định kỳ, đột xuất kiểm tra các trạm.", rule="imperative"),
    row("Căn cứ tình hình, các trường |bố trí giờ học.", "các trường", rule="subject"),
    row("Căn cứ tình hình các trường |chủ động bố trí giờ.", "các trường", rule="subject"),
    row("Nhằm nâng cao chất lượng, các trường |tổ chức dự giờ.", "các trường", rule="subject"),
    row("Để bảo đảm tiến độ, yêu cầu chủ đầu tư |bố trí vốn.", "chủ đầu tư", rule="order"),
    row(
        "Trên cơ sở đề xuất của Phòng Nội vụ, Chủ tịch UBND huyện |quyết định.",
        "Chủ tịch UBND huyện",
        rule="subject",
    ),
    row(
        "Thực hiện Công văn số 12/SYT-NV của Sở, Phòng Y tế yêu cầu các trạm |rà soát thuốc.",
        "các trạm",
        rule="order",
    ),
    row(
        "Triển khai Kế hoạch số 5/KH-UBND, các trường |lập kế hoạch riêng.",
        "các trường",
        rule="subject",
    ),
    row("|Thực hiện Công văn số 12/SYT-NV đúng hạn, đủ số lượng.", rule="imperative"),
    row("Bảo đảm an ninh: |Phối hợp tuần tra.", rule="imperative"),
    row("Về cơ sở vật chất: |Rà soát bàn ghế.", rule="imperative"),
    row("Văn phòng: |Phải rà soát kế hoạch.", "Văn phòng", rule="subject"),
    row(
        "Căn cứ kế hoạch (năm học, Công an xã rà soát), Phòng Y tế |kiểm tra.",
        "Phòng Y tế",
        rule="subject",
    ),
    row(
        "Căn cứ báo cáo, xây dựng phương án, Phòng Nội vụ |phải rà soát.",
        "Phòng Nội vụ",
        rule="subject",
    ),
    row("Trang thiết bị, đồ dùng: |Bổ sung bàn ghế.", rule="imperative"),
    row("Sách giáo khoa, vở: Phòng Y tế |bổ sung.", "Phòng Y tế", rule="subject"),
    row("Văn phòng, Phòng Y tế: |Bổ sung bàn ghế.", "Văn phòng", "Phòng Y tế", rule="subject"),
    row("Về tổ chức: Văn phòng |theo dõi, đôn đốc.", "Văn phòng", rule="subject"),
    row("|Hoàn thiện các mẫu: sổ theo dõi, phiếu mượn.", rule="imperative"),
    row("|Tiếp tục đẩy mạnh tuyên truyền.", rule="imperative"),
    row("|Lắp biển báo tại các ngã tư.", rule="imperative"),
    row("|Sơn lại hàng rào.", rule="imperative"),
]
SENT = [
    row("|Kết quả kiểm tra báo cáo về Phòng Y tế.", rule="sent"),
    row("|Văn bản góp ý gửi về Phòng Tư pháp trước ngày 20/4/2025.", rule="sent"),
    row("|Mọi ý kiến xin gửi qua hộp thư của Văn phòng.", rule="sent"),
    row("|Danh sách đăng ký đề nghị nộp trước ngày 20/4/2025.", rule="sent"),
    row("|Hồ sơ của các trạm gửi về Phòng Y tế.", "các trạm", rule="sent"),
]
THINGS = [
    row("|Dự thảo nghị quyết do Sở Tư pháp thẩm định.", "Sở Tư pháp", rule="by"),
    row("|Việc in ấn do Văn phòng thực hiện.", "Văn phòng", rule="by"),
    row("|Báo cáo tuần do Phòng Y tế lập trước ngày 20/4/2025.", "Phòng Y tế", rule="by"),
    row("|Báo cáo kết quả do Sở Y tế thẩm định.", rule="imperative"),
    row("|Hướng dẫn quy trình do Sở Y tế ban hành tới các trạm.", rule="imperative"),
    row("|Sổ điểm phải được cập nhật.", rule="thing"),
    row("|Nội dung này do Phòng Tư pháp hướng dẫn.", "Phòng Tư pháp", rule="by"),
    row("|Kinh phí hội thi do Sở Tài chính bố trí.", "Sở Tài chính", rule="by"),
    row("|Kinh phí thực hiện lấy từ nguồn chi của đơn vị.", rule="funding"),
    row("|Nguồn kinh phí nằm trong dự toán năm.", rule="funding"),
]


@pytest.mark.parametrize(
    ("sentence", "owners", "core", "rule"), [*ORDERS, *SUBJECTS, *FRONTS, *SENT, *THINGS]
)
def test_who_does_what(sentence: str, owners: list[str], core: str, rule: str) -> None:
    found = told(sentence)
    assert (found.owners, found.core, found.act.rule) == (owners, core, rule)


@pytest.mark.parametrize(
    ("sentence", "theme", "owners"),
    [
        ("Đối với các trường mầm non, thực hiện thực đơn mới.", "các trường mầm non", []),
        ("Đối với các trường mầm non: Rà soát bếp ăn.", "các trường mầm non", []),
        ("Đối với Phòng Y tế và các trạm: Rà soát thuốc.", "Phòng Y tế + các trạm", []),
        ("Đối với các xã, Phòng Y tế bố trí thêm thuốc.", "các xã", ["Phòng Y tế"]),
        ("Riêng đối với các xã vùng cao, Hội Phụ nữ vận động.", "các xã vùng cao", ["Hội Phụ nữ"]),
        ("Đối với các xã và Phòng Y tế, rà soát thuốc.", "các xã + Phòng Y tế", []),
        ("Đối với các xã, Phòng Y tế: Rà soát thuốc.", "các xã + Phòng Y tế", []),
        ("Đối với các xã, kiểm tra bếp ăn trước khi khai giảng.", "các xã", []),
        ("Đối với các hộ, tổ chức khi gửi hồ sơ, thu phí.", "các hộ, tổ chức", []),
        ("Đối với hồ sơ thiếu chữ ký, Bộ phận một cửa trả lại.", None, ["Bộ phận một cửa"]),
    ],
)
def test_whom_doi_voi_speaks_of(sentence: str, theme: str | None, owners: list[str]) -> None:
    found = told(sentence)
    assert (found.theme, found.owners) == (theme, owners)


@pytest.mark.parametrize(
    ("sentence", "is_rule"),
    [
        ("Đối với dữ liệu học sinh, cần cập nhật đúng mẫu.", True),
        ("Đối với các trường, cần cập nhật đúng mẫu.", False),
        ("Đối với dữ liệu học sinh, rà soát lại.", False),
    ],
)
def test_what_must_be_of_a_thing_is_a_rule(sentence: str, is_rule: bool) -> None:
    assert told(sentence).act.is_rule == is_rule


@pytest.mark.parametrize(
    "sentence",
    [
        "Các trường đã nộp báo cáo đầy đủ.",
        "Văn phòng có văn bản số 120/VP-TH ngày 05/3/2025 gửi các phòng đề nghị góp ý.",
        "UBND huyện có Công văn số 12/UBND-KT chỉ đạo các xã rà soát hộ nghèo.",
        "Chủ tịch UBND huyện có ý kiến chỉ đạo.",
        "Ghi chú.",
        "Kết quả đã gửi về Phòng Y tế.",
        "Hồ sơ gửi về Phòng Y tế gồm: đơn, ảnh.",
        "Số liệu báo cáo về tình hình dạy thêm còn thiếu.",
        "Hồ sơ lưu tại thôn, bản sao gửi về xã.",
        "Phòng Y tế đã nộp báo cáo, các trạm chưa nộp báo cáo.",
        "Phòng Y tế đã kiểm tra bếp ăn của các trường thì có kết quả.",
        "Các đơn vị chưa hoàn thành chỉ tiêu.",
        "Đoàn kiểm tra vừa làm việc tại xã.",
        "Chỉ đạo của UBND huyện rất kịp thời.",
        "Năm học vừa qua có nhiều kết quả tốt.",
        "Chủ tịch UBND huyện có ý kiến chỉ đạo như sau:",
        "UBND huyện giao nhiệm vụ như sau:",
        "UBND huyện thông báo kết luận như sau:",
        "Kinh phí: 05 triệu.",
        "…",
    ],
)
def test_what_asks_nothing_is_no_act(sentence: str) -> None:
    tokens = tokens_of(sentence)
    assert read_act(tokens, 0, len(tokens)) is None


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        ("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo.", "nếu có vướng mắc"),
        ("Nếu có vướng mắc, đề nghị các đơn vị phản ánh.", "Nếu có vướng mắc"),
        ("Các đơn vị báo cáo nếu có vướng mắc.", None),
    ],
)
def test_a_condition_in_front_is_marked(sentence: str, begins: str | None) -> None:
    found = told(sentence)
    at = found.act.condition
    assert (None if at is None else found.tokens.words(at, at + 4)) == begins


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Giao Chánh Văn phòng", True),
        ("UBND huyện giao Chánh Văn phòng;", True),
        ("Chánh Văn phòng; Trưởng phòng Nội vụ", True),
        ("Giao Chánh Văn phòng kiểm tra lịch", False),
        ("Giao Chánh Văn phòng gửi", False),
        ("rà soát hồ sơ", False),
        ("Giao", False),
        ("", False),
    ],
)
def test_a_list_of_owners_waits_for_its_verb(text: str, is_open: bool) -> None:
    tokens = tokens_of(text)
    assert is_open_list(tokens, 0, len(tokens)) == is_open
