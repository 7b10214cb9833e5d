"""Asked, forbidden, allowed, only said, or standing."""

import pytest

from tests.unit.intake.duties.office import duties_of, owners, the_duty
from workflow.domain.directive import Modality

SENTENCES = {
    "Các trường công khai học phí.": Modality.OBLIGATION,
    "Các trường phải được cấp phép trước khi tuyển sinh.": Modality.OBLIGATION,
    "Hằng quý, các trường báo cáo số liệu bán trú.": Modality.OBLIGATION,
    "Cấm các hộ dân đốt rơm rạ ven quốc lộ.": Modality.PROHIBITION,
    "Nghiêm cấm các đơn vị tự ý điều chuyển vật tư.": Modality.PROHIBITION,
    "Các hộ dân không được đốt rơm rạ ven quốc lộ.": Modality.PROHIBITION,
    "Các trường không thu thêm khoản nào ngoài học phí.": Modality.PROHIBITION,
    "Tuyệt đối không đốt rơm rạ ven quốc lộ.": Modality.PROHIBITION,
    "Các trường được phép tổ chức bán trú từ tháng 9.": Modality.PERMISSION,
    "Cho phép các trường tổ chức bán trú từ tháng 9.": Modality.PERMISSION,
    "Đồng ý cho Sở Y tế thuê kho lạnh.": Modality.PERMISSION,
    "Thống nhất chủ trương đầu tư bệnh viện huyện.": Modality.STATEMENT,
    "Thống nhất nội dung dự thảo quy chế của Sở Nội vụ.": Modality.STATEMENT,
    "UBND tỉnh sẽ xem xét đề nghị của các huyện vào kỳ họp tới.": Modality.STATEMENT,
    "Nếu phát sinh chi phí, UBND tỉnh sẽ xem xét cấp bổ sung.": Modality.STATEMENT,
    "Kinh phí thực hiện lấy từ nguồn ngân sách tỉnh năm 2025.": Modality.STATEMENT,
    "Biểu dương Sở Y tế đã hoàn thành chiến dịch tiêm chủng.": Modality.STATEMENT,
    "Các trường thường xuyên kiểm tra bếp ăn bán trú.": Modality.STANDING_DUTY,
}


@pytest.mark.parametrize(("sentence", "modality"), SENTENCES.items())
def test_the_words_before_the_verb_say_what_is_meant(sentence: str, modality: Modality) -> None:
    assert the_duty(f"1. {sentence}").modality.value is modality


@pytest.mark.parametrize(
    "decision",
    [
        "Phê duyệt Quy hoạch chi tiết khu tái định cư Bình Hòa.",
        "Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác.",
        "Thành lập Tổ công tác về nhà ở xã hội.",
    ],
)
def test_an_article_decides_by_itself_and_owns_nothing(decision: str) -> None:
    lead_in = "Giao các sở, ban, ngành thực hiện như sau:"
    duty = the_duty(f"Điều 1. {decision}", lead_in=lead_in)
    assert (duty.modality.value, owners(duty)) == (Modality.STATEMENT, [])
    ordered = the_duty(f"1. {decision}", lead_in=lead_in)
    assert ordered.modality.value is Modality.OBLIGATION


def test_an_article_that_names_somebody_asks() -> None:
    duty = the_duty(
        "Điều 2. Sở Tài chính phê duyệt quyết toán vốn đầu tư của các dự án đã hoàn thành."
    )
    assert duty.act.startswith("phê duyệt")
    assert (duty.modality.value, owners(duty)) == (Modality.OBLIGATION, ["Sở Tài chính"])


def test_what_is_allowed_in_a_row_of_tasks_is_asked() -> None:
    header = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn"]
    [duty] = duties_of([header, ["1", "Cho phép đấu nối nước sạch", "Sở Xây dựng", "30/4/2025"]])
    assert duty.modality.value is Modality.OBLIGATION
