"""Where a name of owners ends and what they do begins."""

from typing import Any

import pytest

from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.tokens import tokens_of


def row(marked: str) -> Any:
    """Return a parameter set: the name ends at the first `|`, the verb begins at the last."""
    parts = [part.strip() for part in marked.split("|")]
    does = parts[-1] or None if len(parts) > 1 else None
    return pytest.param(marked.replace("|", "").replace("  ", " "), parts[0], does, id=marked)


HOLDING_VERBS = [
    row("các đơn vị cung cấp phần mềm quản lý nhà trường | có trách nhiệm bàn giao dữ liệu"),
    row("Trung tâm Kiểm soát bệnh tật tỉnh | theo dõi tình hình dịch"),
    row("Ban Quản lý dự án huyện | khẩn trương hoàn tất hồ sơ"),
    row("Sở Kế hoạch và Đầu tư | thẩm định nguồn vốn"),
    row("Sở Xây dựng | kiểm tra toàn bộ các hồ chứa nước"),
    row("Sở Xây dựng | lập danh mục cầu yếu"),
    row("cơ quan quản lý trực tiếp | có trách nhiệm bố trí người thay"),
    row("các hội được phân công quản lý | có trách nhiệm báo cáo"),
    row("Đơn vị được giao quản lý trụ sở | kiểm kê tài sản"),
    row("Hội đồng tự đánh giá | có nhiệm vụ thu thập minh chứng"),
    row("Hội đồng tự đánh giá của trường | có nhiệm vụ thu thập minh chứng"),
    row("Ban Tổ chức Hội khỏe Phù Đổng | chuẩn bị sân bãi"),
    row("Trung tâm Phục vụ hành chính công | tiếp nhận hồ sơ"),
    row("Phòng Quản lý đô thị | kiểm tra vỉa hè"),
    row("Bộ phận tham mưu | tổng hợp trình lãnh đạo"),
    row("Tổ tư vấn tâm lý học đường | lập hồ sơ theo dõi"),
    row("Ban Chỉ đạo phòng, chống thiên tai xã | phân công trực ban"),
    row("Trung tâm Kiểm soát thanh toán | đối chiếu số liệu"),
    row("Hiệp hội Nhà thầu xây dựng | hoàn thành đại hội"),
    row("Hiệp hội Nhà thầu xây dựng | khẩn trương tổ chức đại hội"),
    row("Các doanh nghiệp vận tải | nộp phù hiệu"),
]
PLAIN = [
    row("Các đơn vị | xây dựng báo cáo tháng"),
    row("Sở Y tế | xây dựng hoàn chỉnh đề án"),
    row("Công an xã | tuần tra ban đêm"),
    row("Phòng Y tế | nghiêm túc, kịp thời báo cáo tình hình"),
    row("Các hội | được quản lý quỹ"),
    row("Các xã | được thu phí chợ"),
    row("Các đơn vị quản lý chợ, | có trách nhiệm thu phí"),
    row("Cán bộ | quản lý thư viện bổ sung sách"),
    row("Công an xã, | rà soát hộ tịch"),
    row("nhà trường | hoàn thiện hồ sơ"),
    row("đơn vị | nộp báo cáo"),
    row("các xã | lập danh sách hộ nghèo trình huyện"),
    row("Trường Tiểu học Kim Đồng | mở lớp bồi dưỡng"),
    row("Sở Y tế | mua thuốc dự phòng"),
    row("Trường THPT Bình Hòa | họp phụ huynh"),
    row("Toàn thể giáo viên | nghỉ Tết"),
    row("UBND tỉnh | mua thêm vật tư phòng chống bão"),
    row("UBND các xã | lập sổ theo dõi"),
    row("Hội đồng thi tỉnh | kiểm tra phòng thi"),
    row("nhân viên trường Bình Hòa | ký cam kết"),
    row("VTV, VOV | tuyên truyền về ngày hội"),
    row("Liên minh Hợp tác xã tỉnh | hướng dẫn các hợp tác xã"),
    row("Phòng Giáo dục | hướng dẫn các trường gửi hồ sơ"),
    row("Phòng Đào tạo | rà soát danh sách gửi về Sở"),
    row("Hiệu trưởng | có trách nhiệm bố trí lớp"),
    row("Hiệu trưởng các trường | có trách nhiệm bố trí lớp"),
    row("Giáo viên | phải được tập huấn"),
    row("Chủ tịch UBND các phường | chịu trách nhiệm trước Chủ tịch UBND quận"),
    row("Cán bộ, giáo viên, nhân viên trường Hòa Bình | phải đeo thẻ"),
    row("Thủ trưởng các đơn vị, trường học | nghiêm túc thực hiện"),
    row("các trường, trung tâm | gửi danh sách"),
    row("Công an huyện, Phòng Y tế và UBND các xã | rà soát hộ tịch"),
]
CIRCUMSTANCES = [
    row("Sở Nội vụ | theo chức năng, nhiệm vụ được giao | hướng dẫn các huyện"),
    row("Các sở, ngành | theo chức năng, nhiệm vụ được giao | chủ động triển khai"),
    row("các phòng | theo chức năng, nhiệm vụ được giao, | rà soát hồ sơ với báo cáo của xã"),
    row("các phòng | theo lĩnh vực phụ trách, | rà soát hồ sơ"),
    row("các phòng | trong phạm vi quản lý | có trách nhiệm báo cáo"),
    row("UBND các xã, phường | căn cứ tình hình thực tế bố trí kinh phí"),
    row("Hiệu trưởng các trường | căn cứ kế hoạch này xây dựng kế hoạch"),
    row("Các đơn vị | trong quá trình thực hiện báo cáo khó khăn"),
    row("Các đơn vị, | nếu có vướng mắc, phản ánh về Phòng"),
    row("Các trường | định kỳ hằng tháng báo cáo"),
]
LIGHT = [
    row("Các trường | trồng cây trong tháng 3"),
    row("Các trường | trồng cây xanh, vệ sinh lớp học"),
    row("Các trường | mua bàn ghế khi có kinh phí"),
    row("Các trường | dán thông báo tại cổng"),
    row("Sở Y tế | mua bổ sung thuốc"),
    row("UBND các xã | họp dân trước ngày 20/4/2025"),
    row("Công an xã | chụp ảnh hiện trường"),
    row("Phòng Y tế | in 500 tờ rơi"),
    row("Phòng Y tế | phun thuốc diệt muỗi"),
    row("Trung tâm Dạy nghề huyện | mở lớp may"),
    row("Các đơn vị thu gom rác | phải nộp phí"),
    row("Các hộ trồng rau | phải khai báo"),
    row("Các hộ trồng rau: | Khai báo diện tích"),
    row("Hội đồng thi tỉnh | bố trí phòng"),
    row("Sở Văn hóa và Du lịch | treo cờ"),
    row("Các hộ trồng rau, các hợp tác xã | kiểm tra giống"),
    row("Tổ trực ban | ghi sổ nhật ký"),
    row("Ủy ban bầu cử xã | niêm yết danh sách"),
    row("Ông Nguyễn Văn B, Phó Giám đốc, | chỉ đạo kiểm tra bếp ăn"),
    row("Các hộ, tổ chức | nộp phí"),
    row("Ông Sơn | kiểm tra lớp học"),
]
TIMES = [
    row("các sở | trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này | gửi ý kiến"),
    row("Phòng Y tế | định kỳ 6 tháng | báo cáo UBND huyện"),
    row("Các trường | được lập danh sách theo mẫu"),
    row("Các trường | được thu học phí theo quy định"),
    row("Các trường | được thu học phí theo Nghị quyết số 12/NQ-HĐND"),
    row("Các phòng | theo quy định | rà soát văn bản"),
    row("các sở, ngành | trong 03 ngày làm việc | gửi báo cáo"),
    row("Các trường | trong tháng 3 | phải kiểm tra bếp ăn"),
    row("Các trường | trong vòng 10 ngày làm việc | nộp báo cáo"),
    row("Tổ công tác | trong tháng 3 | làm việc với các xã"),
    row("Các trường | từ ngày 01/4/2025 | thu học phí"),
    row("Các trường | trong quý II/2025 | rà soát bàn ghế"),
    row("Các xã | trong 15 ngày kể từ ngày ban hành quy chế | niêm yết quy chế"),
    row("Sở Y tế, | trước ngày 05/3/2025, | báo cáo UBND tỉnh"),
    row("Sở Y tế, | chậm nhất là ngày 05/3/2025, | báo cáo UBND tỉnh"),
    row("Sở Y tế | không chậm trễ nộp báo cáo"),
    row("Các đơn vị được giao quản lý chợ | trong năm 2024 | gửi hồ sơ"),
    row("Các cụm trong 5 xã | phải nộp phí"),
    row("Các đơn vị nộp phí trễ sau ngày 01/4/2025 | phải giải trình"),
]
SIGNS = [
    row("Phòng Y tế (chủ trì, phụ trách chung) | kiểm tra bếp ăn"),
    row("Các trường có học sinh bán trú: | Mẫu giáo, Tiểu học"),
    row("Phòng Văn hóa (bộ phận một cửa) | tiếp nhận hồ sơ"),
    row("Sở Y tế (http://soyte.gov.vn) | công bố danh sách"),
    row("Sở Y tế http://soyte.gov.vn | công bố danh sách"),
    row("Các sở: Nội vụ, Tài chính | rà soát biên chế"),
    row("Công an xã: | Tuần tra ban đêm"),
    row("Phòng Y tế (cơ quan thường trực | kiểm tra"),
]


