"""Pages: size and margins of each section, what stands in its top and foot, how many there are."""

import pytest

from tests.unit.documents.reading.word_file import OFFICE, p, page, r, read
from workflow.documents.reading.paper import HeaderKind, Paper

PAGE_FIELD = '<w:fldSimple w:instr="PAGE">' + r("2") + "</w:fldSimple>"
EVEN_PAGES = "<w:evenAndOddHeaders/>"


def ended(*inside: str) -> str:
    return p("cuối phần", properties=page("".join(inside)))


def header(key: str, kind: str = "default") -> str:
    return f'<w:headerReference w:type="{kind}" r:id="{key}"/>'


def tops(paper: Paper) -> list[dict[str, list[str]]]:
    return [
        {kind.value: [each.text for each in found] for kind, found in section.headers.items()}
        for section in paper.sections
    ]


def test_a_section_ends_where_its_last_paragraph_does() -> None:
    turn = ' w:orient="landscape"'
    body = p("một") + ended() + p("hai") + page(width=16838, height=11906, turn=turn)
    paper = read(body)
    assert [each.section for each in paper.paragraphs] == [0, 0, 1]
    assert [each.is_landscape for each in paper.sections] == [False, True]
    assert [(each.width, each.height) for each in paper.sections] == [
        (11906, 16838),
        (16838, 11906),
    ]
    assert paper.sections[0].text_width == 11906 - 1701 - 850
    assert paper.section_of(paper.paragraphs[2]) is paper.sections[1]


def test_a_section_without_a_size_has_the_one_word_takes() -> None:
    (section,) = read(p("a")).sections
    assert (section.width, section.height, section.left) == (12240, 15840, 1440)


def test_a_section_inside_a_cell_is_none() -> None:
    assert (
        len(read("<w:tbl><w:tr><w:tc>" + ended() + "</w:tc></w:tr></w:tbl>" + page()).sections) == 1
    )


def test_a_section_tells_its_numbers_and_whether_it_begins_a_page() -> None:
    body = ended('<w:pgNumType w:start="1"/>') + page('<w:type w:val="continuous"/>')
    first, second = read(body).sections
    assert (first.page_start, second.page_start) == (1, None)
    assert (first.begins_page, second.begins_page) == (True, False)


def test_a_header_holds_on_until_another_one_is_named() -> None:
    body = ended(header("header1")) + ended() + ended(header("header2")) + page()
    paper = read(body, header1=p("một"), header2=p("hai"))
    assert tops(paper) == [{"default": [text]} for text in ("một", "một", "hai", "hai")]


def test_the_first_page_has_its_own_top_only_when_the_section_says_so() -> None:
    references = header("header1") + header("header2", "first")
    body = ended(references) + page("<w:titlePg/>")
    paper = read(body, header1=p("trang sau"), header2=p("trang đầu"))
    assert [each.has_own_first_page for each in paper.sections] == [False, True]
    assert tops(paper) == [
        {"default": ["trang sau"]},
        {"default": ["trang sau"], "first": ["trang đầu"]},
    ]


def test_a_first_page_of_its_own_without_a_top_has_an_empty_one() -> None:
    body = p("a") + page(header("header1") + "<w:titlePg/>")
    assert tops(read(body, header1=p("số trang"))) == [{"default": ["số trang"], "first": []}]


@pytest.mark.parametrize(
    ("settings", "kinds"),
    [("", {"default"}), (EVEN_PAGES, {"default", "even"})],
    ids=["trang chẵn như trang lẻ", "trang chẵn riêng"],
)
def test_even_pages_have_their_own_top_only_when_the_file_says_so(
    settings: str, kinds: set[str]
) -> None:
    body = p("a") + page(header("header1") + header("header2", "even"))
    (top,) = tops(read(body, settings=settings, header1=p("lẻ"), header2=p("chẵn")))
    assert set(top) == kinds


def test_a_page_number_in_the_top_is_seen_and_its_paragraph_is_not_counted() -> None:
    body = p("a") + page(header("header1")) + ""
    (section,) = read(body, header1=p(PAGE_FIELD, properties='<w:jc w:val="center"/>')).sections
    (number,) = section.headers[HeaderKind.DEFAULT]
    assert number.has_page_field
    assert number.align == "center"
    assert number.number is None


def test_the_foot_is_read_like_the_top() -> None:
    body = p("a") + page('<w:footerReference w:type="default" r:id="footer1"/>')
    (section,) = read(body, footer1=p("Địa chỉ: …")).sections
    assert [each.text for each in section.footers[HeaderKind.DEFAULT]] == ["Địa chỉ: …"]


def test_a_header_that_leads_nowhere_is_empty() -> None:
    assert tops(read(p("a") + page(header("lạ")))) == [{"default": []}]


@pytest.mark.parametrize(
    ("pages", "count"),
    [("<Pages>3</Pages>", 3), ("", None), ("<Pages>nhiều</Pages>", None)],
    ids=["ba trang", "không ghi", "ghi sai"],
)
def test_pages_are_as_many_as_the_program_that_saved_the_file_counted(
    pages: str, count: int | None
) -> None:
    properties = f'<Properties xmlns="{OFFICE}/extended-properties">{pages}</Properties>'
    assert read(p("a"), extra={"docProps/app.xml": properties}).page_count == count
