"""Place and day of issue (R25 and R26; Phụ lục I, Phần I, Mục II.4)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from workflow.documents.check.attached import is_attached
from workflow.documents.check.line_text import words
from workflow.documents.check.looks import Look, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart

LOOK = Look(smallest=13, largest=14, is_bold=False, is_italic=True)
BLANK_OR = r"(?P<{0}>[\d.…_/ ]*)"
LINE = re.compile(
    rf"(?P<place>.+?)(?P<comma> ?,)? ?\bngày{BLANK_OR.format('day')}"
    rf"tháng{BLANK_OR.format('month')}năm{BLANK_OR.format('year')}"
)
UNDATED = frozenset({DocumentType.MINUTES})


def place_and_date(parts: Parts, known: Known) -> Iterator[Fault]:
    """“Hà Nội, ngày 05 tháng 01 năm 2020”, nghiêng, cỡ 13–14 (Mục II.4.b và II.4.c).

    A draft leaves its day blank; a *biên bản* has no such line (Phụ lục III, Mẫu 1.9).
    """
    paragraph = parts.head.date
    if paragraph is None:
        kind = known.document_type or parts.document_type
        if parts.head.nation and kind not in UNDATED and not is_attached(parts):
            yield Fault(spot=at(PagePart.HEAD), wrong="không thấy địa danh, ngày tháng năm")
        return
    spot = at(PagePart.HEAD, paragraph)
    for wrong in _wrong_words(words(paragraph)):
        yield Fault(spot=spot, wrong=wrong)
    if wrong_look := departure(paragraph, LOOK):
        yield Fault(spot=spot, wrong=f"địa danh, ngày tháng {wrong_look}")


def place_of_the_office(parts: Parts, known: Known) -> Iterator[Fault]:
    """Địa danh là tên gọi chính thức nơi cơ quan đóng trụ sở (Mục II.4.a)."""
    line = LINE.fullmatch(words(parts.head.date)) if parts.head.date else None
    if known.places and parts.head.date and line and line["place"] not in known.places:
        own = _either(known.places)
        wrong = f"địa danh ghi “{line['place']}”, địa danh của cơ quan là {own}"
        yield Fault(spot=at(PagePart.HEAD, parts.head.date), wrong=wrong)


def _either(places: Sequence[str]) -> str:
    return " hoặc ".join(f"“{place}”" for place in places)


def _wrong_words(text: str) -> Iterator[str]:
    line = LINE.fullmatch(text)
    if line is None:
        yield f"“{text}” không theo dạng “Địa danh, ngày … tháng … năm …”"
        return
    if not line["comma"]:
        yield "thiếu dấu phẩy sau địa danh"
    day, month, year = (line[part].strip(" .…_") for part in ("day", "month", "year"))
    yield from _wrong_figure("ngày", day, padded_below=10)
    yield from _wrong_figure("tháng", month, padded_below=3)
    if year and not re.fullmatch(r"\d{4}", year):
        yield f"năm ghi “{year}”, quy định ghi đủ bốn chữ số"
    elif not _is_real(day, month, year):
        yield f"không có ngày {day} tháng {month} năm {year}"


def _wrong_figure(called: str, figure: str, *, padded_below: int) -> Iterator[str]:
    if not figure:
        return
    if not figure.isdigit():
        yield f"{called} ghi “{figure}”, quy định ghi bằng chữ số"
    elif figure != (demanded := _padded(int(figure), padded_below)):
        yield f"{called} ghi “{figure}”, quy định “{demanded}”"


def _padded(number: int, below: int) -> str:
    return f"{number:02}" if number < below else str(number)


def _is_real(day: str, month: str, year: str) -> bool:
    """Tell whether there is such a day; one that is partly blank may be."""
    if not (day.isdigit() and month.isdigit() and year.isdigit()):
        return True
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


DATE_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R25": place_and_date, "R26": place_of_the_office}
)
