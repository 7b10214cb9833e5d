"""Citations, capitals and spaces: R63 to R65."""

from tests.unit.documents.check.case import CHASE_ALL, NOTICE, NOTICE_AS_DISPATCH, Case, case
from tests.unit.documents.check.spoil import write
from tests.unit.documents.check.spoil_body import TEXT, below

DECREE = "Nghị định số 30/2020/NĐ-CP"
IN_FULL = f"{DECREE} ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"


def saying(rule: str, text: str, says: str = "") -> Case:
    """Return a case with one more paragraph in the text."""
    return case(rule, text, below(TEXT, text), says=says)


BREAKING = (
    saying("R63", f"Thực hiện {DECREE}, các đơn vị rà soát.", "thiếu ngày tháng năm, cơ quan"),
    saying(
        "R63",
        f"Thực hiện {DECREE} của Chính phủ về công tác văn thư.",
        f"lần đầu viện dẫn “{DECREE}” thiếu ngày tháng năm",
    ),
    saying(
        "R63",
        f"Thực hiện {DECREE} ngày 05/3/2020 về công tác văn thư.",
        "thiếu cơ quan ban hành",
    ),
    saying("R63", f"Thực hiện {DECREE} ngày 05/3/2020 của Chính phủ.", "thiếu trích yếu nội dung"),
    saying("R63", "Thực hiện theo Thông tư số 16 của Bộ.", "“Thông tư số 16” không ghi ký hiệu"),
    saying("R63", f"Theo {IN_FULL}; trình tự theo {IN_FULL}.", "chỉ cần ghi tên loại, số, ký hiệu"),
    saying(
        "R64", "Thực hiện theo khoản 2 điều 5 của Luật.", "“điều 5”, quy định viết hoa: “Điều 5”"
    ),
    saying("R64", "Nội dung nêu tại mục III của Báo cáo.", "“Mục III”"),
    saying("R64", "Nội dung nêu tại chương II và phần I.", "“Phần I”"),
    saying("R64", "Thực hiện theo Khoản 2 Điều 5 của Luật.", "“Khoản 2” giữa câu"),
    saying("R64", "Theo quy định tại Điểm a khoản 2 Điều 5.", "viết thường: “điểm a”"),
    saying("R64", "Việc này phục vụ nhân dân trong tỉnh.", "“nhân dân”, quy định viết hoa"),
    saying("R64", "Theo chủ trương của Đảng, nhà nước.", "“Nhà nước”"),
    saying("R65", "Các đơn vị  gửi báo cáo đúng hạn.", "giữa “vị” và “gửi”"),
    saying("R65", "Các đơn vị , trường học gửi báo cáo.", "trước “,” sau chữ “vị”"),
    saying("R65", "Gồm các việc sau :", "trước “:” sau chữ “sau”"),
    saying("R65", "Rà  soát, báo  cáo đúng hạn.", "và 1 chỗ nữa"),
)

KEEPING = (
    saying("R63", f"Thực hiện {IN_FULL}. Các đơn vị thực hiện đúng {DECREE}."),
    saying("R63", "Thực hiện Luật Giáo dục và các văn bản hướng dẫn thi hành."),
    saying(
        "R63",
        "Theo Quy chế làm việc ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND "
        "tỉnh.",
    ),
    saying(
        "R63",
        f"Theo {IN_FULL} và Nghị định số 9/2031/NĐ-CP ngày 01/02/2031 của Chính phủ sửa đổi một số "
        f"điều của {IN_FULL}.",
    ),
    saying(
        "R63",
        "Theo đề nghị của Sở Nội vụ tại Tờ trình số 3367/TTr-SNV ngày 28 tháng 11 năm 2024 về "
        "việc giao biên chế.",
    ),
    saying("R63", "Theo Công văn số 99/SGDĐT-KHTC ngày 05/3/2025 về việc quyết toán kinh phí."),
    saying(
        "R63",
        "Theo Kế hoạch số 15/KH-UBND ngày 24/01/2025 của UBND tỉnh về học bạ số (Kế hoạch số 15).",
    ),
    saying("R63", "Số 12/2025 của tạp chí đăng bài về báo cáo số liệu giáo dục."),
    case("R63", "thông báo", template=NOTICE),
    case("R63", "thông báo dạng công văn", template=NOTICE_AS_DISPATCH),
    case("R63", "công văn chung", template=CHASE_ALL),
    saying("R64", "Theo điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự."),
    saying("R64", "Nội dung nêu tại Tiểu mục 1 và Mục 2 của Báo cáo."),
    saying("R64", "Các điểm thi, điều kiện, mục tiêu, phần mềm, chương trình được rà soát."),
    saying("R64", "Theo danh mục 2 và hạng mục 3, cổ phần 10 đồng, học phần I, tăng phần 5%."),
    saying("R64", "Hội đồng nhân dân và Ủy ban nhân dân tỉnh quản lý nhà nước về giáo dục."),
    saying("R64", "Tỷ giá của nhân dân tệ do nhà đầu tư theo dõi."),
    saying("R64", "Khoản 2 Điều này áp dụng từ năm 2025. Điểm a khoản 1 không áp dụng."),
    saying("R64", "Học sinh đạt điểm 10, khoản 5 triệu đồng."),
    saying("R65", "Học bạ số... được ký số trước ngày 30/6/2025."),
    saying("R65", "Gửi trước ngày   tháng   năm 2025."),
    saying("R65", "Họ và tên:          ; chức vụ:          ."),
    case("R65", "chấm lửng", write(TEXT, "Các đơn vị, trường học … thực hiện.", nth=1)),
)
