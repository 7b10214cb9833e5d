"""The text between head and foot: legal bases, sections, articles, the last paragraph."""

from workflow.documents.layout.wordml import BOLD, each, paragraph, tag, when, written

TEXT = "Nội dung"
LAST = "Nội dung cuối"
BEFORE_TABLE = "Nội dung trước bảng"
HEADING = "Tiêu đề phần"


def legal_bases(after_last: str = ".") -> str:
    """Return *căn cứ*, a line each; another line may follow the last (Mục II.6.b)."""
    line = f"{{{{ basis|bare }}}}{{{{ '{after_last}' if loop.last else ';' }}}}"
    return each("basis in legal_bases", paragraph("Căn cứ", line))


def lines(names: str) -> str:
    """Return paragraphs, the last one closed with ./. and kept with the signature."""
    line = when(
        "loop.last",
        paragraph(LAST, "{{ line|closed }}"),
        otherwise=[paragraph(TEXT, "{{ line }}")],
    )
    return each(f"line in {names}", line)


def sections() -> str:
    """Return *I. TIÊU ĐỀ* and its paragraphs, section by section (Mục V)."""
    return each(
        "section in sections",
        paragraph(HEADING, "{{ section.number }}. {{ section.heading|upper }}"),
        each("line in section.lines", paragraph(TEXT, "{{ line }}")),
    )


def articles() -> str:
    """Return *Điều* without titles, the number in bold; the last paragraph is closed."""
    number = written("Điều {{ article.number }}. ", BOLD)
    first, other = number + written("{{ line }}"), written("{{ line }}")
    closed, other_closed = number + written("{{ line|closed }}"), written("{{ line|closed }}")
    return each(
        "article in articles",
        tag("set is_end = loop.last"),
        each(
            "line in article.lines",
            when("loop.first", _closing_when_last(first, closed)),
            when("not loop.first", _closing_when_last(other, other_closed)),
        ),
    )


def _closing_when_last(open_line: str, closed_line: str) -> str:
    return when(
        "is_end and loop.last",
        paragraph(LAST, content=closed_line),
        otherwise=[paragraph(TEXT, content=open_line)],
    )
