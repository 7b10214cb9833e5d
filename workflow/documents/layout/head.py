"""What stands above the text: names, number, place and date, subject, stamp (ô 1 to 5, 9a, 10b)."""

from workflow.documents.layout.contact import contact_line
from workflow.documents.layout.geometry import (
    CLEARANCE,
    NATIONAL_MOTTO,
    NATIONAL_NAME,
    SUBJECT_COLUMN,
    Sizes,
)
from workflow.documents.layout.grid import Cell, row, table
from workflow.documents.layout.measure import NO_BREAK_SPACE, REGULAR_SHARE, rule, text_width
from workflow.documents.layout.stamp import urgency_stamp
from workflow.documents.layout.wordml import each, paragraph, when

UNDERLINED = '<w:u w:val="single"/>'
NUMBER = f"Số: {{{{ code_number or '{NO_BREAK_SPACE * 7}' }}}}/{{{{ code_notation }}}}"


def dispatch_head(sizes: Sizes) -> str:
    """Return the head of a công văn: V/v under the number, then Kính gửi (Mẫu 1.5)."""
    column = (sizes.header_columns[0] - CLEARANCE) / REGULAR_SHARE
    subject = f"{{{{ ('V/v ' ~ subject)|balanced(12, {column:.0f}) }}}}"
    below = paragraph("Trích yếu công văn", subject)
    return _letterhead(sizes, below_number=below) + contact_line() + addressees()


def named_head(
    sizes: Sizes, type_name: str, *, before_subject: str = "", has_contact_line: bool = False
) -> str:
    """Return the head of a document with a type name, its subject over a rule (Mẫu 1.4).

    The subject of a decision goes on after `before_subject`, *Về việc* (Mẫu 1.2). What goes out to
    be answered or attended tells how to reach the office (Phụ lục I, Phần I, Mục III.4).
    """
    words = f"('{before_subject} ' ~ subject)" if before_subject else "subject"
    subject = f"{words}|balanced({sizes.body}, {SUBJECT_COLUMN:g})"
    return (
        _letterhead(sizes, below_number="")
        + (contact_line() if has_contact_line else "")
        + paragraph("Tên loại", type_name)
        + paragraph("Trích yếu", f"{{{{ {subject} }}}}")
        + drawn_rule(f"{{{{ {subject}|rule_under_subject({sizes.body}) }}}}")
    )


def addressees(call: str = "Kính gửi") -> str:
    """Return *Kính gửi*: one on the same line, several under each other (Mục II.9.a).

    A telegram calls in other words: *{sender} điện* (Mẫu 1.6).
    """
    several = (
        paragraph("Kính gửi", f"{call}:"),
        each("name in addressees", paragraph("Nơi gửi đến", "- {{ name|listed(loop.last) }}")),
    )
    one = paragraph("Kính gửi", f"{call}: {{{{ addressees[0]|bare }}}}.")
    return when("addressees|length == 1", one, otherwise=several) + gap()


def gap() -> str:
    """Return the space between head and text."""
    return paragraph("Khoảng cách")


def drawn_rule(spaces: str) -> str:
    """Return a rule in the middle: no-break spaces, underlined."""
    return paragraph("Đường kẻ", spaces, run=UNDERLINED)


def _letterhead(sizes: Sizes, *, below_number: str) -> str:
    size, column = sizes.national_name, sizes.header_columns[0] - CLEARANCE
    name = f"issuing_organ|upper|balanced({size}, {column:g})"
    issuer = (
        when("governing_organ", paragraph("Cơ quan chủ quản", "{{ governing_organ|upper }}"))
        + paragraph("Cơ quan ban hành", f"{{{{ {name} }}}}")
        + drawn_rule(f"{{{{ {name}|rule_under_name({size}) }}}}")
    )
    nation = (
        paragraph("Quốc hiệu", NATIONAL_NAME)
        + paragraph("Tiêu ngữ", NATIONAL_MOTTO)
        + drawn_rule(rule(text_width(NATIONAL_MOTTO, sizes.motto)))
    )
    number = paragraph("Số, ký hiệu", NUMBER) + below_number + urgency_stamp()
    width = sizes.header_columns[1] / REGULAR_SHARE
    date = f"(place ~ ', ' ~ date_line)|balanced({sizes.date}, {width:.0f})"
    rows = [
        row([Cell(content=issuer), Cell(content=nation)], sizes.header_columns),
        row(
            [
                Cell(content=number),
                Cell(content=paragraph("Địa danh, thời gian", f"{{{{ {date} }}}}")),
            ],
            sizes.header_columns,
        ),
    ]
    return table(rows, sizes.header_columns)
