"""The real notice laid out as it was issued: its own faults of form are found, and no other."""

from pathlib import Path

import pytest

from workflow.documents.check.checker import WordChecker
from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.geometry import CLOSING_COLUMNS, Sizes
from workflow.documents.layout.grid import Cell, row, table
from workflow.documents.layout.head import drawn_rule
from workflow.documents.layout.measure import rule
from workflow.documents.layout.wordml import paragraph
from workflow.domain.document import Competence, DocumentType, Signer
from workflow.domain.finding import Finding, Known

NOTICE = Path(__file__).parents[4] / "examples" / "dak-nong-2025" / "notice.txt"
OFFICE = Known(
    document_type=DocumentType.DISPATCH,
    issuer_notation="SGDĐT",
    drafting_units=("GDTrH-QLCL",),
    places=("Đắk Nông",),
    signer=Signer(
        full_name="Trần Sĩ Thành",
        position="PHÓ GIÁM ĐỐC",
        competence=Competence.DEPUTY,
        principal="GIÁM ĐỐC",
    ),
)


@pytest.fixture(scope="module")
def found() -> list[Finding]:
    return list(WordChecker().check("hoc-ba-so.docx", laid_out(NOTICE.read_text("utf-8")), OFFICE))


def laid_out(text: str) -> bytes:
    lines = [line.replace("**", "").strip() for line in text.splitlines() if line.strip()]
    addressed = lines.index("Kính gửi:")
    closing = lines.index("Nơi nhận:")
    body = next(n for n in range(addressed + 1, closing) if not lines[n].startswith("-"))
    blocks = (
        _head(lines[:addressed])
        + paragraph("Kính gửi", lines[addressed])
        + "".join(paragraph("Nơi gửi đến", line) for line in lines[addressed + 1 : body])
        + "".join(paragraph("Nội dung", line) for line in lines[body:closing])
        + _closing(lines[closing:])
    )
    return assemble("Thông báo như đã phát hành", [Part(blocks=blocks)], Sizes())


def _head(lines: list[str]) -> str:
    governing, issuer, nation, motto, number, date, *subject = lines
    columns = Sizes().header_columns
    left = (
        paragraph("Cơ quan chủ quản", governing)
        + paragraph("Cơ quan ban hành", issuer)
        + drawn_rule(rule(22))
    )
    right = paragraph("Quốc hiệu", nation) + paragraph("Tiêu ngữ", motto) + drawn_rule(rule(53))
    below = paragraph("Số, ký hiệu", number) + paragraph("Trích yếu công văn", " ".join(subject))
    cells = [[left, right], [below, paragraph("Địa danh, thời gian", date)]]
    rows = [row([Cell(content=cell) for cell in each], columns) for each in cells]
    return table(rows, columns)


def _closing(lines: list[str]) -> str:
    title, *recipients, competence, position, name = lines
    left = paragraph("Tiêu đề nơi nhận", title)
    left += "".join(paragraph("Nơi nhận", line) for line in recipients)
    right = "".join(paragraph("Quyền hạn, chức vụ", line) for line in (competence, position))
    right += paragraph("Họ tên người ký", name)
    cells = [Cell(content=left), Cell(content=right)]
    return table([row(cells, CLOSING_COLUMNS)], CLOSING_COLUMNS)


@pytest.mark.parametrize(
    ("number", "quote"),
    [
        pytest.param("R12", "Độc lập – Tự do – Hạnh phúc", id="Tiêu ngữ dùng gạch dài"),
        pytest.param("R24", "Số: /SGDDĐT-GDTrHQLCL", id="ký hiệu thừa chữ D"),
        pytest.param("R32", "V/v Thông báo kết luận", id="chữ hoa sau V/v"),
        pytest.param("R48", "- Lưu GDTrH-QLCL, VT.", id="dòng lưu đảo thứ tự, thiếu hai chấm"),
        pytest.param("R45", "6. Xét thấy thư viện số", id="thiếu “./.” cuối văn bản"),
        pytest.param("R63", "", id="viện dẫn thiếu trích yếu"),
    ],
)
def test_a_fault_of_the_notice_is_found(number: str, quote: str, found: list[Finding]) -> None:
    assert any(f.rule == number and f.spot.quote.startswith(quote) for f in found), told(found)


def test_nothing_else_is_complained_of(found: list[Finding]) -> None:
    assert {f.rule for f in found} == {"R12", "R24", "R32", "R45", "R48", "R63"}, told(found)


def told(found: list[Finding]) -> list[tuple[str, str, str]]:
    return [(f.rule, f.spot.quote, f.wrong) for f in found]
