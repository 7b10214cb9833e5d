import pytest

from tests.unit.intake.grammar.deadline_rows import DATING
from workflow.intake.grammar.deadlines import deadlines_in

TRAPS = [
    "Căn cứ Công văn số 115/BGDĐT-GDTrH ngày 10/01/2025 của Bộ.",
    "ban hành kèm theo Quyết định số 18/QĐ-UBND ngày 05/01/2025",
    "Thực hiện Nghị định số 45/2024/NĐ-CP ngày 20 tháng 12 năm 2024 của Chính phủ",
    "Thực hiện Luật số 31/2024/QH15, Thông tư số 16 của Bộ",
    "Văn bản số 15 ngày 03/02/2025 của Phòng",
    "Kịp thời xử lý các vướng mắc phát sinh.",
    "Khẩn trương triển khai ngay các giải pháp, sớm ổn định sản xuất.",
    "Thực hiện theo quy định, theo yêu cầu của cấp trên.",
    "Thí điểm đối với lớp 6 năm học 2024-2025.",
    "Xây dựng kế hoạch năm 2025.",
    "Bố trí kinh phí hằng năm cho thư viện.",
    "Lập dự toán, ngân sách hằng năm.",
    "Trung tâm Giáo dục thường xuyên tỉnh chuẩn bị máy tính.",
    "Nguồn chi thường xuyên của đơn vị.",
    "Việc kiểm tra chưa thường xuyên.",
    "Các khu vực thường xuyên bị ngập.",
    "Chịu trách nhiệm trước Thủ tướng và pháp luật.",
    "Báo cáo trước Chủ tịch và tập thể lãnh đạo.",
    "Trình bày trước hội nghị kết quả thực hiện.",
    "Trước mắt tập trung sửa chữa, trước hết là mái nhà.",
    "Trước tình hình dịch bệnh, các đơn vị chủ động phòng ngừa.",
    "theo Phụ lục 1, 2 và mẫu số 15",
    "Chương trình giai đoạn 2021-2025 của tỉnh.",
    "Mời báo cáo viên cho ngày 26/8.",
    "Chuẩn bị nội dung hội nghị ngày 26/8/2025.",
    "Trẻ từ 3 đến 5 tuổi, tỷ lệ 3/4, đạt 95%.",
    "Liên hệ ông An, điện thoại 0912.345.678.",
    "Mức chi 1.500.000 đồng một buổi.",
    "Thời gian học từ 7 giờ 30 đến 11 giờ.",
    "Quy định tại khoản 2 Điều 12 và Điều 3.",
    "Số liệu tính đến ngày 31/01/2025.",
    "Số liệu tính đến ngày 31/3/2025.",
    "Số liệu tính đến hết ngày 31/3/2025.",
    "Văn bản có hiệu lực đến hết ngày 31/12/2025.",
    "Đến ngày 10/02/2025, toàn huyện có 12 trường đạt chuẩn.",
    "Các hồ sơ được cấp trước ngày 01/01/2020 vẫn có giá trị.",
    "Người sinh trước ngày 01/7/1990.",
    "Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2050.",
    "Quá thời hạn trên, đơn vị nào không báo cáo phải giải trình.",
    "Cuộc họp giao ban vào ngày 05/02/2025 đã thống nhất.",
    "Có hiệu lực kể từ ngày ký.",
    "Trong thời gian qua, các đơn vị đã cố gắng.",
    "Trong thời gian tới cần tập trung chỉ đạo.",
    "Sau khi nghe báo cáo của Phòng, Chủ tịch kết luận.",
    "Bảo đảm an toàn trước, trong và sau Tết.",
    "Trình kỳ họp Hội đồng nhân dân cuối năm.",
    "Đơn hàng tháng 6 giảm mạnh.",
    "Hội thi cấp trường năm 2025.",
    "Trong 3 năm qua, số trường tăng 20%.",
    "Kết quả trong tháng 01 đạt kế hoạch.",
    "Nâng cao khả năng cập nhật thường xuyên.",
    "Xử lý khi có tình huống xảy ra.",
    "Đưa việc đọc sách vào sinh hoạt thường xuyên.",
]


OF_THE_OBJECT = [
    "Sở Tư pháp rà soát các văn bản ban hành trước ngày 01/7/2025.",
    "Rà soát hợp đồng ký kết trước ngày 01/7/2025 để thanh lý.",
    "Lập danh sách công chức được tuyển dụng trước ngày 01/7/2025.",
    "Thống kê giấy phép đã cấp từ ngày 01/01/2025 đến ngày 30/6/2025.",
    "Kiểm tra các cơ sở được cấp phép đến hết ngày 30/6/2025.",
    "Kiểm kê tài sản của các dự án được phê duyệt chậm nhất ngày 30/6/2025.",
    "Tiêm đủ mũi cho trẻ em sinh trước ngày 01/7/2025.",
    "Đối với các hội thành lập trước ngày 01/7/2025, tiếp tục hoạt động.",
    "Thu hồi quyết định đã ban hành trước ngày 01/7/2025.",
    "Các văn bản ban hành trước ngày 01/7/2025 tiếp tục được áp dụng.",
]
ITS_OWN = [
    "Sở Y tế ban hành kế hoạch trước ngày 01/7/2025.",
    "Trình UBND tỉnh ban hành trước ngày 01/7/2025.",
    "Rà soát, ban hành trước ngày 01/7/2025.",
    "Rà soát quy chế và ban hành trước ngày 01/7/2025.",
    "Rà soát quy chế trình UBND tỉnh phê duyệt trước ngày 01/7/2025.",
    "Bảo đảm các đề án được phê duyệt trước ngày 01/7/2025.",
    "Thống kê số liệu để đề án được phê duyệt trước ngày 01/7/2025.",
    "Kế hoạch phải được phê duyệt trước ngày 01/7/2025.",
    "Các sở xử lý việc ký hợp đồng, phê duyệt trước ngày 01/7/2025.",
    "Các văn bản phải được ban hành trước ngày 01/7/2025.",
    "Rà soát văn bản trước ngày 01/7/2025.",
]


@pytest.mark.parametrize("sentence", OF_THE_OBJECT, ids=lambda sentence: sentence[:50])
def test_a_day_that_tells_which_things_are_meant_gives_none(sentence: str) -> None:
    assert deadlines_in(sentence, DATING) == ()


@pytest.mark.parametrize("sentence", ITS_OWN, ids=lambda sentence: sentence[:50])
def test_what_is_still_to_come_about_has_its_deadline_there(sentence: str) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert str(phrase.deadline.day) == "2025-07-01"


@pytest.mark.parametrize("sentence", TRAPS, ids=lambda sentence: sentence[:50])
def test_words_that_only_look_like_a_deadline_give_none(sentence: str) -> None:
    assert deadlines_in(sentence, DATING) == ()
