"""Whatever a head and a closing are made of, the same components are found."""

import pytest

from tests.unit.documents.reading.letterheads import (
    ABOUT,
    BOLD,
    DATE,
    GOVERNING,
    ISSUER,
    LAYOUTS,
    LEFT,
    MOTTO,
    NATION,
    NUMBER,
    RIGHT,
    TEXT,
    Layout,
    a_dispatch,
    in_a_table,
    parts,
    with_blanks,
    with_tabs,
)
from tests.unit.documents.reading.word_file import p, r, read
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts, RuleKind
from workflow.documents.reading.recognise import take_apart
from workflow.domain.document import DocumentType

every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.__name__)


def said(paragraph: Paragraph | None) -> str:
    return paragraph.text if paragraph else ""


def all_said(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]


def written(found: Parts) -> list[str]:
    return [each.text for each in found.body if not each.is_empty]


@every_layout
def test_the_head_is_found(layout: Layout) -> None:
    found = parts(a_dispatch(layout))
    head = found.head
    assert found.document_type is DocumentType.DISPATCH
    assert (said(head.nation), said(head.motto)) == (NATION, MOTTO)
    assert (said(head.number), said(head.date)) == (NUMBER, DATE)
    assert all_said(head.governing) == [GOVERNING]
    assert all_said(head.issuer) == [ISSUER]
    assert all_said(head.dispatch_subject) == [ABOUT]
    assert head.type_name is None
    assert head.issuer_rule
    assert head.motto_rule
    assert head.issuer_rule.kind is head.motto_rule.kind is RuleKind.UNDERSCORES
    assert head.motto_rule.length == pytest.approx(2 * head.issuer_rule.length)
    assert all_said(found.addressees) == ["Kính gửi: Ủy ban nhân dân tỉnh."]
    assert written(found) == [TEXT]
    assert not found.loose


@every_layout
def test_the_closing_is_found(layout: Layout) -> None:
    found = parts(a_dispatch(closing=layout))
    closing = found.closing
    assert said(closing.recipients_title) == "Nơi nhận:"
    assert all_said(closing.recipients) == ["- Như trên;"]
    assert said(closing.archive) == "- Lưu: VT, VP."
    assert closing.drafter is None
    assert all_said(closing.authority) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert said(closing.name) == "Trần Sĩ Thành"
    assert written(found) == [TEXT]
    assert not found.loose


def test_a_head_made_with_blanks_is_found() -> None:
    left, right = LEFT[:2], RIGHT[:2]
    head = parts(with_blanks(left, right) + with_tabs(LEFT[3:], RIGHT[3:]) + p("Nội dung")).head
    assert (said(head.nation), said(head.motto)) == (NATION, MOTTO)
    assert all_said(head.issuer) == [ISSUER]
    assert said(head.number) == NUMBER


def test_parts_of_one_paragraph_keep_its_number_and_their_own_looks() -> None:
    found = parts(a_dispatch(with_tabs)).head
    assert found.governing[0].number == (found.nation.number if found.nation else None) == 1
    assert not found.governing[0].runs[0].bold
    assert found.nation
    assert all(run.bold for run in found.nation.written)


def test_the_automatic_number_stays_with_the_first_part() -> None:
    broken = p(
        r("<w:t>BÁO CÁO</w:t><w:br/><w:t>Tình hình</w:t>"),
        properties='<w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/>',
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    head = take_apart(read(broken + p("a"), numbering=numbering)).head
    assert head.type_name
    assert head.type_name.label == "1."
    assert [each.label for each in head.subject] == [""]


def test_tabs_and_breaks_of_the_text_divide_nothing() -> None:
    text = p(r("<w:t>Ngày 05</w:t><w:tab/><w:t>Số: 12/KH</w:t><w:br/><w:t>BÁO CÁO</w:t>"))
    assert written(parts(a_dispatch(text=text))) == ["Ngày 05\tSố: 12/KH\nBÁO CÁO"]


def test_a_name_that_wraps_in_its_paragraph_stays_one() -> None:
    wrapped = "<w:t>TRUNG TÂM GIÁO DỤC</w:t><w:br/><w:t>THƯỜNG XUYÊN</w:t>"
    left = [LEFT[0], (wrapped, BOLD), *LEFT[2:]]
    head = parts(a_dispatch(left=left)).head
    assert all_said(head.issuer) == ["TRUNG TÂM GIÁO DỤC\nTHƯỜNG XUYÊN"]


def test_a_signature_may_stand_above_the_recipients() -> None:
    body = (
        in_a_table(LEFT, RIGHT)
        + p(TEXT)
        + p("GIÁM ĐỐC")
        + p("")
        + p("Trần Sĩ Thành")
        + p("Nơi nhận:")
        + p("- Như trên;")
        + p("- Lưu: VT.")
    )
    closing = parts(body).closing
    assert all_said(closing.authority) == ["GIÁM ĐỐC"]
    assert said(closing.name) == "Trần Sĩ Thành"
    assert all_said(closing.recipients) == ["- Như trên;"]
    assert said(closing.archive) == "- Lưu: VT."
