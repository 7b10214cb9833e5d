"""Two faces of a letter: plain text and HTML page."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.mail.letters import (
    TABLE,
    a_letter,
    a_message,
    an_account,
    text_of,
)
from workflow.domain.message import LetterLink, LetterTable
from workflow.mail.compose import compose
from workflow.mail.html_part import html_part
from workflow.mail.text_part import WIDTH, text_part

WORDS = "đôn đốc THCS&THPT <b> “khẩn” 'x' 27/TB-SGDĐT {{ x }} a@b.example"
WRITTEN = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=30).map(" ".join)


class _Page(HTMLParser):
    """Collects the tags of a page, and each text with the tag opened last before it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        if data.strip() and self.tags[-1] not in {"style", "title"}:
            self.texts.append((self.tags[-1], data.strip()))


def _page(**facts: object) -> _Page:
    message = a_message(letter=a_letter(**facts))
    return _Page(text_of(compose(message, an_account(), ()), "text/html"))


def test_the_text_shows_each_duty_as_readable_lines() -> None:
    assert text_part(a_letter()) == (
        "Kính gửi: Phòng Giáo dục và Đào tạo huyện Đắk R’lấp\n"
        "\n"
        "Theo Thông báo kết luận, đơn vị còn 02 nhiệm vụ chưa hoàn thành:\n"
        "\n"
        "1. Nhiệm vụ:                Xây dựng kế hoạch triển khai học bạ số tại các\n"
        "                            trường THCS&THPT <b> trên địa bàn\n"
        "   Ngày cuối còn trong hạn: thứ Năm, 27/02/2025\n"
        "   Tình trạng:              còn 05 ngày làm việc\n"
        "\n"
        "2. Nhiệm vụ:                Hướng dẫn các trường ký số\n"
        "   Ngày cuối còn trong hạn: không xác định\n"
        "\n"
        "Sở Giáo dục và Đào tạo tỉnh Đắk Nông\n"
    )


def test_lines_stay_within_76_characters_and_no_address_is_cut() -> None:
    address = "bo-phan-mot-cua@phong-giao-duc-va-dao-tao-huyen-dak-r-lap.tinh-dak-nong.example"
    letter = a_letter(
        paragraphs=("Đề nghị đơn vị khẩn trương thực hiện. " * 9, f"Gửi về {address} ngay."),
        table=LetterTable(header=("Nhiệm vụ",), rows=tuple(("đôn đốc " * 40,) for _ in range(12))),
    )
    lines = text_part(letter).splitlines()
    assert address in lines
    assert max(len(line) for line in lines if address not in line) <= WIDTH


def test_the_text_of_a_mail_is_what_was_written() -> None:
    assert text_of(compose(a_message(), an_account(), ()), "text/plain") == text_part(a_letter())


def test_the_page_escapes_what_people_wrote() -> None:
    page = _page()
    cell = "Xây dựng kế hoạch triển khai học bạ số tại các trường THCS&THPT <b> trên địa bàn"
    assert ("td", cell) in page.texts
    assert "b" not in page.tags


def test_the_page_has_a_bordered_table_and_fetches_nothing() -> None:
    html = text_of(compose(a_message(), an_account(), ()), "text/html")
    page = _Page(html)
    assert page.tags.count("th") == 3
    assert page.tags.count("td") == 6
    assert not {"img", "link", "script", "iframe", "form", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in {"src", "href", "background"}]
    assert not [word for word in ("url(", "@import", "http:", "https:") if word in html]
    assert sum("border: 1px" in (value or "") for _, value in page.attributes) >= 3 + 6
    assert ("name", "viewport") in page.attributes


def test_on_a_phone_each_value_stands_beside_its_title() -> None:
    page = _page()
    titles = [text for tag, text in page.texts if tag == "span" and text.endswith(":")]
    assert titles == [f"{title}:" for title in TABLE.header[1:]] * 2
    assert page.attributes.count(("class", "empty")) == 1
    assert page.tags.count("style") == 1


@pytest.mark.parametrize("table", [None, LetterTable(header=("Nhiệm vụ",), rows=())])
def test_a_letter_that_lists_nothing_is_still_whole(table: LetterTable | None) -> None:
    letter = a_letter(table=table, closing=())
    assert text_part(letter) == f"{letter.greeting}\n\n{letter.paragraphs[0]}\n"
    page = _page(table=table, closing=())
    assert "td" not in page.tags
    assert [text for tag, text in page.texts if tag == "p"] == [
        letter.greeting,
        *letter.paragraphs,
    ]


LINK = LetterLink(
    words="Xem và trả lời trên trang của đơn vị",
    url=f"https://don-doc.so.example/cong/{'a1_-' * 10}xyz",
    note="Liên kết này dành riêng cho đơn vị.",
)


def test_the_text_shows_the_link_on_a_line_of_its_own_after_the_duties() -> None:
    written = text_part(a_letter(link=LINK))
    assert f"\n\n{LINK.words}:\n{LINK.url}\n{LINK.note}\n\nSở Giáo dục" in written
    assert written.index(LINK.url) > written.index("2. Nhiệm vụ")
    assert written.replace(f"{LINK.words}:\n{LINK.url}\n{LINK.note}\n\n", "") == text_part(
        a_letter()
    )


def test_the_page_shows_the_link_as_a_button_and_as_an_address() -> None:
    page = _page(link=LINK)
    assert ("href", LINK.url) in page.attributes
    assert ("a", LINK.words) in page.texts
    assert ("p", LINK.url) in page.texts
    (look,) = (
        value for name, value in page.attributes if name == "style" and "#8a1919" in (value or "")
    )
    assert look
    assert "inline-block" in look
    assert page.tags.count("a") == 1


def test_a_letter_without_a_link_is_what_it_always_was() -> None:
    assert "way" not in html_part(a_letter())
    assert "://" not in html_part(a_letter()).replace("http://www.w3.org", "")


@given(st.lists(st.tuples(WRITTEN, WRITTEN), min_size=1, max_size=4), WRITTEN)
def test_the_text_and_the_page_hold_everything_that_was_written(
    rows: list[tuple[str, str]], paragraph: str
) -> None:
    table = LetterTable(header=("Nhiệm vụ", "Tình trạng"), rows=tuple(rows))
    letter = a_letter(table=table, paragraphs=(paragraph,))
    text = " ".join(text_part(letter).split())
    page = [text for _, text in _Page(html_part(letter)).texts]
    for written in (letter.greeting, paragraph, *table.header, *letter.closing):
        assert written in text
        assert any(written in shown for shown in page)
    for cell in [cell for row in rows for cell in row]:
        assert cell in text
        assert any(cell in shown for shown in page)
