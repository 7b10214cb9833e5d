"""What is asked, forbidden, allowed, or only said."""

import pytest

from tests.unit.intake.grammar.act_rows import told
from workflow.domain.directive import Modality

TABLE = {
    Modality.OBLIGATION: [
        "Các trường rà soát hồ sơ.",
        "Giáo viên phải được tập huấn trước năm học.",
        "Sổ điểm phải được cập nhật.",
        "Hồ sơ cần lưu đủ chữ ký.",
        "Tiếp tục rà soát hồ sơ.",
        "Giao Phòng Nội vụ chủ trì rà soát biên chế.",
        "Giao Văn phòng thống nhất bổ sung chương trình.",
    ],
    Modality.PROHIBITION: [
        "Tuyệt đối không thu tiền ngoài quy định.",
        "Các trường không được ép buộc học sinh.",
        "Nghiêm cấm giáo viên dạy thêm.",
        "Không hút thuốc trong khuôn viên.",
        "Cấm đốt rác trong khuôn viên.",
        "Bếp ăn không được để côn trùng xâm nhập.",
        "Chủ tịch UBND huyện sẽ không xem xét hồ sơ chậm.",
        "Các trường không bắt buộc học sinh mua sách.",
        "Không bắt buộc các hộ nộp bản giấy.",
    ],
    Modality.PERMISSION: [
        "Cho phép các trường nghỉ học.",
        "Đồng ý cho Trường Lê Lợi thuê phòng học.",
        "Thống nhất gia hạn thời gian nộp.",
        "Đồng ý bổ sung 02 biên chế.",
        "Các trường được phép thu hộ.",
        "Các trường không nhất thiết mua sách mới.",
        "Các trường không bắt buộc phải mua sách mới.",
        "Các trường không bắt buộc tổ chức bán trú.",
        "Các hộ không cần nộp bản giấy.",
        "Không phải nộp bản giấy.",
    ],
    Modality.STATEMENT: [
        "Thống nhất chủ trương xây nhà đa năng.",
        "Đồng ý phương án sắp xếp biên chế.",
        "Các trường đồng ý bổ sung hồ sơ.",
        "Biểu dương các trường đạt chuẩn.",
        "Nếu vượt thẩm quyền, UBND huyện sẽ xem xét.",
        "Kinh phí thực hiện lấy từ nguồn chi của đơn vị.",
        "Đồng ý với đề xuất của Phòng Nội vụ.",
    ],
}


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [(sentence, modality) for modality, rows in TABLE.items() for sentence in rows],
)
def test_an_act_is_asked_forbidden_allowed_or_said(sentence: str, modality: Modality) -> None:
    assert told(sentence).act.modality is modality