@pytest.mark.parametrize(
    ("sentence", "name", "does"), [*HOLDING_VERBS, *PLAIN, *CIRCUMSTANCES, *LIGHT, *TIMES, *SIGNS]
)
def test_a_name_ends_where_its_verb_begins(sentence: str, name: str, does: str | None) -> None:
    tokens = tokens_of(sentence)
    named = named_at(tokens, 0, len(tokens))
    assert named is not None
    assert named.does is not None
    assert tokens.words(named.first, named.last).rstrip(" ,:") == name.rstrip(" ,:")
    assert tokens.words(named.does, len(tokens)) == does


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Văn phòng để tổng hợp", "Văn phòng"),
        ("Văn phòng trong việc chuẩn bị hội nghị", "Văn phòng"),
        ("Văn phòng nhằm phục vụ hội nghị", "Văn phòng"),
        ("các đơn vị nhận được công văn này", "các đơn vị"),
        ("Công an, Quân sự xã", "Công an, Quân sự xã"),
        ("Sở Y tế./.", "Sở Y tế"),
        (
            "Học sinh năm cuối còn quyền thi môn Toán",
            "Học sinh năm cuối còn quyền thi môn Toán",
        ),
        ("Bà Trần Thị Hoa làm tổ trưởng", "Bà Trần Thị Hoa làm tổ trưởng"),
        ("Công an xã, đồng thời rà soát", "Công an xã"),
        ("Công an xã, để rà soát", "Công an xã"),
    ],
)
def test_a_name_may_end_without_a_verb(sentence: str, name: str) -> None:
    tokens = tokens_of(sentence)
    named = named_at(tokens, 0, len(tokens))
    assert named is not None
    assert named.does is None
    assert tokens.words(named.first, named.last) == name


@pytest.mark.parametrize("text", ["xã lập danh sách", "hồ sơ dự thi", "các bước rà soát", "các"])
def test_a_kind_of_unit_alone_and_a_thing_are_no_owners(text: str) -> None:
    tokens = tokens_of(text)
    assert named_at(tokens, 0, len(tokens)) is None


@pytest.mark.parametrize(
    ("sentence", "is_weak"),
    [
        ("các đơn vị quản lý chợ", True),
        ("các đơn vị quản lý chợ phải nộp phí", False),
        ("các đơn vị quản lý chợ: Rà soát mặt bằng", False),
        ("Công an xã, rà soát hộ tịch", True),
        ("Phòng Nội vụ rà soát hồ sơ", False),
        ("Phòng Nội vụ in tờ rơi", True),
        ("Ông Sơn kiểm tra lớp học", False),
    ],
)
def test_a_verb_that_might_belong_to_the_name_is_weak(sentence: str, is_weak: bool) -> None:
    tokens = tokens_of(sentence)
    named = named_at(tokens, 0, len(tokens))
    assert named is not None
    assert named.is_weak == is_weak
