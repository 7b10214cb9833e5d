"""A batch: each document as docxtpl would make it, whatever stands in its values."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.unit.documents.templates import a_docx, a_template
from workflow.documents.render import word
from workflow.documents.render.cleaning import Cleaning, cleaned_text
from workflow.documents.render.compiled import compiled
from workflow.documents.render.sandbox import environment
from workflow.documents.render.watching import WATCH, Watch
from workflow.documents.render.word import WordRenderer
from workflow.errors import TemplateError

Contract = Callable[[str], dict[str, Any]]

CHASE = "dispatch/cong-van-don-doc.docx"
REPORT = "reports/bao-cao-tong-hop.docx"
BODY = "word/document.xml"

words = st.text(
    st.one_of(
        st.sampled_from("&<>\"'\n\t\r\x0b\a\u200f\u202e\ufffe {}%_“”đĐắ😀"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


def files_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def canonical(xml: bytes) -> bytes:
    return etree.tostring(etree.fromstring(xml), method="c14n")


def by_docxtpl(template: Path, values: dict[str, Any]) -> bytes:
    """Return the body as docxtpl alone makes it of the same values."""
    document = DocxTemplate(str(template))
    clean = {key: Cleaning(cleaned_text).cleaned(value) for key, value in values.items()}
    clean[WATCH] = Watch(60)
    document.render(clean, jinja_env=environment(), autoescape=True)
    return etree.tostring(document.docx.element, method="c14n")


class Xml:
    """A value that brings its own XML, as rich texts of docxtpl do."""

    def __init__(self, xml: str) -> None:
        self._xml = xml

    def __html__(self) -> str:
        return self._xml


def never(told: str) -> None:
    raise AssertionError(told)


@pytest.mark.parametrize("template", [CHASE, REPORT, "dispatch/cong-van-don-doc-chung.docx"])
def test_shipped_templates_are_filled_as_docxtpl_fills_them(
    template: str, templates: Path, contract: Contract
) -> None:
    sample = contract(template)["sample"]
    each = [
        sample,
        sample | {"subject": "tên & <mới>\n“hai dòng”", "signer_name": "Đ😀\u200f{_{ {_% %_} }_}"},
    ]
    renderer = WordRenderer([templates], never)
    for values, content in zip(each, renderer.render_each(template, each), strict=True):
        assert canonical(files_of(content)[BODY]) == by_docxtpl(templates / template, values)


@settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    each=st.lists(
        st.fixed_dictionaries(
            {"name": words, "lines": st.lists(words, max_size=3), "is_late": st.booleans()}
        ),
        min_size=4,
        max_size=8,
    )
)
def test_any_text_comes_out_as_from_docxtpl(each: list[dict[str, Any]], tmp_path: Path) -> None:
    renderer = a_template(
        tmp_path,
        "Kính gửi: {{ name }}; {{ name|upper }}",
        "{%p for line in lines %}",
        "- {{ line }}{{ '.' if loop.last else ';' }}",
        "{%p endfor %}",
        "{% if is_late %}Quá hạn {{ lines|length }}{% else %}Trong hạn{% endif %}",
        "{{ lines|join('\t') }}",
        tell=never,
    )
    for values, content in zip(each, renderer.render_each("mau.docx", each), strict=True):
        assert canonical(files_of(content)[BODY]) == by_docxtpl(tmp_path / "mau.docx", values)


def test_a_name_of_ten_thousand_letters_is_kept_whole(tmp_path: Path) -> None:
    renderer = a_template(tmp_path, "{{ issuing_organ }}", tell=never)
    name = "Trường Đắk R'Lấp & " * 530
    document = Document(io.BytesIO(renderer.render("mau.docx", {"issuing_organ": name})))
    assert document.paragraphs[0].text == name
    assert len(document.core_properties.author) == 255


def test_the_same_values_give_the_same_bytes_alone_and_in_a_batch(
    templates: Path, contract: Contract
) -> None:
    sample = contract(CHASE)["sample"]
    each = [sample | {"unit": f"Trường {n}"} for n in range(3)]
    renderer = WordRenderer([templates], never)
    made = list(renderer.render_each(CHASE, each))
    assert made == list(WordRenderer([templates], never).render_each(CHASE, each))
    assert made == [renderer.render(CHASE, values) for values in each]
    assert len(set(made)) == 3


def test_a_document_is_made_when_it_is_asked_for(tmp_path: Path) -> None:
    asked: list[int] = []

    def each() -> Iterator[dict[str, object]]:
        for n in range(3):
            asked.append(n)
            yield {"n": n}

    made = a_template(tmp_path, "{{ n }}").render_each("mau.docx", each())
    next(made)
    assert asked == [0]


def test_only_the_document_with_a_wrong_value_is_refused(tmp_path: Path) -> None:
    made = a_template(tmp_path, "{{ 6 // n }}").render_each("mau.docx", [{"n": 3}, {"n": 0}])
    next(made)
    with pytest.raises(TemplateError, match="không tính được"):
        next(made)


def test_a_changed_template_is_read_again(tmp_path: Path) -> None:
    renderer = a_template(tmp_path, "cũ", tell=never)
    before = renderer.render("mau.docx", {})
    a_template(tmp_path, "mới")
    assert b"c\xc5\xa9" in files_of(before)[BODY]
    assert "mới".encode() in files_of(renderer.render("mau.docx", {}))[BODY]


def test_a_first_document_that_differs_sends_the_batch_to_docxtpl_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    renderer = a_template(tmp_path, "đúng {{ a }}", tell=told.append)

    def compile_wrongly(name: str, content: bytes, *rest: Any) -> Any:
        return compiled(name, a_docx("sai {{ a }}"), *rest)

    monkeypatch.setattr(word, "compiled", compile_wrongly)
    made = list(renderer.render_each("mau.docx", [{"a": "một"}, {"a": "hai"}]))
    texts = [Document(io.BytesIO(each)).paragraphs[0].text for each in made]
    assert texts == ["đúng một", "đúng hai"]
    assert len(told) == 1
    assert told[0].startswith("Mẫu “mau.docx”: ")


def test_a_value_with_xml_of_its_own_is_left_to_docxtpl(tmp_path: Path) -> None:
    renderer = a_template(tmp_path, "{{ a }}", tell=never)
    each: list[dict[str, object]] = [
        {"a": "x"},
        {"a": Xml("</w:t></w:r><w:r><w:t>hai")},
        {"a": Xml("</w:t>")},
    ]
    made = renderer.render_each("mau.docx", each)
    next(made)
    runs = Document(io.BytesIO(next(made))).paragraphs[0].runs
    assert [run.text for run in runs if run.text] == ["hai"]
    with pytest.raises(TemplateError, match="đặt sai chỗ"):
        next(made)


def test_a_new_paragraph_within_a_link_is_refused_not_broken(tmp_path: Path) -> None:
    document = Document()
    link = etree.SubElement(
        document.add_paragraph()._p,
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}hyperlink",
    )
    link.append(document.add_paragraph("{{ a }}").runs[0]._r)
    document.save(str(tmp_path / "mau.docx"))
    made = WordRenderer([tmp_path], never).render_each("mau.docx", [{"a": "x"}, {"a": "x\ny"}])
    next(made)
    with pytest.raises(TemplateError, match="đặt sai chỗ"):
        next(made)
