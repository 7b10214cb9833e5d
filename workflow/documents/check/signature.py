"""Who signs: authority, titles, name (Điều 13; Phụ lục I, Phần I, Mục II.7)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import Look, departure, is_upper
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.document import Competence
from workflow.domain.finding import Known, PagePart

TITLE = Look(smallest=13, largest=14, is_bold=True, is_upper=True)
NAME = Look(smallest=13, largest=14, is_bold=True)
NO_BREAK_SPACE = "\u00a0"
PREFIXES = tuple(each for each in Competence if each is not Competence.HEAD)
FOR_ANOTHER = (Competence.DEPUTY, Competence.BY_ORDER, Competence.DELEGATED)
PREFIX = re.compile(
    r"((?:T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\.?\s?U\.?\s?Q|Q)[./]?)(\s*)(.+)"
)
DEGREE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|Th\.?S|BS|DS|KS|CN|BSCK\w*|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|CK\s?I{1,2})"
    r"\s?[.,]|(?:Th\.?S|TSKH|BSCK\w*|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|PGS|GS|TS)\s"
    r"|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Cử nhân|Nhà giáo"
    r"|Thầy thuốc)\s)",
    re.IGNORECASE,
)


def authority(parts: Parts, known: Known) -> Iterator[Fault]:
    """R51: capitals, bold, 13–14; TM., Q., KT., TL., TUQ. and one space (Mục II.7.b and II.7.đ)."""
    above = ""
    for paragraph in parts.closing.authority:
        look = NAME if _is_other_title(paragraph, above) else TITLE
        if wrong := departure(paragraph, look):
            yield _fault(paragraph, f"quyền hạn, chức vụ {wrong}")
        above = paragraph.text.strip()
    for paragraph, line in _lines(parts):
        found = PREFIX.fullmatch(line)
        if found and _is_prefix(found) and not _is_right(found):
            right = f"{_right_prefix(found[1])} {found[3]}"
            yield _fault(paragraph, f"quyền hạn ghi “{line}”, quy định “{right}”")


def own_title(parts: Parts, known: Known) -> Iterator[Fault]:
    """R52: KT., TL., TUQ. need the signer's own title below (Điều 13; Mục II.7.b and II.7.c).

    The title is compared with the office's only when the office knows the signer by this name.
    """
    lines, name = _lines(parts), parts.closing.name
    if not lines or not any(line.startswith(FOR_ANOTHER) for _, line in lines):
        return
    paragraph, title = lines[-1]
    if title.startswith(FOR_ANOTHER):
        yield _fault(paragraph, f"dưới “{title}” không có chức vụ của người ký")
        return
    signer = known.signer
    is_known = signer is not None and name is not None and _same(signer.full_name, name.text)
    if signer and is_known and not _same(signer.position, title):
        yield _fault(paragraph, f"chức vụ ghi “{title}”, cơ quan khai là “{signer.position}”")


def name(parts: Parts, known: Known) -> Iterator[Fault]:
    """R53: bold, 13–14, not in capitals, no degree in front (Mục II.7.c and II.7.đ)."""
    line = parts.closing.name
    if line is None:
        return
    if wrong := departure(line, NAME):
        yield _fault(line, f"họ tên {wrong}")
    if is_upper(line.text):
        yield _fault(line, "họ tên in hoa toàn bộ, quy định in thường")
    degree = DEGREE.match(line.text.strip())
    if degree and not known.may_print_degrees:
        yield _fault(line, f"trước họ tên có “{degree[0].strip()}”, quy định không ghi")


def _lines(parts: Parts) -> list[tuple[Paragraph, str]]:
    """Return the lines of authority and title, also those that share a paragraph."""
    return [
        (paragraph, line.strip())
        for paragraph in parts.closing.authority
        for line in paragraph.text.split("\n")
        if line.strip()
    ]


def _is_other_title(paragraph: Paragraph, above: str) -> bool:
    """Tell another title of the signer above the name (ô 7b, *chức vụ khác*), in small letters.

    Who signs for another or for all has the title that counts in the next line, in capitals.
    """
    has_title_above = bool(above) and not above.startswith(
        (*FOR_ANOTHER, Competence.FOR_COLLECTIVE)
    )
    return has_title_above and not is_upper(paragraph.text)


def _is_prefix(found: re.Match[str]) -> bool:
    """Tell a prefix, however written, from a title that begins with the same letters."""
    has_sign = not found[1].isalpha()
    return has_sign or bool(found[2])


def _is_right(found: re.Match[str]) -> bool:
    return found[1] in PREFIXES and found[2] in {" ", NO_BREAK_SPACE}


def _right_prefix(written: str) -> str:
    return "".join(c for c in written if c.isalpha()) + "."


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _fault(paragraph: Paragraph, wrong: str) -> Fault:
    return Fault(spot=at(PagePart.CLOSING, paragraph), wrong=wrong)


SIGNATURE_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R51": authority, "R52": own_title, "R53": name}
)
