"""What an act yields and who receives it."""

import pytest

from tests.unit.intake.grammar.act_rows import told
from workflow.intake.grammar.products import product_of, receiver_of


@pytest.mark.parametrize(
    ("sentence", "product"),
    [
        ("Các xã gửi báo cáo về Phòng Nông nghiệp để tổng hợp.", "báo cáo"),
        ("Các xã gửi báo cáo về công tác tuyển sinh.", "báo cáo về công tác tuyển sinh"),
        ("Báo cáo kết quả thực hiện về Sở Nội vụ.", "Báo cáo kết quả thực hiện"),
        ("Các xã lập danh sách hộ nghèo trình Chủ tịch UBND huyện.", "danh sách hộ nghèo"),
        ("Xây dựng dự toán, quy chế chi tiêu.", "dự toán, quy chế chi tiêu"),
        ("Xây dựng dự toán, rà soát chi tiêu.", "dự toán"),
        ("Tham mưu ban hành kế hoạch chuyển đổi số.", "kế hoạch chuyển đổi số"),
        ("Phối hợp với Phòng Nội vụ xây dựng đề án sắp xếp.", "đề án sắp xếp"),
        ("Hồ sơ dự thi gửi về Phòng Giáo dục.", "Hồ sơ dự thi"),
        ("Kết quả kiểm tra báo cáo về Phòng Y tế.", "Kết quả kiểm tra"),
        ("Báo cáo Sở Nội vụ.", None),
        ("Báo cáo.", None),
        ("Thực hiện kế hoạch năm học.", None),
        ("Rà soát danh sách hộ nghèo.", None),
    ],
)
def test_the_thing_that_is_handed_over(sentence: str, product: str | None) -> None:
    found = told(sentence)
    assert found.words(product_of(found.tokens, found.act)) == product


@pytest.mark.parametrize(
    ("sentence", "receiver"),
    [
        ("Các xã gửi báo cáo về Phòng Nông nghiệp để tổng hợp.", "Phòng Nông nghiệp"),
        ("Hồ sơ dự thi gửi về Phòng Giáo dục.", "Phòng Giáo dục"),
        ("Các trường báo cáo Phòng Nội vụ kết quả thi.", "Phòng Nội vụ"),
        ("Các trường báo cáo cho Sở Nội vụ tình hình dịch.", "Sở Nội vụ"),
        ("Lập danh sách hộ nghèo trình Chủ tịch UBND huyện.", "Chủ tịch UBND huyện"),
        ("Gửi hồ sơ lên Sở Tài chính, Sở Nội vụ trong tháng.", "Sở Tài chính"),
        ("Nếu có vướng mắc, các đơn vị phản ánh về Văn phòng qua điện thoại.", "Văn phòng"),
        ("Hiệu trưởng chịu trách nhiệm trước Trưởng phòng về số liệu.", None),
        ("Tổ trưởng báo cáo trước Hội đồng trường kết quả thi đua.", None),
        ("Gửi hồ sơ về tỉnh.", None),
        ("Gửi hồ sơ về đơn vị.", None),
        ("Rà soát hồ sơ của Sở Nội vụ.", None),
    ],
)
def test_who_receives_it(sentence: str, receiver: str | None) -> None:
    found = told(sentence)
    assert found.words(receiver_of(found.tokens, found.act)) == receiver
