"""*Nơi nhận*: its title, its lines, the archive line (Phụ lục I, Phần I, Mục II.9.d and III.3)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import Look, departure
from workflow.documents.check.outline import printed
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Align, Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart

TITLE = Look(smallest=12, largest=12, is_bold=True, is_italic=True)
LINE = Look(smallest=11, largest=11)
ARCHIVE = re.compile(r"- Lưu: VT(, [^;.]+)?( ?\(\d{1,3}\))?\.")
DRAFTER = re.compile(r"[\w&-]{1,10}\.?\s?\(?\d{1,4}\)?\.?")
BY_ARTICLES = frozenset({DocumentType.DECISION, DocumentType.RESOLUTION})


def title(parts: Parts, known: Known) -> Iterator[Fault]:
    """R46: “Nơi nhận:” 12, bold italic, left, level with the authority line (Mục II.9.d)."""
    heading, authority = parts.closing.recipients_title, parts.closing.authority
    if heading is None:
        if authority:
            yield Fault(spot=at(PagePart.CLOSING), wrong="không có “Nơi nhận:”")
        return
    if wrong := departure(heading, TITLE):
        yield _fault(heading, f"“Nơi nhận” {wrong}")
    if heading.align in {Align.CENTER, Align.RIGHT}:
        yield _fault(heading, "“Nơi nhận” không ở sát lề trái")
    if printed(heading) != "Nơi nhận:":
        yield _fault(heading, f"ghi “{printed(heading)}”, quy định “Nơi nhận:”")
    if authority and not _is_level(heading, authority[0]):
        yield _fault(heading, "“Nơi nhận” không ngang hàng với quyền hạn, chức vụ của người ký")


def lines(parts: Parts, known: Known) -> Iterator[Fault]:
    """R47: 11, upright, each “- …;” (Mục II.9.d)."""
    for line in _lines(parts):
        if wrong := departure(line, LINE):
            yield _fault(line, f"nơi nhận {wrong}")
        if not printed(line).startswith("-"):
            yield _fault(line, "nơi nhận không bắt đầu bằng gạch đầu dòng (-)")
        if line is not parts.closing.archive and not printed(line).endswith(";"):
            yield _fault(line, f"nơi nhận kết thúc bằng “{printed(line)[-1]}”, quy định “;”")


def archive(parts: Parts, known: Known) -> Iterator[Fault]:
    """R48: the last line is “- Lưu: VT, unit (copies).” (Mục II.9.d)."""
    line = parts.closing.archive
    if line is None:
        if parts.closing.recipients_title is not None:
            spot = at(PagePart.CLOSING, parts.closing.recipients_title)
            yield Fault(spot=spot, wrong="nơi nhận không có dòng “- Lưu: VT, …”")
    elif not ARCHIVE.fullmatch(printed(line)):
        yield _fault(line, f"dòng lưu ghi “{printed(line)}”, quy định dạng “- Lưu: VT, TCCB (2).”")


def first_line(parts: Parts, known: Known) -> Iterator[Fault]:
    """R49: first “Như trên;” after Kính gửi, “Như Điều …;” in QĐ and NQ (Mục II.9, Phụ lục III)."""
    lines = _lines(parts)
    kind = known.document_type or parts.document_type
    wanted = "Như Điều" if kind in BY_ARTICLES else "Như trên" if parts.addressees else None
    if wanted is None or not lines:
        return
    first = printed(lines[0]).removeprefix("-").strip()
    if not first.casefold().startswith(wanted.casefold()):
        end = " …" if kind in BY_ARTICLES else ""
        yield _fault(lines[0], f"nơi nhận bắt đầu bằng “{first}”, quy định “{wanted}{end};”")


def drafting_unit(parts: Parts, known: Known) -> Iterator[Fault]:
    """R50: the archive line names the drafting unit of the notation (Mục II.3.b and II.9.d)."""
    kind = known.document_type or parts.document_type
    number, line = parts.head.number, parts.closing.archive
    if kind is not DocumentType.DISPATCH or number is None or line is None:
        return
    _, _, unit = number.text.partition("/")[2].strip().partition("-")
    archived = [_bare(each) for each in re.split(r"[,;:\s]", printed(line))]
    if unit and not any(_is_of(each, _bare(unit)) for each in archived):
        words = f"dòng lưu không có đơn vị soạn thảo “{unit}” ghi trong ký hiệu"
        yield _fault(line, words)


def drafter(parts: Parts, known: Known) -> Iterator[Fault]:
    """R62: the drafter's code 11, upright (Mục III.3); other lines down there are none."""
    line = parts.closing.drafter
    is_code = line is not None and DRAFTER.fullmatch(printed(line))
    if line is not None and is_code and (wrong := departure(line, LINE)):
        yield _fault(line, f"ký hiệu người soạn thảo {wrong}")


def _lines(parts: Parts) -> list[Paragraph]:
    """Return every line under *Nơi nhận*, the archive line last."""
    closing = parts.closing
    others = [line for line in closing.recipients if line is not closing.archive]
    return [*others, closing.archive] if closing.archive else others


def _is_level(heading: Paragraph, authority: Paragraph) -> bool:
    """Tell whether both stand in one row; without cells nobody can tell from the file."""
    left, right = heading.cell, authority.cell
    if left is None or right is None:
        return left is right
    return (left.table, left.row) == (right.table, right.row)


def _bare(name: str) -> str:
    """Return a unit's letters and digits: `GDTrH-QLCL.NVA` and `GDTrHQLCL` begin alike."""
    return "".join(c for c in name.casefold() if c.isalnum())


def _is_of(archived: str, unit: str) -> bool:
    """Tell whether one goes on from the other: a unit and its person, or its division."""
    return bool(archived) and (archived.startswith(unit) or unit.startswith(archived))


def _fault(paragraph: Paragraph, wrong: str) -> Fault:
    return Fault(spot=at(PagePart.CLOSING, paragraph), wrong=wrong)


RECIPIENT_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "R46": title,
        "R47": lines,
        "R48": archive,
        "R49": first_line,
        "R50": drafting_unit,
        "R62": drafter,
    }
)
