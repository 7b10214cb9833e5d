"""Stamps of urgency and secrecy: R59 and R60."""

from tests.unit.documents.check.case import case
from tests.unit.documents.check.spoil import Change, insert_after, put_in
from tests.unit.documents.check.spoil_pictures import boxed

ABOUT = "Trích yếu công văn"


def stamped(
    words: str, width: float, height: float = 8, *, size: float = 13, color: str = "FF0000"
) -> Change:
    """Stamp the document under *V/v*."""
    return put_in(ABOUT, boxed(words, width, height, size=size, color=color))


BREAKING = (
    case("R59", "khung KHẨN 30 mm", stamped("KHẨN", 30), says="30 × 8 mm, quy định 20 × 8 mm"),
    case("R59", "khung cao 12 mm", stamped("HỎA TỐC", 30, 12), says="quy định 30 × 8 mm"),
    case("R59", "chữ thường", stamped("Thượng khẩn", 40), says="chữ thường"),
    case("R59", "cỡ 11", stamped("KHẨN", 20, size=11), says="cỡ 11; quy định cỡ 13–14, in hoa"),
    case("R59", "màu đen", stamped("KHẨN", 20, color="000000"), says="không có màu đỏ tươi"),
    case("R60", "MẬT", insert_after(ABOUT, "MẬT"), says="văn bản có dấu “MẬT”"),
    case("R60", "TUYỆT MẬT trong khung", stamped("TUYỆT MẬT", 40), says="“TUYỆT MẬT”"),
)

KEEPING = (
    case("R59", "KHẨN", stamped("KHẨN", 20)),
    case("R59", "HOẢ TỐC", stamped("HOẢ TỐC", 30)),
    case("R59", "THƯỢNG KHẨN cỡ 14", stamped("THƯỢNG KHẨN", 40, size=14)),
    case("R59", "trong dung sai", stamped("KHẨN", 20.9, 7.2)),
    case("R60", "việc giữ bí mật", values={"subject": "bảo vệ bí mật nhà nước"}),
)
