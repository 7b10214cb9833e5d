"""What the engine writes itself it can read: every shipped template, filled and taken apart."""

import io
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from docx.document import Document as WordDocument

from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.documents.reading.read_paper import read_paper
from workflow.documents.reading.recognise import take_apart
from workflow.documents.templates.build import TEMPLATES
from workflow.domain.document import DocumentType

Filled = Callable[..., WordDocument]
Contract = Callable[[str], dict[str, Any]]
LETTERS = [name for name in TEMPLATES if name.startswith(("dispatch/", "reports/bao-cao"))]
DISPATCHES = [name for name in LETTERS if "cong-van" in name]
NAMED = [name for name in LETTERS if "cong-van" not in name]
REGISTERS = [name for name in TEMPLATES if "/so-" in name]
ANNEX = "reports/phu-luc-tien-do.docx"
WITH_MORE = ("dispatch/quyet-dinh.docx", "dispatch/phieu-gui.docx")


def parts_of(document: WordDocument) -> Parts:
    buffer = io.BytesIO()
    document.save(buffer)
    return take_apart(read_paper(buffer.getvalue(), "mẫu.docx"))


def said(paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(" ".join(each.text.split()) for each in paragraphs)


@pytest.mark.parametrize("template", LETTERS)
def test_head_and_closing_of_a_shipped_template_are_found(
    template: str, filled: Filled, contract: Contract
) -> None:
    parts = parts_of(filled(template))
    head, closing = parts.head, parts.closing
    sample = contract(template)["sample"]
    assert head.nation
    assert head.nation.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert head.motto
    assert head.motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert said(head.governing) == sample["governing_organ"].upper()
    assert said(head.issuer) == sample["issuing_organ"].upper()
    assert head.number
    assert head.number.text.startswith("Số: ")
    assert head.date
    assert head.date.text.startswith(sample["place"])
    assert closing.recipients_title
    assert closing.recipients_title.text == "Nơi nhận:"
    assert closing.archive
    assert closing.archive.text.startswith("- Lưu: VT")
    assert said(closing.authority) == " ".join(sample["signer_lines"])
    assert closing.name
    assert closing.name.text == sample["signer_name"]
    assert parts.body
    assert bool(parts.loose) == (template in WITH_MORE)


@pytest.mark.parametrize("template", DISPATCHES)
def test_a_dispatch_has_its_subject_under_the_number(template: str, filled: Filled) -> None:
    parts = parts_of(filled(template))
    assert parts.document_type is DocumentType.DISPATCH
    assert parts.head.dispatch_subject[0].text.startswith("V/v ")
    assert parts.head.type_name is None
    assert parts.addressees[0].text.startswith("Kính gửi:")


@pytest.mark.parametrize("template", NAMED)
def test_a_named_document_has_type_subject_and_rule(
    template: str, filled: Filled, contract: Contract
) -> None:
    parts = parts_of(filled(template))
    assert parts.document_type == contract(template)["document_type"]
    assert parts.head.type_name
    assert not parts.head.dispatch_subject
    if contract(template)["sample"].get("subject"):
        assert parts.head.subject
        assert parts.head.subject_rule


@pytest.mark.parametrize("template", REGISTERS)
def test_a_register_is_known_by_its_cover(template: str, filled: Filled) -> None:
    parts = parts_of(filled(template))
    assert parts.is_register
    assert parts.head.nation is None
    assert not parts.head.issuer


def test_an_annex_in_a_file_of_its_own_is_known_by_its_label(filled: Filled) -> None:
    parts = parts_of(filled(ANNEX))
    assert parts.is_attachment
    assert parts.head.nation is None


@pytest.mark.parametrize("template", LETTERS)
def test_a_document_with_a_head_is_neither_annex_nor_register(
    template: str, filled: Filled
) -> None:
    assert parts_of(filled(template)).has_head
