"""What may go the fast way: templates that no value can break."""

import io
from pathlib import Path

import pytest
from docx import Document

from tests.unit.documents.templates import a_docx
from workflow.documents.render.compiled import compiled, escaped_in_run
from workflow.documents.render.sandbox import environment
from workflow.documents.render.steady import is_steady

ROW = "<w:tr><w:tc><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:tc><w:tc/></w:tr>"
FULL = "<w:tr><w:tc/><w:tc/></w:tr>"
SPAN = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
BOX = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl>"
WIDE = BOX.replace("<w:gridCol/>", "<w:gridCol/>" * 3).replace("<w:tc/>", "<w:tc/>" * 3)
GRID = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"


def steady(xml: str) -> bool:
    return is_steady(environment().parse(xml))


def is_compiled(content: bytes) -> bool:
    return compiled("mau.docx", content, environment(escaped_in_run)) is not None


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param("<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>", id="giá trị trong đoạn"),
        pytest.param("{% for a in b %}<w:p/>{% else %}<w:p/>{% endfor %}", id="đoạn lặp"),
        pytest.param(
            "<w:r><w:t>{% if a %}</w:t></w:r><w:r><w:t>{% endif %}</w:t></w:r>",
            id="nếu qua hai run",
        ),
        pytest.param(
            f"<w:tbl>{GRID}{FULL}{{% for a in b %}}{ROW}{{% endfor %}}</w:tbl>",
            id="hàng lặp dưới hàng tiêu đề",
        ),
        pytest.param(
            f"<w:tbl>{GRID}<w:tr><w:tc>{SPAN}</w:tc></w:tr></w:tbl>",
            id="ô gộp hai cột",
        ),
        pytest.param("<w:p>{% set a = 1 %}</w:p>", id="đặt biến"),
        pytest.param(
            f"<w:tbl>{GRID}<w:tr><w:tc/><w:tc>{{% if a %}}{BOX}{{% endif %}}</w:tc></w:tr></w:tbl>",
            id="khung trong ô, có thể không có",
        ),
    ],
)
def test_these_cannot_be_broken(xml: str) -> None:
    assert steady(xml)


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param("{% if a %}<w:p>{% endif %}</w:p>", id="mở trong nhánh, đóng ngoài nhánh"),
        pytest.param("<w:p>{% if a %}</w:p>{% endif %}", id="đóng trong nhánh"),
        pytest.param("{% for a in b %}</w:p><w:p>{% endfor %}", id="đóng cái chưa mở"),
        pytest.param("<w:p>{{ a }}</w:p>", id="giá trị ngoài run"),
        pytest.param('<w:shd w:fill="{{ a }}"/>', id="giá trị trong thuộc tính"),
        pytest.param('<w:shd w:fill="{% if a %}x{% endif %}"/>', id="nhánh trong thuộc tính"),
        pytest.param(
            f"<w:tbl>{GRID}{{% for a in b %}}{ROW}{{% endfor %}}</w:tbl>", id="bảng có thể rỗng"
        ),
        pytest.param(
            f"<w:tbl>{GRID}<w:tr><w:tc/>{{% if a %}}<w:tc/>{{% endif %}}</w:tr></w:tbl>",
            id="ô có thể không có",
        ),
        pytest.param(f"<w:tbl>{GRID}<w:tr><w:tc/></w:tr></w:tbl>", id="hàng thiếu ô"),
        pytest.param(
            f"<w:tbl>{GRID}<w:tr><w:tc/><w:tc>{WIDE}</w:tc></w:tr></w:tbl>",
            id="bảng rộng hơn trong bảng",
        ),
        pytest.param('{% for a in b %}<wp:docPr id="1"/>{% endfor %}', id="hình lặp"),
        pytest.param("{% macro m() %}{% endmacro %}", id="macro"),
        pytest.param("{% for a in b recursive %}{% endfor %}", id="vòng lặp đệ quy"),
        pytest.param("<w:r><w:t>{{ '\\x01' }}</w:t></w:r>", id="ký tự Word không nhận"),
        pytest.param("<w:tr><w:tc/></w:tr>", id="hàng ngoài bảng"),
    ],
)
def test_these_are_left_to_docxtpl(xml: str) -> None:
    assert not steady(xml)


def test_a_column_loop_is_left_to_docxtpl() -> None:
    document = Document(io.BytesIO(a_docx("")))
    row = document.add_table(1, 3).rows[0]
    for cell, text in zip(
        row.cells, ("{%tc for a in b %}", "{{ a }}", "{%tc endfor %}"), strict=True
    ):
        cell.text = text
    written = io.BytesIO()
    document.save(written)
    assert not is_compiled(written.getvalue())


@pytest.mark.parametrize("place", ["header", "footer"])
def test_statements_in_a_header_are_left_to_docxtpl(place: str) -> None:
    document = Document(io.BytesIO(a_docx("{{ a }}")))
    getattr(document.sections[0], place).paragraphs[0].text = "{{ a }}"
    written = io.BytesIO()
    document.save(written)
    assert is_compiled(a_docx("{{ a }}"))
    assert not is_compiled(written.getvalue())


def test_statements_in_the_properties_are_left_to_docxtpl() -> None:
    document = Document(io.BytesIO(a_docx("{{ a }}")))
    document.core_properties.identifier = "{{ a }}"
    written = io.BytesIO()
    document.save(written)
    assert not is_compiled(written.getvalue())


@pytest.mark.parametrize(
    "template",
    [
        "dispatch/cong-van-don-doc.docx",
        "dispatch/cong-van-don-doc-chung.docx",
        "reports/bao-cao-tong-hop.docx",
    ],
)
def test_what_is_made_in_batches_goes_the_fast_way(template: str, templates: Path) -> None:
    assert is_compiled((templates / template).read_bytes())
