"""The look of text is what every layer together makes of it, from the theme to the run itself."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.unit.documents.reading.word_file import first, p, r, read, table, word_file, zipped
from workflow.documents.reading.paper import Align, LineRule, Paragraph, Run
from workflow.documents.reading.read_paper import read_paper

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:cs typeface="Arial"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def style(key: str, inside: str, *, kind: str = "paragraph", based_on: str = "") -> str:
    ground = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key} tên"/>{ground}{inside}'
        "</w:style>"
    )


def named(key: str) -> str:
    return f'<w:pStyle w:val="{key}"/>'


def run_of(body: str, styles: str = "", theme: str = "") -> Run:
    parts = {"styles": styles} | ({"theme": theme} if theme else {})
    return first(body, **parts).runs[0]


DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
    'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:rPr><w:sz w:val="26"/></w:rPr></w:style>'
)
BODY = style("Body", '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:i/></w:rPr>', based_on="Normal")
DEEP = style("Deep", '<w:rPr><w:sz w:val="28"/></w:rPr>', based_on="Body")
STRONG = style("Strong", '<w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr>', kind="character")
STYLES = DEFAULTS + NORMAL + BODY + DEEP + STRONG


def test_nothing_said_anywhere_is_what_word_takes_for_granted() -> None:
    run = run_of(p("chữ"))
    assert (run.size, run.bold, run.color) == (10, False, None)
    assert run.fonts == {"Times New Roman"}


def test_defaults_of_the_document_hold_when_no_style_speaks() -> None:
    assert run_of(p("a"), DEFAULTS, THEME).size == 11


def test_the_default_style_holds_for_paragraphs_that_name_none() -> None:
    assert run_of(p("a"), STYLES).size == 13


def test_a_style_takes_from_what_it_stands_on() -> None:
    paragraph = first(p("a", properties=named("Deep")), styles=STYLES)
    assert paragraph.align is Align.JUSTIFY
    assert paragraph.style == "Deep tên"
    assert paragraph.runs[0].size == 14
    assert paragraph.runs[0].italic


def test_a_character_style_speaks_over_the_paragraph_and_the_run_over_both() -> None:
    body = p(r("a", '<w:rStyle w:val="Strong"/>'), properties=named("Body"))
    run = run_of(body, STYLES)
    assert (run.bold, run.italic, run.color) == (True, True, "FF0000")
    direct = '<w:rStyle w:val="Strong"/><w:b w:val="0"/><w:color w:val="auto"/><w:sz w:val="24"/>'
    run = run_of(p(r("a", direct), properties=named("Body")), STYLES)
    assert (run.bold, run.color, run.size) == (False, None, 12)


def test_bold_in_both_styles_is_not_bold() -> None:
    heading = style("Heading", "<w:rPr><w:b/></w:rPr>")
    body = p(r("a", '<w:rStyle w:val="Strong"/>'), properties=named("Heading"))
    assert not run_of(body, STYLES + heading).bold
    body = p(r("a", '<w:rStyle w:val="Strong"/><w:b/>'), properties=named("Heading"))
    assert run_of(body, STYLES + heading).bold


def test_a_style_may_take_bold_away_from_the_one_it_stands_on() -> None:
    styles = style("Loud", "<w:rPr><w:b/></w:rPr>")
    styles += style("Calm", '<w:rPr><w:b w:val="false"/></w:rPr>', based_on="Loud")
    assert not run_of(p("a", properties=named("Calm")), styles).bold


def test_styles_that_stand_on_each_other_in_a_circle_end() -> None:
    styles = style("A", "<w:rPr><w:b/></w:rPr>", based_on="B") + style("B", "", based_on="A")
    assert run_of(p("a", properties=named("A")), styles).bold


@pytest.mark.parametrize(
    ("look", "text", "fonts"),
    [
        pytest.param('<w:rFonts w:ascii="Arial"/>', "abc", {"Arial"}, id="chữ không dấu"),
        pytest.param(
            '<w:rFonts w:ascii="Arial" w:hAnsi="Cambria"/>',
            "số",
            {"Arial", "Cambria"},
            id="chữ có dấu",
        ),
        pytest.param('<w:rFonts w:hAnsi="Cambria"/>', "Đ", {"Cambria"}, id="chỉ chữ có dấu"),
        pytest.param('<w:rFonts w:hAnsi="Cambria"/>', "abc", {"Calibri"}, id="ô không dùng tới"),
        pytest.param('<w:rFonts w:eastAsia="SimSun"/>', "漢", {"SimSun"}, id="chữ Hán"),
        pytest.param("<w:rtl/>", "abc", {"Arial"}, id="chữ viết từ phải sang"),
        pytest.param('<w:rFonts w:asciiTheme="majorHAnsi"/>', "a", {"Cambria"}, id="phông chủ đề"),
        pytest.param('<w:rFonts w:ascii="Arial" w:asciiTheme="majorAscii"/>', "a", {"Cambria"},
                     id="chủ đề đứng trên tên phông"),
        pytest.param('<w:rFonts w:ascii="Arial" w:asciiTheme="lạ"/>', "a", {"Arial"},
                     id="chủ đề không có thật"),
    ],
)  # fmt: skip
def test_fonts_are_those_of_the_characters_there(look: str, text: str, fonts: set[str]) -> None:
    assert run_of(p(r(text, look)), DEFAULTS, THEME).fonts == fonts


def test_a_sign_of_another_font_is_in_that_font() -> None:
    assert "Wingdings" in run_of(p(r('<w:sym w:font="Wingdings" w:char="F0FC"/>'))).fonts


@pytest.mark.parametrize(
    ("look", "name", "found"),
    [
        ('<w:u w:val="single"/>', "underline", True),
        ('<w:u w:val="none"/>', "underline", False),
        ('<w:vertAlign w:val="superscript"/>', "superscript", True),
        ('<w:sz w:val="27"/>', "size", 13.5),
        ('<w:sz w:val="rất to"/>', "size", 10),
        ('<w:color w:val="1f4e79"/>', "color", "1F4E79"),
    ],
)
def test_a_run_says_how_it_looks(look: str, name: str, found: object) -> None:
    assert getattr(run_of(p(r("a", look))), name) == found


def paragraph_with(properties: str) -> Paragraph:
    return first(p("a", properties=properties), styles=STYLES)


@pytest.mark.parametrize(
    ("properties", "name", "found"),
    [
        ('<w:jc w:val="center"/>', "align", Align.CENTER),
        ('<w:jc w:val="end"/>', "align", Align.RIGHT),
        ('<w:jc w:val="start"/>', "align", Align.LEFT),
        ('<w:ind w:firstLine="720"/>', "first_line", 720),
        ('<w:ind w:left="567" w:hanging="283"/>', "first_line", -283),
        ('<w:ind w:start="567"/>', "left", 567),
        ('<w:ind w:left="10mm"/>', "left", 567),
        ('<w:ind w:left="nhiều"/>', "left", 0),
        ('<w:spacing w:before="120"/>', "before", 6),
        ("", "after", 8),
        ('<w:spacing w:after="0"/>', "after", 0),
        ('<w:spacing w:after="0" w:afterAutospacing="1"/>', "after", 14),
        ('<w:spacing w:line="360"/>', "line", 1.5),
        ('<w:spacing w:line="360" w:lineRule="exact"/>', "line", 18),
        ('<w:spacing w:line="360" w:lineRule="exact"/>', "line_rule", LineRule.EXACT),
        ('<w:spacing w:line="360" w:lineRule="atLeast"/>', "line_rule", LineRule.AT_LEAST),
        ('<w:pBdr><w:bottom w:val="single"/></w:pBdr>', "has_border_below", True),
        ('<w:pBdr><w:top w:val="single"/></w:pBdr>', "has_border_below", False),
        ('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>', "has_border_below", False),
    ],
)
def test_a_paragraph_says_how_it_stands(properties: str, name: str, found: object) -> None:
    assert getattr(paragraph_with(properties), name) == pytest.approx(found)


def test_space_between_paragraphs_of_one_style_can_be_taken_away() -> None:
    close = '<w:contextualSpacing/><w:spacing w:before="120" w:after="120"/>'
    body = p("a", properties=close) + p("b", properties=close) + p("c", properties=named("Body"))
    one, two, three = read(body, styles=STYLES).paragraphs
    assert (one.before, one.after) == (6, 0)
    assert (two.before, two.after) == (0, 6)
    assert three.after == 8


def test_a_table_style_speaks_for_its_cells_below_every_other_style() -> None:
    styles = DEFAULTS + style(
        "Lưới",
        '<w:pPr><w:jc w:val="center"/><w:spacing w:after="0"/></w:pPr><w:rPr><w:b/></w:rPr>',
        kind="table",
    )
    body = table(("ô",), properties='<w:tblStyle w:val="Lưới"/>') + p("ngoài")
    cell, outside = read(body, styles=styles + style("Body", "")).paragraphs
    assert (cell.align, cell.after, cell.runs[0].bold) == (Align.CENTER, 0, True)
    assert (outside.align, outside.after, outside.runs[0].bold) == (Align.LEFT, 8, False)


def test_a_file_saved_as_strict_open_xml_is_read_the_same() -> None:
    content = word_file(p("a", properties=named("Body")), styles=STYLES)
    usual = {
        name: ZipFile(BytesIO(content)).read(name) for name in ZipFile(BytesIO(content)).namelist()
    }
    strict = {
        name: re.sub(
            rb"http://schemas.openxmlformats.org/(wordprocessingml|officeDocument)/2006/",
            rb"http://purl.oclc.org/ooxml/\1/",
            xml,
        )
        for name, xml in usual.items()
    }
    (paragraph,) = read_paper(zipped(strict), "a.docx").paragraphs
    assert paragraph.align is Align.JUSTIFY
    assert paragraph.runs[0].italic


def test_a_file_without_styles_theme_and_settings_is_read() -> None:
    assert read_paper(word_file(p("a")), "a.docx").paragraphs[0].text == "a"
