from typing import Any

import pytest

from tests.unit.intake.grammar.deadline_rows import DATING, assert_reads, row, rule
from workflow.intake.grammar.deadlines import deadlines_in


def standing() -> dict[str, Any]:
    return {"none": "", "because": "standing"}


BEFORE = [
    row(
        "Gửi danh sách về Phòng ⟦trước ngày 28/02/2025⟧.",
        "before",
        "2025-02-28",
        before="2025-02-28",
    ),
    row(
        "Nộp hồ sơ ⟦trước ngày **28/02/2025**⟧ để tổng hợp.",
        "before",
        "2025-02-28",
        before="2025-02-28",
    ),
    row("Nộp hồ sơ **⟦trước ngày 28/3/2025⟧**.", "before", "2025-03-28", before="2025-03-28"),
    row("Các xã gửi báo cáo ⟦trước ngày 05/3⟧.", "before", "2025-03-05", before="2025-03-05"),
    row("Các xã gửi báo cáo ⟦trước 05/3/2025⟧.", "before", "2025-03-05", before="2025-03-05"),
    row(
        "Lập dự toán xong ⟦trước 10/4⟧ gửi phòng Tài chính.",
        "before",
        "2025-04-10",
        before="2025-04-10",
    ),
    row(
        "Kiện toàn tổ công tác, xong ⟦trước ngày 20/3/2025⟧.",
        "before",
        "2025-03-20",
        before="2025-03-20",
    ),
    row(
        "hoàn thành ⟦trước ngày 30 tháng 6 năm 2025⟧;", "before", "2025-06-30", before="2025-06-30"
    ),
    row("hoàn thành ⟦trước ngày 30 tháng 6⟧;", "before", "2025-06-30", before="2025-06-30"),
    row("hoàn thành ⟦trước ngày 30 / 6 / 2025⟧;", "before", "2025-06-30", before="2025-06-30"),
    row("hoàn thành ⟦trước ngày 30-6-2025⟧;", "before", "2025-06-30", before="2025-06-30"),
    row("hoàn thành ⟦trước ngày 30.6.2025⟧;", "before", "2025-06-30", before="2025-06-30"),
    row("hoàn thành ⟦trước ngày 30/6/25⟧;", "before", "2025-06-30", before="2025-06-30"),
    row("hoàn thành ⟦trước ngày30/6/2025⟧;", "before", "2025-06-30", before="2025-06-30"),
    row("HOÀN THÀNH ⟦TRƯỚC NGÀY 30/6/2025⟧", "before", "2025-06-30", before="2025-06-30"),
    row(
        "Nhập liệu xong ⟦trước thứ Sáu, ngày 27/6/2025⟧.",
        "before",
        "2025-06-27",
        before="2025-06-27",
    ),
    row(
        "Trả lời bằng văn bản ⟦trước ngày 30/6 năm nay⟧.",
        "before",
        "2025-06-30",
        before="2025-06-30",
    ),
    row("Chốt số liệu ⟦trước ngày 25 tháng này⟧.", "before", "2025-02-25", before="2025-02-25"),
    row("Gửi ý kiến ⟦trước thời điểm 01/7/2025⟧.", "before", "2025-07-01", before="2025-07-01"),
    row("Rà soát ⟦chậm nhất trước ngày 15/5/2025⟧.", "before", "2025-05-15", before="2025-05-15"),
    row(
        "Gửi hồ sơ ⟦chậm nhất là trước ngày 15/5/2025⟧.",
        "before",
        "2025-05-15",
        before="2025-05-15",
    ),
    row("Trình phê duyệt ⟦trước tháng 6/2025⟧.", "before", "2025-06-01", before="2025-06-01"),
    row("Bàn giao mặt bằng ⟦trước quý III năm 2025⟧.", "before", "2025-07-01", before="2025-07-01"),
    row("Đấu thầu xong ⟦trước năm 2026⟧.", "before", "2026-01-01", before="2026-01-01"),
    row("Báo cáo Ủy ban ⟦trước cuối tháng 4⟧.", "before", "2025-04-30", before="2025-04-30"),
    row("Gửi đăng ký ⟦trước ngày 02/02⟧.", "before", "2025-02-02", before="2025-02-02"),
    row(
        "Báo cáo (⟦trước ngày 20/3/2025⟧) bằng văn bản.",
        "before",
        "2025-03-20",
        before="2025-03-20",
    ),
    row("Nộp sản phẩm ⟦trước mùng 5 tháng 3⟧.", "before", "2025-03-05", before="2025-03-05"),
    row("Gửi kết quả ⟦trước ngày 05, 06/3/2025⟧.", "before", "2025-03-06", before="2025-03-06"),
    row("Nộp ⟦trước ngày 27/6/2025 (thứ Sáu)⟧.", "before", "2025-06-27", before="2025-06-27"),
    row("Nộp ⟦trước 27/6 (tức thứ 6)⟧ để họp.", "before", "2025-06-27", before="2025-06-27"),
]
HOURS = [
    row(
        "Báo cáo nhanh ⟦trước 14 giờ 00 ngày 29/7/2025⟧.",
        "before",
        "2025-07-29",
        on="2025-07-29",
        before_hour="14:00",
    ),
    row(
        "Báo cáo nhanh ⟦trước 17h00 ngày 20/02/2025⟧.",
        "before",
        "2025-02-20",
        on="2025-02-20",
        before_hour="17:00",
    ),
    row(
        "Báo cáo nhanh ⟦trước 17h ngày 20/02/2025⟧.",
        "before",
        "2025-02-20",
        on="2025-02-20",
        before_hour="17:00",
    ),
    row(
        "Báo cáo nhanh ⟦trước 8h30, ngày 20/02⟧.",
        "before",
        "2025-02-20",
        on="2025-02-20",
        before_hour="08:30",
    ),
    row(
        "Báo cáo nhanh ⟦trước 14 giờ 30 phút ngày 20/02⟧.",
        "before",
        "2025-02-20",
        on="2025-02-20",
        before_hour="14:30",
    ),
    row(
        "Báo cáo nhanh ⟦trước 16:30 ngày 20/02/2025⟧.",
        "before",
        "2025-02-20",
        on="2025-02-20",
        before_hour="16:30",
    ),
    row(
        "Báo cáo nhanh ⟦trước 4 giờ chiều ngày 20/02/2025⟧.",
        "before",
        "2025-02-20",
        on="2025-02-20",
        before_hour="16:00",
    ),
    row(
        "Báo cáo ⟦chậm nhất 17 giờ ngày 20 tháng 02 năm 2025⟧.",
        "before",
        "2025-02-20",
        on="2025-02-20",
        before_hour="17:00",
    ),
    row(
        "Báo cáo nhanh ⟦chậm nhất 10h00' ngày 27/4/2025⟧.",
        "before",
        "2025-04-27",
        on="2025-04-27",
        before_hour="10:00",
    ),
    row(
        "Nộp bài ⟦chậm nhất là 16 giờ 30 ngày 14/3/2025⟧.",
        "before",
        "2025-03-14",
        on="2025-03-14",
        before_hour="16:30",
    ),
    row(
        "Gửi hồ sơ ⟦trước ngày 14/3/2025, lúc 17 giờ⟧.",
        "before",
        "2025-03-14",
        on="2025-03-14",
        before_hour="17:00",
    ),
    row(
        "Gửi hồ sơ ⟦trước ngày 14/3/2025 (17h00)⟧.",
        "before",
        "2025-03-14",
        on="2025-03-14",
        before_hour="17:00",
    ),
    row("Mở cổng ⟦đến 24 giờ 00 ngày 14/3/2025⟧.", "before", "2025-03-14", up_to="2025-03-14"),
    row(
        "Báo cáo ⟦trước 16 giờ hôm nay⟧.",
        "before",
        "2025-02-12",
        on="2025-02-12",
        before_hour="16:00",
    ),
    row(
        "Báo cáo ⟦trước 9 giờ ngày mai⟧.",
        "before",
        "2025-02-13",
        on="2025-02-13",
        before_hour="09:00",
    ),
]
BY_END_OF = [
    row("Gửi báo cáo ⟦chậm nhất ngày 31/12/2025⟧.", "before", "2025-12-31", by_end_of="2025-12-31"),
    row(
        "Gửi báo cáo ⟦chậm nhất là ngày 15/3⟧ qua Cổng.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Gửi báo cáo ⟦chậm nhất đến ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Gửi báo cáo ⟦chậm nhất vào ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Gửi báo cáo ⟦chậm nhất trong ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Gửi báo cáo ⟦chậm nhất đến hết ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row("Gửi báo cáo, ⟦chậm nhất 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"),
    row(
        "Gửi báo cáo ⟦muộn nhất là ngày 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"
    ),
    row(
        "Gửi báo cáo ⟦muộn nhất trong ngày 17/3/2025⟧.",
        "before",
        "2025-03-17",
        by_end_of="2025-03-17",
    ),
    row("Gửi báo cáo ⟦không quá ngày 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"),
    row(
        "Gửi báo cáo ⟦không muộn hơn ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Thanh toán ⟦không được chậm hơn ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "⟦Hạn cuối: 15/3/2025⟧ các trường phải nộp bảng điểm.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row("⟦Hạn chót nộp hồ sơ là ngày 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"),
    row("⟦Thời hạn cuối cùng: ngày 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"),
    row("⟦Thời hạn hoàn thành: ngày 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"),
    row("⟦Thời hạn gửi báo cáo: 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"),
    row(
        "⟦Thời hạn gửi hồ sơ về Sở: ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Hoàn chỉnh đề án, ⟦thời gian hoàn thành ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Thời hạn báo cáo: ⟦chậm nhất ngày 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Thời gian hoàn thành ⟦trước ngày 15/3/2025⟧.", "before", "2025-03-15", before="2025-03-15"
    ),
    row(
        "Duy trì trực ban ⟦đến hết ngày 15/3/2025⟧.", "before", "2025-03-15", by_end_of="2025-03-15"
    ),
    row(
        "Cho gia hạn ⟦đến hết ngày 15 tháng 3 năm 2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row(
        "Lùi thời hạn nộp báo cáo ⟦đến ngày 15/3/2025⟧.", "before", "2025-03-15", up_to="2025-03-15"
    ),
    row(
        "⟦Đến ngày 30/4⟧, giải ngân đạt 50% kế hoạch vốn.",
        "before",
        "2025-04-30",
        up_to="2025-04-30",
    ),
    row(
        "⟦Từ nay đến ngày 30/4/2025⟧ hoàn thành việc kiểm kê.",
        "on",
        "2025-04-30",
        up_to="2025-04-30",
    ),
]
ON = [
    row("Tổ chức hội nghị trực tuyến ⟦vào ngày 29/7/2025⟧.", "on", "2025-07-29", on="2025-07-29"),
    row("Họp thẩm định ⟦vào lúc 8 giờ ngày 29/7/2025⟧.", "on", "2025-07-29", on="2025-07-29"),
    row("Tổ chức sơ kết, ⟦dự kiến vào ngày 30/7/2025⟧.", "on", "2025-07-30", on="2025-07-30"),
    row("Chuẩn bị cuộc họp ⟦dự kiến ngày 30/7/2025⟧.", "on", "2025-07-30", on="2025-07-30"),
    row(
        "Mời các sở, ⟦dự kiến thời gian họp vào ngày 01/8/2025⟧.",
        "on",
        "2025-08-01",
        on="2025-08-01",
    ),
    row("⟦Ngày 24/8⟧: tổng vệ sinh trường lớp.", "on", "2025-08-24", on="2025-08-24"),
    row("Tổ chức lễ ra quân ⟦sáng ngày 24/8/2025⟧.", "on", "2025-08-24", on="2025-08-24"),
    row("Học sinh tựu trường ⟦ngày 25/8/2025⟧.", "on", "2025-08-25", on="2025-08-25"),
    row(
        "Treo cờ Tổ quốc ⟦từ ngày 30/8 đến hết ngày 03/9/2025⟧.",
        "on",
        "2025-09-03",
        by_end_of="2025-09-03",
    ),
    row("Tập huấn ⟦từ ngày 24 đến ngày 26/8/2025⟧.", "on", "2025-08-26", up_to="2025-08-26"),
    row("Tập huấn ⟦trong các ngày 24, 25, 26/8/2025⟧.", "on", "2025-08-26", on="2025-08-26"),
    row(
        "Nộp về Văn phòng ⟦từ ngày 01/3/2025 đến 15/3/2025⟧.",
        "before",
        "2025-03-15",
        up_to="2025-03-15",
    ),
    row(
        "Đăng ký trực tuyến ⟦từ 01/3 đến hết 15/3/2025⟧.",
        "before",
        "2025-03-15",
        by_end_of="2025-03-15",
    ),
    row("Gửi báo cáo ⟦trong ngày 15/3/2025⟧.", "before", "2025-03-15", on="2025-03-15"),
    row(
        "Trực ban ⟦từ 7 giờ ngày 28/4 đến 17 giờ ngày 02/5/2025⟧.",
        "on",
        "2025-05-02",
        on="2025-05-02",
        before_hour="17:00",
    ),
]
SPANS = [
    row("Ban hành kế hoạch ⟦trong tháng 8⟧.", "within_month", "2025-08-31", within_month="2025-08"),
    row(
        "Ban hành kế hoạch ⟦trong tháng 8/2025⟧.",
        "within_month",
        "2025-08-31",
        within_month="2025-08",
    ),
    row(
        "Ban hành kế hoạch ⟦trong tháng 8 năm 2025⟧.",
        "within_month",
        "2025-08-31",
        within_month="2025-08",
    ),
    row(
        "Ban hành kế hoạch ⟦trong tháng tư⟧.", "within_month", "2025-04-30", within_month="2025-04"
    ),
    row(
        "Ban hành kế hoạch ⟦trong tháng mười hai năm 2025⟧.",
        "within_month",
        "2025-12-31",
        within_month="2025-12",
    ),
    row(
        "Ban hành kế hoạch ngay ⟦trong tháng này⟧.",
        "within_month",
        "2025-02-28",
        within_month="2025-02",
    ),
    row(
        "Ban hành kế hoạch ⟦trong tháng tới⟧.", "within_month", "2025-03-31", within_month="2025-03"
    ),
    row(
        "Tổ chức kiểm tra ⟦vào cuối tháng 6/2025⟧.",
        "within_month",
        "2025-06-30",
        point="end",
        of="2025-06",
    ),
    row(
        "Tổ chức kiểm tra ⟦vào giữa tháng 6/2025⟧.",
        "within_month",
        "2025-06-15",
        point="middle",
        of="2025-06",
    ),
    row(
        "Tổ chức kiểm tra ⟦vào đầu tháng 6/2025⟧.",
        "within_month",
        "2025-06-01",
        point="start",
        of="2025-06",
    ),
    row(
        "Tổ chức kiểm tra ⟦trong nửa đầu tháng 6⟧.",
        "within_month",
        "2025-06-15",
        point="middle",
        of="2025-06",
    ),
    row(
        "Hoàn thành ⟦trong tuần cuối tháng 6⟧.",
        "within_month",
        "2025-06-30",
        within_month="2025-06",
    ),
    row("Hoàn thành ⟦trong tuần 2 tháng 3⟧.", "within_month", "2025-03-31"),
    row(
        "Hoàn thành ⟦chậm nhất trong tháng 6/2025⟧.",
        "within_month",
        "2025-06-30",
        within_month="2025-06",
    ),
    row("Hoàn thành ⟦đến hết tháng 6/2025⟧.", "within_month", "2025-06-30", within_month="2025-06"),
    row(
        "Triển khai ⟦từ tháng 3 đến hết tháng 5/2025⟧.",
        "within_month",
        "2025-05-31",
        within_month="2025-05",
    ),
    row(
        "Hoàn thành ⟦trong tháng 7, 8/2025⟧.", "within_month", "2025-08-31", within_month="2025-08"
    ),
    row(
        "Hoàn thành ⟦trong quý II/2025⟧.", "within_quarter", "2025-06-30", within_quarter="2025-Q2"
    ),
    row(
        "Hoàn thành ⟦trong quý 2 năm 2025⟧.",
        "within_quarter",
        "2025-06-30",
        within_quarter="2025-Q2",
    ),
    row("Xong ⟦trong quý 03⟧.", "within_quarter", "2025-09-30", within_quarter="2025-Q3"),
    row("Hoàn thành ⟦trong Quý III⟧.", "within_quarter", "2025-09-30", within_quarter="2025-Q3"),
    row(
        "Hoàn thành ⟦trong quý 4 năm nay⟧.",
        "within_quarter",
        "2025-12-31",
        within_quarter="2025-Q4",
    ),
    row(
        "Hoàn thành ⟦trong quý ba năm 2025⟧.",
        "within_quarter",
        "2025-09-30",
        within_quarter="2025-Q3",
    ),
    row("Hoàn thành ⟦trong Q.II/2025⟧.", "within_quarter", "2025-06-30", within_quarter="2025-Q2"),
    row(
        "Hoàn thành ⟦chậm nhất quý II/2025⟧.",
        "within_quarter",
        "2025-06-30",
        within_quarter="2025-Q2",
    ),
    row(
        "Hoàn thành ⟦trong quý III và quý IV năm 2025⟧.",
        "within_quarter",
        "2025-12-31",
        within_quarter="2025-Q4",
    ),
    row("Hoàn thành ⟦trong quý này⟧.", "within_quarter", "2025-03-31", within_quarter="2025-Q1"),
    row(
        "Hoàn thành ⟦vào đầu quý II/2025⟧.",
        "within_quarter",
        "2025-06-30",
        within_quarter="2025-Q2",
    ),
    row("Hoàn thành ⟦trong năm 2025⟧.", "before", "2025-12-31", within_year=2025),
    row("Hoàn thành ⟦trong năm nay⟧.", "before", "2025-12-31", within_year=2025),
    row("Hoàn thành ⟦vào cuối năm 2025⟧.", "before", "2025-12-31", point="end", of="2025"),
    row("Phấn đấu ⟦đến năm 2026⟧ hoàn thành số hóa.", "before", "2026-12-31", within_year=2026),
    row("Phấn đấu ⟦đến hết năm 2025⟧ hoàn thành số hóa.", "before", "2025-12-31", within_year=2025),
    row("⟦Từ nay đến cuối năm⟧ hoàn thành số hóa.", "before", "2025-12-31", point="end", of="2025"),
    row(
        "Hoàn thành ⟦trong 6 tháng đầu năm 2025⟧.",
        "within_month",
        "2025-06-30",
        within_month="2025-06",
    ),
    row(
        "Hoàn thành ⟦trong sáu tháng cuối năm⟧.",
        "within_month",
        "2025-12-31",
        within_month="2025-12",
    ),
    row(
        "Hoàn thành ⟦trong 9 tháng đầu năm⟧.", "within_month", "2025-09-30", within_month="2025-09"
    ),
]
SCHOOL = [
    row(
        "Dạy thử ⟦trong học kỳ 2 năm học 2024-2025⟧.",
        "relative",
        None,
        school_term=2,
        school_year="2024-2025",
    ),
    row(
        "Dạy thử ⟦trong học kỳ II năm học 2024 – 2025⟧.",
        "relative",
        None,
        school_term=2,
        school_year="2024-2025",
    ),
    row(
        "Dạy thử ⟦trong học kỳ I, năm học 2025-2026⟧.",
        "relative",
        None,
        school_term=1,
        school_year="2025-2026",
    ),
    row("Kiểm tra ⟦cuối học kỳ I⟧ theo đề chung.", "relative"),
    row(
        "Báo cáo tổng kết khi ⟦kết thúc năm học 2024-2025⟧.",
        "relative",
        None,
        school_term=2,
        school_year="2024-2025",
    ),
    row(
        "Hoàn thành ⟦trong năm học 2024-2025⟧.",
        "relative",
        None,
        school_term=2,
        school_year="2024-2025",
    ),
    row("Hoàn thành ⟦trong năm học 2031-2032⟧.", "relative"),
    row("Áp dụng ⟦từ năm học 2025-2026⟧.", "none", None, from_school_year="2025-2026"),
    row("Sửa chữa phòng học ⟦trước khi khai giảng năm học 2025-2026⟧.", "relative"),
    row("Sửa chữa phòng học ⟦trước khai giảng⟧.", "relative"),
]
TERMS = [
    row(
        "Trả kết quả ⟦trong 05 ngày làm việc kể từ ngày ký⟧.",
        "relative",
        None,
        within_working_days=5,
    ),
    row(
        "Trả kết quả ⟦trong vòng 10 ngày kể từ ngày ban hành văn bản này⟧.",
        "relative",
        None,
        within_days=10,
    ),
    row(
        "Phản hồi ⟦trong thời hạn 07 ngày kể từ ngày nhận được công văn này⟧.",
        "relative",
        None,
        within_days=7,
        counted_from="received",
    ),
    row(
        "Các xã ⟦trong thời hạn 05 ngày kể từ ngày nhận được văn bản này⟧ gửi góp ý.",
        "relative",
        None,
        within_days=5,
        counted_from="received",
    ),
    row(
        "Niêm yết ⟦trong 10 ngày kể từ ngày Quy chế này có hiệu lực⟧.",
        "relative",
        None,
        after_event="ngày Quy chế này có hiệu lực",
        then={"within_days": 10},
    ),
    row(
        "Phản hồi ⟦chậm nhất 03 ngày làm việc kể từ ngày nhận được văn bản⟧.",
        "relative",
        None,
        within_working_days=3,
        counted_from="received",
    ),
    row(
        "Phản hồi ⟦không quá 03 (ba) ngày làm việc, kể từ khi nhận được văn bản⟧.",
        "relative",
        None,
        within_working_days=3,
        counted_from="received",
    ),
    row(
        "Trả kết quả ⟦trong 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ⟧.",
        "relative",
        None,
        after_event="ngày nhận đủ hồ sơ hợp lệ",
        then={"within_days": 15},
    ),
    row(
        "Sơ kết ⟦sau 03 tháng kể từ ngày vận hành hệ thống⟧.",
        "relative",
        None,
        after_event="ngày vận hành hệ thống",
        then={"within_months": 3},
    ),
    row(
        "Gửi biên bản ⟦chậm nhất 02 ngày sau khi kết thúc cuộc họp⟧.",
        "relative",
        None,
        after_event="khi kết thúc cuộc họp",
        then={"within_days": 2},
    ),
    row("Khắc phục ⟦trong một tuần kể từ ngày ký⟧.", "relative", None, within_weeks=1),
    row(
        "Khắc phục ⟦trong vòng 48 giờ kể từ khi nhận được thông báo⟧.",
        "relative",
        None,
        within_days=2,
        counted_from="received",
    ),
    row(
        "Khắc phục ⟦03 tháng kể từ ngày Quyết định có hiệu lực⟧.",
        "relative",
        None,
        after_event="ngày Quyết định có hiệu lực",
        then={"within_months": 3},
    ),
    row("Khắc phục ⟦trong vòng 01 năm kể từ ngày ký⟧.", "relative", None, within_years=1),
    row("Khắc phục xong ⟦trong 10 ngày⟧.", "relative", None, within_days=10),
    row(
        "Khắc phục xong ⟦trong thời hạn 05 ngày làm việc⟧.", "relative", None, within_working_days=5
    ),
    row("Gửi tài liệu ⟦trước ít nhất 03 ngày so với ngày họp⟧.", "relative"),
    row("Gửi tài liệu ⟦chậm nhất 03 ngày trước ngày họp⟧.", "relative"),
    row("Báo cáo ⟦trong ngày⟧.", "relative", None, same_day=True),
    row("Xử lý xong ⟦ngay trong ngày hôm nay⟧.", "relative", None, same_day=True),
    row("Xử lý xong ⟦trong tuần này⟧.", "relative", None, within_week="2025-02-12"),
]
EVENTS = [
    row("Ký số dữ liệu ⟦trước khi chuyển lên hệ thống⟧.", "relative"),
    row("⟦Trước khi nghiệm thu⟧, chủ đầu tư phải kiểm tra.", "relative"),
    row("Trình Ban Thường vụ ⟦trước kỳ họp thứ mười⟧.", "relative"),
    row("Tu sửa đê ⟦trước mùa mưa bão năm 2025⟧.", "relative"),
    row("Chi trả xong ⟦trước Tết Nguyên đán⟧.", "relative"),
    row("Gửi tài liệu ⟦trước ngày họp⟧ để nghiên cứu.", "relative"),
    row(
        "Hoàn thiện ⟦sau khi có ý kiến góp ý⟧, trình ký.",
        "relative",
        None,
        after_event="có ý kiến góp ý",
    ),
    row(
        "Triển khai ⟦ngay sau khi được phê duyệt⟧.", "relative", None, after_event="được phê duyệt"
    ),
    row("Báo cáo ⟦ngay khi phát hiện sự cố⟧.", "relative", None, after_event="phát hiện sự cố"),
    row(
        "Báo cáo ⟦sau khi được phê duyệt⟧ và gửi hồ sơ.",
        "relative",
        None,
        after_event="được phê duyệt",
    ),
    row("Tạm dừng ⟦cho đến khi có thông báo mới⟧.", "relative"),
    row("Nghỉ học ⟦từ 13 giờ 00 ngày 26/7/2025 cho đến khi có thông báo tiếp theo⟧.", "relative"),
    row("Gửi biên bản ⟦sau hội nghị này⟧.", "relative", None, after_event="hội nghị này"),
    row("Cập nhật, ⟦bảo đảm tiến độ thực hiện Kế hoạch số 15/KH-UBND⟧.", "relative"),
    row("⟦Trong thời gian nghỉ hè⟧ các trường cử người trực.", "none", None, **standing()),
]
RECURRING = [
    row("Gửi số liệu ⟦trước ngày 20 hằng tháng⟧.", "recurring", None, every="month", before_day=20),
    row("Gửi số liệu ⟦trước ngày 20 hàng tháng⟧.", "recurring", None, every="month", before_day=20),
    row(
        "Gửi số liệu ⟦trước ngày 20 của mỗi tháng⟧.",
        "recurring",
        None,
        every="month",
        before_day=20,
    ),
    row("Gửi số liệu ⟦chậm nhất ngày 20 hằng tháng⟧.", "recurring", None, every="month", by_day=20),
    row("Gửi số liệu ⟦vào ngày 20 hằng tháng⟧.", "recurring", None, every="month", by_day=20),
    row("Gửi số liệu ⟦ngày 20 hàng tháng⟧.", "recurring", None, every="month", by_day=20),
    row(
        "Gửi số liệu ⟦trước ngày mùng 5 hằng tháng⟧.",
        "recurring",
        None,
        every="month",
        before_day=5,
    ),
    row(
        "Gửi số liệu ⟦trước ngày 05 của tháng sau⟧.",
        "recurring",
        None,
        every="month",
        before_day=5,
        months_later=1,
    ),
    row(
        "Gửi số liệu ⟦trước ngày 25 của tháng cuối quý⟧.",
        "recurring",
        None,
        every="quarter",
        before_day=25,
    ),
    row(
        "Gửi số liệu ⟦ngày 10 tháng đầu quý sau⟧.",
        "recurring",
        None,
        every="quarter",
        by_day=10,
        months_later=1,
    ),
    row(
        "Gửi số liệu ⟦trước ngày 15 tháng cuối của quý⟧.",
        "recurring",
        None,
        every="quarter",
        before_day=15,
    ),
    row("Gửi số liệu ⟦trước ngày 15/12 hằng năm⟧.", "recurring", None, every="year", before_day=15),
    row(
        "Gửi số liệu ⟦trước ngày 15 tháng 6 hằng năm⟧.",
        "recurring",
        None,
        every="year",
        before_day=15,
        months_later=-6,
    ),
    row(
        "Gửi số liệu ⟦trước ngày 15/6 và 15/12 hằng năm⟧.",
        "recurring",
        None,
        every="half_year",
        before_day=15,
    ),
    row(
        "Gửi số liệu ⟦trước ngày 15/3, 15/6, 15/9 và 15/12 hàng năm⟧.",
        "recurring",
        None,
        every="quarter",
        before_day=15,
    ),
    row(
        "Gửi ⟦trước ngày 01 tháng 6 và ngày 01 tháng 12 hàng năm hoặc khi có đề nghị⟧.",
        "recurring",
        None,
        every="half_year",
        before_day=1,
    ),
    row("⟦Định kỳ hằng tháng⟧ báo cáo tiến độ.", "recurring", None, every="month"),
    row("Báo cáo tiến độ ⟦định kỳ hằng quý⟧.", "recurring", None, every="quarter"),
    row("Báo cáo tiến độ ⟦định kỳ 6 tháng, hằng năm⟧.", "recurring", None, every="half_year"),
    row("⟦Hằng quý⟧, tổng hợp kết quả gửi Sở.", "recurring", None, every="quarter"),
    row("⟦Hàng năm⟧ rà soát, bổ sung danh mục.", "recurring", None, every="year"),
    row("Tập huấn ⟦mỗi năm một lần⟧.", "recurring", None, every="year"),
    row("Kiểm tra ⟦02 lần/năm⟧.", "recurring", None, every="half_year"),
    row("Kiểm tra ⟦6 tháng một lần⟧.", "recurring", None, every="half_year"),
    row("⟦Hằng tuần⟧ báo cáo tiến độ thi công.", "recurring", None, **standing()),
    row("Báo cáo ⟦trước 16 giờ hằng ngày⟧.", "recurring", None, **standing()),
    row("Họp giao ban ⟦vào thứ Hai hằng tuần⟧.", "recurring", None, **standing()),
    row("⟦Sau mỗi đợt kiểm tra⟧, đoàn gửi kết quả.", "recurring", None, **standing()),
    row("Các trường ⟦thường xuyên⟧ theo dõi sức khỏe học sinh.", "recurring", None, **standing()),
    row("Duy trì tuyên truyền ⟦thường xuyên, liên tục⟧.", "recurring", None, **standing()),
    row(
        "Báo cáo ⟦định kỳ hằng tháng hoặc đột xuất khi có yêu cầu⟧.",
        "recurring",
        None,
        every="month",
    ),
]
ASKED = [
    row(
        "Báo cáo kết quả ⟦từ ngày 05/01/2025 đến ngày 30/4/2025⟧.",
        "before",
        "2025-04-30",
        up_to="2025-04-30",
    ),
    row("Báo cáo ⟦trước ngày 31/02/2025⟧.", "none"),
    row("Báo cáo ⟦trước ngày 00/3⟧.", "none"),
    row("Báo cáo ⟦trước ngày 0 tháng 3⟧.", "none"),
    row("Báo cáo ⟦trước ngày 00/12⟧.", "none"),
    row("Báo cáo ⟦trước ngày 30/13/2025⟧.", "none"),
    row("Báo cáo ⟦trước ngày 10 tháng Giêng⟧.", "relative"),
    row("Tổ chức ⟦vào ngày 10/3 âm lịch⟧.", "relative"),
    row("Báo cáo ⟦trước ngày 25⟧.", "before"),
    row("Báo cáo ⟦trước ngày 10/02/2025⟧.", "before", "2025-02-10", before="2025-02-10"),
]
WEEKDAYS = [
    row("Báo cáo ⟦trước thứ Hai, ngày 27/6/2025⟧.", "before", "2025-06-27", before="2025-06-27"),
    row("Báo cáo ⟦trước ngày 27/6/2025 (thứ 2)⟧.", "before", "2025-06-27", before="2025-06-27"),
    row("Báo cáo ⟦trước ngày 27/6 (Chủ nhật)⟧.", "before", "2025-06-27", before="2025-06-27"),
    row("Nộp ⟦chậm nhất 27/6 (thứ Bảy)⟧.", "before", "2025-06-27", by_end_of="2025-06-27"),
    row("Tổ chức họp ⟦vào ngày 27/6/2025 (thứ Tư)⟧.", "on", "2025-06-27", on="2025-06-27"),
    row("Thi ⟦từ 26/6 đến 27/6/2025 (thứ Hai)⟧.", "on", "2025-06-27", up_to="2025-06-27"),
]
"""The 27th of June 2025 is a Friday."""
BEYOND_RECKONING = [
    row("Tiêm ⟦trước khi khai giảng (31/9/2025)⟧.", "relative"),
    row("Báo cáo ⟦trong 9000000 ngày kể từ ngày ký⟧.", "relative"),
    row("Báo cáo ⟦trong vòng 99999999999999999999 ngày làm việc⟧.", "relative"),
    row("Báo cáo ⟦trong thời hạn 1.000.000 ngày⟧.", "relative"),
    row(f"Báo cáo ⟦trong {9 * 10**60} ngày⟧.", "relative"),
    row("Báo cáo ⟦trong 0 ngày kể từ ngày ký⟧.", "relative"),
    row("Xử lý ⟦trong vòng 12 giờ kể từ khi nhận tin⟧.", "relative"),
    row("Báo cáo ⟦trước ngày 99999999999999999999/3/2025⟧.", "none"),
    row("Báo cáo ⟦trước ngày 99999999999999999999⟧.", "none"),
    row("Báo cáo ⟦chậm nhất là ngày 5/3/202555⟧.", "none"),
    row("Báo cáo ⟦đến hết ngày 123/4/2025⟧.", "none"),
    row("Báo cáo ⟦trong quý 9/2025⟧.", "none"),
    row("Báo cáo ⟦trong năm 20255⟧.", "none"),
]
ASKED += [*WEEKDAYS, *BEYOND_RECKONING]
SEVERAL_DAYS = [
    row("Nộp ⟦trước 15/3 và 25/3/2025⟧ về Sở.", "before", "2025-03-25", before="2025-03-25"),
    row("Nộp ⟦trước ngày 15/3, 25/3 và 05/4/2025⟧.", "before", "2025-04-05", before="2025-04-05"),
    row("Nộp ⟦trước 30-6-2025, trước 15.7.2025⟧.", "before", "2025-07-15", before="2025-07-15"),
    row("Nộp ⟦chậm nhất ngày 15/3, 25/3⟧.", "before", "2025-03-25", by_end_of="2025-03-25"),
    row(
        "Nộp ⟦chậm nhất ngày 15/3 hoặc ngày 25/3⟧;", "before", "2025-03-25", by_end_of="2025-03-25"
    ),
]
SPANS += [
    row(
        "Lập ⟦trong tháng 4/2025 và tháng 5/2025⟧.",
        "within_month",
        "2025-05-31",
        within_month="2025-05",
    ),
    row("Thi ⟦vào ngày 12/5 và 13/5/2025⟧.", "on", "2025-05-13", on="2025-05-13"),
    row(
        "Nộp ⟦trước ngày 15/3/2025⟧ và ngày 25/3/2025 họp.",
        "before",
        "2025-03-15",
        before="2025-03-15",
    ),
    row(
        "Nộp ⟦trước ngày 15/3/2025⟧, 25.3 triệu đồng.", "before", "2025-03-15", before="2025-03-15"
    ),
    row("Xong ⟦trong Quý I và trước ngày 30/4⟧.", "before", "2025-04-30", before="2025-04-30"),
]
IN_OTHER_WORDS = [
    row("Sơn cổng ⟦trước ngày Quốc khánh 02/9⟧.", "before", "2025-09-02", before="2025-09-02"),
    row("Gửi ⟦trước ngày Nhà giáo Việt Nam (20/11⟧).", "before", "2025-11-20", before="2025-11-20"),
    row("Tiêm ⟦trước khi khai giảng (05/9/2025)⟧.", "before", "2025-09-05", before="2025-09-05"),
    row("Gửi ⟦trước kỳ họp thứ 5 (ngày 15/7/2025)⟧.", "before", "2025-07-15", before="2025-07-15"),
    row("Nộp ⟦cho đến khi hết đợt thi (18/12)⟧.", "before", "2025-12-18", by_end_of="2025-12-18"),
    row(
        "Trực ⟦từ ngày 01/8/2025 đến khi hết đợt thi (18/12)⟧.",
        "on",
        "2025-12-18",
        by_end_of="2025-12-18",
    ),
    row("Trực ⟦trong 02 ngày 12/5 và 13/5⟧.", "on", "2025-05-13", on="2025-05-13"),
    row(
        "Bàn việc ⟦trong phiên họp thường kỳ tháng 6/2025⟧.",
        "within_month",
        "2025-06-30",
        within_month="2025-06",
    ),
    row("Làm việc ⟦trong tuần này⟧ để chốt.", "relative", within_week="2025-02-12"),
    row("Làm việc ⟦trong tuần tới⟧ để chốt.", "relative", within_week="2025-02-19"),
    row("Gửi tham luận ⟦trước 10 ngày khai mạc hội thi⟧.", "relative"),
]
SENTENCES = [*BEFORE, *HOURS, *BY_END_OF, *ON, *SPANS, *SCHOOL, *TERMS, *EVENTS, *RECURRING, *ASKED]
SENTENCES += [*SEVERAL_DAYS, *IN_OTHER_WORDS]


@pytest.mark.parametrize(("sentence", "words", "kind", "day", "due"), SENTENCES)
def test_a_sentence_gives_one_deadline_with_its_words_kind_day_and_rule(
    sentence: str, words: str, kind: str, day: str | None, due: dict[str, object]
) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert_reads(phrase, sentence, words, kind, day)
    assert phrase.deadline.due == rule(due, words)


@pytest.mark.parametrize(("sentence", "words", "kind", "day", "due"), ASKED)
def test_what_cannot_be_trusted_is_asked_about(
    sentence: str, words: str, kind: str, day: str | None, due: dict[str, object]
) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert phrase.sureness == "ask"


@pytest.mark.parametrize(("sentence", "words", "kind", "day", "due"), WEEKDAYS)
def test_a_wrong_weekday_is_the_rule_that_asks(
    sentence: str, words: str, kind: str, day: str | None, due: dict[str, object]
) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert phrase.rule == "another-weekday"


def test_a_right_weekday_is_sure() -> None:
    (phrase,) = deadlines_in("Nộp hồ sơ trước ngày 27/6/2025 (thứ Sáu).", DATING)
    assert (phrase.rule, phrase.sureness) == ("before", "sure")


@pytest.mark.parametrize("hour", ["25 giờ", "99 giờ", "10h60", "24 giờ 30"])
def test_an_hour_that_no_day_has_is_asked_about(hour: str) -> None:
    (phrase,) = deadlines_in(f"Nộp hồ sơ trước {hour} ngày 27/6/2025.", DATING)
    assert (phrase.sureness, str(phrase.deadline.day)) == ("ask", "2025-06-27")


@pytest.mark.parametrize(("sentence", "words", "kind", "day", "due"), SEVERAL_DAYS)
def test_of_several_days_the_last_is_taken_and_never_sure(
    sentence: str, words: str, kind: str, day: str | None, due: dict[str, object]
) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert (phrase.sureness, phrase.is_one_of_several) == ("likely", True)


@pytest.mark.parametrize(("sentence", "words", "kind", "day", "due"), [*BEFORE, *BY_END_OF, *SPANS])
def test_of_one_time_nothing_is_left_over(
    sentence: str, words: str, kind: str, day: str | None, due: dict[str, object]
) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert not phrase.is_one_of_several


@pytest.mark.parametrize(
    ("sentence", "every"),
    [
        (
            "Định kỳ 6 tháng gửi Bộ số liệu trước ngày 10/6 và trước ngày 10/12.",
            "half_year",
        ),
        ("Báo cáo định kỳ hằng năm (trước ngày 15/10) gửi Sở.", "year"),
    ],
)
def test_days_without_a_year_come_again_with_their_cadence(sentence: str, every: str) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert (phrase.kind, phrase.deadline.due.model_dump()["every"]) == ("recurring", every)


@pytest.mark.parametrize(
    "sentence",
    [
        "Định kỳ hằng quý báo cáo Sở trước ngày 20/4.",
        "Báo cáo định kỳ hằng năm trước ngày 20/11/2025.",
        "Rà soát kế hoạch hằng năm, báo cáo trước ngày 20/11.",
    ],
)
def test_a_day_that_does_not_fit_the_cadence_stays_a_day(sentence: str) -> None:
    assert deadlines_in(sentence, DATING)[-1].deadline.day is not None
