"""The three faces of a letter: plain text, HTML page, calendar."""

from datetime import UTC, date, datetime
from html.parser import HTMLParser

from icalendar import Calendar

from tests.unit.mail.letters import NOTE, a_letter, a_message, an_account, part, text_of
from workflow.domain.message import LetterTable
from workflow.mail.compose import compose
from workflow.mail.text_part import WIDTH, text_part


class _Page(HTMLParser):
    """Collects the cells and the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _page() -> _Page:
    page = _Page()
    page.feed(text_of(compose(a_message(), an_account(), ()), "text/html"))
    return page


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
    assert cell in page.texts
    assert "b" not in page.tags


def test_the_page_has_a_bordered_table_and_fetches_nothing() -> None:
    page = _page()
    assert page.tags.count("th") == 3
    assert page.tags.count("td") == 6
    assert not {"img", "link", "script", "style", "iframe"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in {"src", "href", "background"}]
    assert sum("border: 1px" in (value or "") for _, value in page.attributes) == 3 + 6
    assert ("name", "viewport") in page.attributes


def test_the_calendar_holds_every_deadline_as_an_all_day_event() -> None:
    mail = compose(a_message(), an_account(), ())
    attached = part(mail, "text/calendar")
    assert attached.get_param("method") == "PUBLISH"
    assert attached.get_filename() == "han-viec.ics"
    calendar = Calendar.from_ical(text_of(mail, "text/calendar"))
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "PUBLISH"
    assert event["UID"] == NOTE.uid
    assert event.decoded("DTSTART") == date(2025, 2, 27)
    assert event.decoded("DTEND") == date(2025, 2, 28)
    assert event.decoded("DTSTAMP") == datetime(2025, 2, 20, 1, tzinfo=UTC)
    assert str(event["SUMMARY"]) == NOTE.summary
    assert str(event["DESCRIPTION"]) == NOTE.description
    assert str(event["ORGANIZER"]) == "mailto:don-doc@so-gddt-dak-nong.example"
