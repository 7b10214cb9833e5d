"""Who signs, and the pictures of signature and seal: R51 to R54."""

from docx.shared import Pt

from tests.unit.documents.check.case import case
from tests.unit.documents.check.spoil import remove, set_runs, write
from tests.unit.documents.check.spoil_body import below, line
from tests.unit.documents.check.spoil_pictures import floating, picture
from workflow.domain.document import Competence, Signer
from workflow.domain.finding import Known

TITLE, NAME = "Quyền hạn, chức vụ", "Họ tên người ký"
BLUE, RED, BLACK = (0, 40, 200, 255), (220, 20, 30, 255), (20, 20, 20, 255)
WHITE_GROUND = (0, 40, 200)


def signing(position: str) -> Known:
    """Return that the office knows Trần Sĩ Thành by this title."""
    signer = Signer(
        full_name="Trần Sĩ Thành",
        position=position,
        competence=Competence.DEPUTY,
        principal="GIÁM ĐỐC",
    )
    return Known(signer=signer)


def sealed(left: float, top: float = 0) -> tuple[float, float, float, float]:
    """Return where a seal of 36 mm lies."""
    return (left, top, 36, 36)


SIGNATURE = (0.0, 0.0, 40.0, 20.0)

BREAKING = (
    case("R51", "chữ thường", write(TITLE, "KT. Giám đốc"), says="có chữ thường"),
    case("R51", "chức vụ chữ thường", write(TITLE, "Phó Giám đốc", nth=1), says="có chữ thường"),
    case("R51", "không đậm", set_runs(TITLE, 1, bold=False), says="không đậm; quy định cỡ 13–14"),
    case("R51", "cỡ 12", set_runs(TITLE, 0, size=Pt(12)), says="quyền hạn, chức vụ cỡ 12"),
    case("R51", "không có dấu cách", write(TITLE, "KT.GIÁM ĐỐC"), says="quy định “KT. GIÁM ĐỐC”"),
    case("R51", "gạch chéo", write(TITLE, "K/T GIÁM ĐỐC"), says="quy định “KT. GIÁM ĐỐC”"),
    case("R51", "thiếu dấu chấm", write(TITLE, "TL GIÁM ĐỐC"), says="quy định “TL. GIÁM ĐỐC”"),
    case("R52", "thiếu chức vụ người ký thay", remove(TITLE, nth=1), says="dưới “KT. GIÁM ĐỐC”"),
    case(
        "R52",
        "thừa lệnh thiếu chức vụ",
        write(TITLE, "TL. GIÁM ĐỐC"),
        remove(TITLE, nth=1),
        says="không có chức vụ của người ký",
    ),
    case(
        "R52",
        "chức vụ khác sổ cơ quan",
        known=signing("Chánh Văn phòng"),
        says="chức vụ ghi “PHÓ GIÁM ĐỐC”, cơ quan khai là “Chánh Văn phòng”",
    ),
    case("R53", "in hoa", write(NAME, "TRẦN SĨ THÀNH"), says="họ tên in hoa toàn bộ"),
    case("R53", "có học vị", write(NAME, "TS. Trần Sĩ Thành"), says="trước họ tên có “TS.”"),
    case("R53", "ThS không chấm", write(NAME, "ThS Trần Sĩ Thành"), says="“ThS”"),
    case("R53", "danh hiệu", write(NAME, "Nhà giáo Trần Sĩ Thành"), says="“Nhà giáo”"),
    case("R53", "không đậm", set_runs(NAME, bold=False), says="họ tên không đậm"),
    case(
        "R54",
        "ảnh JPEG",
        picture(WHITE_GROUND, look=TITLE, kind="JPEG"),
        says="không phải tệp .png",
    ),
    case("R54", "nền trắng", picture(WHITE_GROUND, look=TITLE), says="không có nền trong suốt"),
    case("R54", "màu đen", picture(BLACK, look=TITLE), says="không có màu xanh của chữ ký"),
    case(
        "R54",
        "dưới họ tên",
        below(NAME, line("", look=TITLE)),
        picture(BLUE, look=TITLE),
        says="không ở giữa chức vụ và họ tên",
    ),
    case(
        "R54",
        "dấu trùm quá nửa",
        floating(BLUE, SIGNATURE, look=TITLE),
        floating(RED, sealed(-4), look=TITLE),
        says="hình dấu trùm 80% hình chữ ký",
    ),
    case(
        "R54",
        "dấu ở bên phải",
        floating(BLUE, SIGNATURE, look=TITLE),
        floating(RED, sealed(27), look=TITLE),
        says="ở bên phải hình chữ ký",
    ),
)

KEEPING = (
    case("R51", "người đứng đầu", values={"signer_lines": ["GIÁM ĐỐC"]}),
    case("R51", "thay mặt tập thể", values={"signer_lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]}),
    case(
        "R51",
        "chức vụ khác của người ký",
        values={"signer_lines": ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Chủ tịch UBND tỉnh"]},
    ),
    case("R51", "quyền", values={"signer_lines": ["Q. GIÁM ĐỐC"]}),
    case(
        "R52",
        "tập thể, cấp phó ký thay",
        values={"signer_lines": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]},
    ),
    case("R52", "chức vụ như cơ quan khai", known=signing("Phó Giám đốc")),
    case("R53", "tên bắt đầu như học vị", values={"signer_name": "Thạch Sĩ Bắc"}),
    case(
        "R53",
        "ngành cho phép",
        write(NAME, "TS. Trần Sĩ Thành"),
        known=Known(may_print_degrees=True),
    ),
    case("R54", "chữ ký xanh, nền trong", picture(BLUE, look=TITLE)),
    case(
        "R54",
        "dấu trùm một phần ba bên trái",
        floating(BLUE, SIGNATURE, look=TITLE),
        floating(RED, sealed(-23), look=TITLE),
    ),
)
