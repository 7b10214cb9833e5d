"""Filling a template: nothing is lost, nothing is invented, nothing is run."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from lxml import etree

from tests.unit.documents.templates import a_template
from workflow.documents.render.word import WordRenderer
from workflow.errors import TemplateError

Filled = Callable[..., WordDocument]
Contract = Callable[[str], dict[str, Any]]

CHASE = "dispatch/cong-van-don-doc.docx"
REPORT = "reports/bao-cao-tong-hop.docx"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def texts_of(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


@pytest.mark.parametrize(
    "text",
    [
        "Các trường THCS&THPT, trường PTDTNT huyện",
        "<script>alert(1)</script>",
        "“Học bạ số” của 'Đắk R'Lấp' \"và\" &amp; {{ 7 * 7 }}",
    ],
)
def test_text_survives_as_it_is(text: str, tmp_path: Path) -> None:
    renderer = a_template(tmp_path, "Kính gửi: {{ name }}", "Dòng sau.")
    assert texts_of(renderer.render("mau.docx", {"name": text})) == [
        f"Kính gửi: {text}",
        "Dòng sau.",
    ]


def test_a_new_line_begins_a_paragraph_of_the_same_look(tmp_path: Path) -> None:
    renderer = a_template(tmp_path, "{{ text }}")
    content = renderer.render("mau.docx", {"text": "Đoạn một.\r\n\r\nĐoạn\thai.\x00\n"})
    assert texts_of(content) == ["Đoạn một.", "Đoạn hai."]


def test_decomposed_text_is_composed(tmp_path: Path) -> None:
    renderer = a_template(tmp_path, "{{ text }}")
    assert texts_of(renderer.render("mau.docx", {"text": "D\u00f4\u0301c"})) == ["D\u1ed1c"]


def test_the_same_input_gives_the_same_bytes(templates: Path, contract: Contract) -> None:
    sample = contract(REPORT)["sample"]
    renderer = WordRenderer([templates])
    content = renderer.render(REPORT, sample)
    assert content == renderer.render(REPORT, sample)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_file_says_what_it_is_and_whose(filled: Filled) -> None:
    properties = filled(CHASE, subject="đôn đốc <lần 2>", issuing_organ="Sở A&B").core_properties
    assert (properties.title, properties.author) == ("đôn đốc <lần 2>", "Sở A&B")
    assert properties.last_modified_by == "Sở A&B"


def test_the_offices_own_template_wins(tmp_path: Path) -> None:
    for folder, text in (("own", "của cơ quan"), ("shipped", "có sẵn")):
        (tmp_path / folder).mkdir()
        a_template(tmp_path / folder, text)
    renderer = WordRenderer([tmp_path / "own", tmp_path / "shipped"])
    assert texts_of(renderer.render("mau.docx", {})) == ["của cơ quan"]


@pytest.mark.parametrize("missing", ["subject", "duties", "signer_name"])
def test_a_missing_value_is_named(missing: str, templates: Path, contract: Contract) -> None:
    values = {key: value for key, value in contract(CHASE)["sample"].items() if key != missing}
    with pytest.raises(TemplateError, match=f"“{CHASE}”.*thiếu giá trị “{missing}”"):
        WordRenderer([templates]).render(CHASE, values)


def test_a_missing_column_is_named(templates: Path, contract: Contract) -> None:
    sample = contract(CHASE)["sample"]
    duties = [
        {key: duty[key] for key in ("clause", "quote", "last_day")} for duty in sample["duties"]
    ]
    with pytest.raises(TemplateError, match="thiếu giá trị “days_late”"):
        WordRenderer([templates]).render(CHASE, sample | {"duties": duties})


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("{{ chua dong", "sai cú pháp", id="a tag that is not closed"),
        pytest.param("{% for x in xs %}", "sai cú pháp", id="a loop that does not end"),
        pytest.param("{{ 'a'|khong_co }}", "sai cú pháp", id="a filter nobody knows"),
        pytest.param(
            "{{ cycler.__init__.__globals__ }}", "không được phép", id="a way out of the sandbox"
        ),
        pytest.param("{{ 1 / 0 }}", "không tính được", id="a division by zero"),
        pytest.param("{{ ''.join(3) }}", "không tính được", id="a wrong expression"),
    ],
)
def test_a_wrong_tag_is_explained(line: str, words: str, tmp_path: Path) -> None:
    renderer = a_template(tmp_path, line)
    with pytest.raises(TemplateError, match=f"mau.docx.*{words}"):
        renderer.render("mau.docx", {})


def test_a_row_statement_outside_a_table_is_refused_not_swallowed(tmp_path: Path) -> None:
    renderer = a_template(tmp_path, "trước", "{% if yes %}đầu", "{%p endif %}", "sau")
    with pytest.raises(TemplateError, match="đặt sai chỗ"):
        renderer.render("mau.docx", {"yes": False})


def test_a_template_nobody_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"“khong-co.docx”: không tìm thấy"):
        WordRenderer([tmp_path]).render("khong-co.docx", {})


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 cut off"])
def test_a_damaged_template_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "hong.docx").write_bytes(content)
    with pytest.raises(TemplateError, match=r"“hong.docx”: không đọc được"):
        WordRenderer([tmp_path]).render("hong.docx", {})


def test_the_chart_shows_the_figures_of_the_table(filled: Filled, contract: Contract) -> None:
    groups = contract(REPORT)["sample"]["by_group"]
    document = filled(REPORT)
    (chart,) = [r.target_part for r in document.part.rels.values() if r.reltype.endswith("chart")]
    series = etree.fromstring(chart.blob).iter(f"{C}ser")
    shown = [[point.text for point in one.iterfind(f"{C}val//{C}v")] for one in series]
    cells = ("done_on_time", "done_late", "open_in_time", "open_overdue")
    assert shown == [[str(group[cell]) for group in groups] for cell in cells]


def test_a_chart_without_its_figures_is_refused(templates: Path, contract: Contract) -> None:
    sample = contract(REPORT)["sample"]
    groups = [{k: v for k, v in g.items() if k != "done_late"} for g in sample["by_group"]]
    with pytest.raises(TemplateError, match="thiếu giá trị “done_late”"):
        WordRenderer([templates]).render(REPORT, sample | {"by_group": groups})


def test_a_report_of_an_office_with_nothing_late_says_so(
    filled: Filled, contract: Contract
) -> None:
    totals = contract(REPORT)["sample"]["totals"] | {"fell_due": 0}
    text = "\n".join(p.text for p in filled(REPORT, late=[], totals=totals).paragraphs)
    assert "Không có nhiệm vụ quá hạn chưa hoàn thành." in text
    assert "chưa có nhiệm vụ nào đến hạn" in text


def test_a_first_chase_does_not_speak_of_earlier_ones(filled: Filled) -> None:
    text = "\n".join(p.text for p in filled(CHASE, earlier_chases=[]).paragraphs)
    assert "đã đôn đốc" not in text
    assert "chưa nhận được kết quả thực hiện của Phòng Giáo dục" in text
