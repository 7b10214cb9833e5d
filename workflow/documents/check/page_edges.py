"""What stands at the edges of a page: contact line, signing line (Phụ lục I, Mục II.8.b, III.4)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import Look, departure
from workflow.documents.check.outline import printed
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Align, HeaderKind
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

CONTACT = Look(smallest=11, largest=12)
SIGNING = Look(smallest=10, largest=10, is_bold=False)
SIGNED = re.compile(
    r"(?:Số:\s*)?\d+/\S+;\s*\d{1,2}/\d{1,2}/\d{4};\s*\d{1,2}:\d{2}:\d{2}\s*\+07:00", re.IGNORECASE
)


def contact(parts: Parts, known: Known) -> Iterator[Fault]:
    """R61: 11–12, upright, at the foot of the first page only (Phụ lục I, Mục III.4)."""
    line = parts.contact
    if line is None:
        return
    spot = at(PagePart.PAGE, line)
    if wrong := departure(line, CONTACT):
        yield Fault(spot=spot, wrong=f"thông tin liên hệ {wrong}")
    is_long = parts.paper.page_count is None or parts.paper.page_count > 1
    for section in parts.paper.sections:
        every_page = section.footers.get(HeaderKind.DEFAULT, ())
        if is_long and any(paragraph.element is line.element for paragraph in every_page):
            wrong = "thông tin liên hệ ở chân mọi trang, quy định chỉ ở trang thứ nhất"
            yield Fault(spot=spot, wrong=wrong)


def signing(parts: Parts, known: Known) -> Iterator[Fault]:
    """R67: number; day; time +07:00, 10 pt, at the top right (Mục II.8.b and III.1.d)."""
    line = parts.signing_line
    if line is None:
        return
    spot = at(PagePart.PAGE_HEADER, line)
    if wrong := departure(line, SIGNING):
        yield Fault(spot=spot, wrong=f"thông tin ký số {wrong}")
    if line.align is not Align.RIGHT:
        yield Fault(spot=spot, wrong="thông tin ký số không ở bên phải")
    if not SIGNED.fullmatch(printed(line)):
        form = "Số: …; ngày/tháng/năm; giờ:phút:giây +07:00"
        yield Fault(spot=spot, wrong=f"thông tin ký số không ghi đúng dạng “{form}”")


PAGE_EDGE_RULES: Mapping[str, Rule] = MappingProxyType({"R61": contact, "R67": signing})
