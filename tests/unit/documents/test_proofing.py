"""A template edited in Word: every paragraph that asks for what is not given is named."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.unit.documents.shipped import FOLDER, card_of
from workflow.documents.proofing.proofread import proofread
from workflow.documents.templates.build import TEMPLATES
from workflow.domain.template_card import TemplateCard, TemplateField
from workflow.errors import TemplateError

CHASE = TemplateCard.model_validate(card_of("dispatch/cong-van-don-doc.docx"))
NO_FIELDS: dict[str, TemplateField] = {}


def typed(*lines: str) -> bytes:
    """Write a template as a clerk would, one paragraph a line."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def saved(document: object) -> bytes:
    content = io.BytesIO()
    document.save(content)  # type: ignore[attr-defined]
    return content.getvalue()


def wrong(content: bytes) -> list[tuple[int, str]]:
    return [(each.paragraph, each.wrong) for each in proofread("mau", content, CHASE.fields)]


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_shipped_template_asks_only_for_what_its_card_gives(template: str) -> None:
    card = TemplateCard.model_validate(card_of(template))
    assert proofread(template, (FOLDER / template).read_bytes(), card.fields) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{{ unitt }}", "không có giá trị tên là “unitt”; có phải ý bạn là “unit”?"),
        ("{{ so_van_ban }}", "không có giá trị tên là “so_van_ban”"),
        (
            "{{ unit|balancd(3) }}",
            "không có bộ lọc tên là “balancd”; có phải ý bạn là “balanced”?",
        ),
        (
            "{{ 'x' if unit is definned }}",
            "không có phép thử tên là “definned”; có phải ý bạn là “defined”?",
        ),
        (
            "{{ duties[0].quot }}",
            "không có mục thuộc giá trị này tên là “quot”; có phải ý bạn là “quote”?",
        ),
        ("{{ unit.clause }}", "không có mục thuộc “unit” tên là “clause”"),
        ("{{ a b }}", "thẻ viết sai cú pháp: thừa “b” trong thẻ"),
        ("{{ }}", "thẻ viết sai cú pháp: thẻ không có nội dung"),
        ("{{ unit }", "thẻ mở mà không đóng, hoặc đóng mà không mở, trong cùng một đoạn"),
        ("unit }}", "thẻ mở mà không đóng, hoặc đóng mà không mở, trong cùng một đoạn"),
        (
            "{% fro x in duties %}{% endfro %}",
            "thẻ viết sai cú pháp: không có lệnh nào tên là “fro”, hoặc lệnh này thừa",
        ),
        (
            "{%p if unit %} chữ bên cạnh {% endif %}",
            "cả đoạn có lệnh {%p …%} sẽ mất, kể cả chữ bên cạnh",
        ),
        (
            "{%tr for d in duties %}{%tr endfor %}",
            "lệnh {%tr …%} phải nằm trong một hàng của bảng",
        ),
    ],
)
def test_what_a_paragraph_asks_wrongly_is_told_with_its_number(line: str, words: str) -> None:
    assert wrong(typed("Kính gửi: {{ unit }}", "", line)) == [(2, words)]


def test_columns_are_known_inside_their_loop_only() -> None:
    lines = [
        "{%p for duty in duties %}",
        "{{ duty.clase }}, {{ loop.lasst }}, {{ duty.quote|upper }}",
        "{%p endfor %}",
        "{{ duty.clause }}",
    ]
    assert wrong(typed(*lines)) == [
        (2, "không có mục thuộc “duty” tên là “clase”; có phải ý bạn là “clause”?"),
        (2, "không có mục thuộc “loop” tên là “lasst”; có phải ý bạn là “last”?"),
        (4, "không có giá trị tên là “duty”; có phải ý bạn là “duties”?"),
    ]


def test_a_value_set_by_the_template_is_known_from_then_on() -> None:
    lines = ["{%p set first = duties[0] %}", "{{ first.quote }} {{ first.quot }}"]
    found = wrong(typed(*lines))
    assert found == [(2, "không có mục thuộc “first” tên là “quot”; có phải ý bạn là “quote”?")]


def test_a_block_over_two_paragraphs_needs_statements_of_whole_paragraphs() -> None:
    words = "lệnh mở và đóng ở hai đoạn khác nhau: hãy dùng {%p …%} hoặc {%tr …%}"
    found = wrong(typed("{% if unit %}Có đơn vị", "thì in đoạn này.{% endif %}"))
    assert found == [(1, words), (2, words)]


def test_one_wrong_expression_does_not_hide_the_next() -> None:
    found = wrong(typed("{{ }}", "{{ unitt }}", "{{ a b }}"))
    assert [number for number, _ in found] == [1, 2, 3]


def test_a_statement_that_is_left_open_is_told() -> None:
    found = wrong(typed("{%p if unit %}", "Chữ."))
    assert [words for _, words in found] == [
        "thẻ viết sai cú pháp: thiếu lệnh kết thúc, ví dụ {%p endif %}"
    ]


def test_tags_that_word_cut_into_runs_and_curly_quotes_are_read_as_they_are_filled() -> None:
    document = Document()
    paragraph = document.add_paragraph("{{ un")
    for text in ("itt|", "default(“không”) }", "}"):
        paragraph.add_run(text).bold = True
    assert [words for _, words in wrong(saved(document))] == [
        "không có giá trị tên là “unitt”; có phải ý bạn là “unit”?"
    ]


def test_tables_and_page_headers_are_read_too() -> None:
    document = Document()
    document.add_table(1, 1).rows[0].cells[0].text = "{{ unitt }}"
    document.sections[0].header.paragraphs[0].text = "{{ trang }}"
    found = proofread("mau", saved(document), CHASE.fields)
    assert [(each.part, each.paragraph, each.quote) for each in found] == [
        ("nội dung", 1, "{{ unitt }}"),
        ("đầu trang", 1, "{{ trang }}"),
    ]


def test_a_row_that_only_holds_a_statement_loses_nothing_another_does() -> None:
    document = Document()
    table = document.add_table(3, 2)
    table.rows[0].cells[0].text = "{%tr for duty in duties %}"
    table.rows[0].cells[1].text = "Hạn"
    table.rows[1].cells[0].text = "{{ duty.clause }}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    assert wrong(saved(document)) == [(1, "cả hàng có lệnh {%tr …%} sẽ mất, kể cả chữ bên cạnh")]


def test_the_text_of_a_box_is_read_once() -> None:
    document = Document()
    inner = "<w:p><w:r><w:t>{{ unitt }}</w:t></w:r></w:p>"
    box = f"<w:r {nsdecls('w')}><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"
    document.add_paragraph("Chữ ngoài khung.")._p.append(parse_xml(box))
    assert [number for number, _ in wrong(saved(document))] == [2]


def test_a_long_paragraph_is_quoted_by_its_beginning() -> None:
    (fault,) = proofread("mau", typed("Kính gửi " * 20 + "{{ x }}"), NO_FIELDS)
    assert fault.quote.startswith("Kính gửi Kính gửi")
    assert fault.quote.endswith("…")
    assert len(fault.quote) == 60


def test_a_damaged_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="“mau”: không đọc được"):
        proofread("mau", b"not a zip", CHASE.fields)
