"""How other documents are cited: in full first, short later (Phụ lục I, Phần I, Mục II.6.b)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workflow.documents.check.outline import printed
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart
from workflow.wording.labels import label

LEGAL_ACTS = ("Nghị định", "Thông tư liên tịch", "Thông tư")
CITED_TYPES = (
    DocumentType.RESOLUTION,
    DocumentType.DECISION,
    DocumentType.INSTRUCTION,
    DocumentType.NOTICE,
    DocumentType.GUIDANCE,
    DocumentType.PROGRAMME,
    DocumentType.PLAN,
    DocumentType.REPORT,
    DocumentType.SUBMISSION,
    DocumentType.DISPATCH,
    DocumentType.TELEGRAM,
)
_TYPES = "|".join((*LEGAL_ACTS, *(label(each) for each in CITED_TYPES)))
_CITED = re.compile(
    rf"\b({_TYPES})\s+(?:số\s*:?\s*)?(\d+/(?=[\w&/.-]*[^\W\d_])[\w&/.-]*\w)", re.IGNORECASE
)
_BARE = re.compile(rf"\b(?:{_TYPES})\s+số\s+(\d+)(?!\d|\s*/)")
_DAY = re.compile(r"\s*,?\s*(?:ký )?ngày\s+(?:\d{1,2}\s*tháng\s*\d|\d{1,2}\s*[/.-]\s*\d)")
_ISSUER = re.compile(r"\bcủa\b|\bdo\b")
_ISSUER_BEFORE = re.compile(r"(?:\bcủa\b[^.;]*\btại|\b(?:UBND|HĐND)[^.;,]*\bcó)\s+$")
_SUMMARY_BEFORE = re.compile(r"\b(?:ban hành|phê duyệt|công bố)(?: kèm)?(?: theo| tại)\s+$")
_AMENDED = re.compile(r"\b(?:điều|khoản|nội dung|quy định|thi hành)(?: của)?\s+$")
_STOP = re.compile(r"[.;:)”](?=\s|$)|,\s+(?=\w)")
_SUMMARY = re.compile(
    r"\b(về|v/v|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|bổ sung|thông báo|kết luận|triển khai"
    r"|thực hiện|tăng cường|công bố|giao|thành lập|đề nghị|báo cáo|đôn đốc|phát động|tổ chức)\b",
    re.IGNORECASE,
)
LONG_ENOUGH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Citation:
    """One mention of a document: its number, what is before it, what follows up to the next."""

    paragraph: Paragraph
    words: str
    number: str
    before: str
    after: str


def citations(parts: Parts, known: Known) -> Iterator[Fault]:
    """R63: type, number, day, issuer, summary at the first mention; later only type and number.

    Laws are cited without number and issuer (Mục II.6.b); what a table lists counts as cited, and
    the issuer's own documents tell the issuer by their notation.
    """
    own = _own_code(parts)
    cited = {c.number for p in parts.body if p.cell is not None for c in _citations(p)}
    for paragraph in [*parts.legal_bases, *parts.body]:
        if paragraph.cell is not None:
            continue
        for citation in _citations(paragraph):
            if citation.number not in cited:
                yield from _first_faults(citation, own)
            else:
                yield from _later_faults(citation)
            cited.add(citation.number)
        for bare in _BARE.finditer(printed(paragraph)):
            if not any(number.startswith(f"{bare[1]}/") for number in cited):
                yield _fault(paragraph, f"“{bare[0]}” không ghi ký hiệu của văn bản")


def _first_faults(citation: _Citation, own: str | None) -> Iterator[Fault]:
    missing = list(_missing(citation, own))
    if missing:
        wrong = f"lần đầu viện dẫn “{citation.words}” thiếu {', '.join(missing)}"
        yield _fault(citation.paragraph, wrong)


def _later_faults(citation: _Citation) -> Iterator[Fault]:
    """Tell of a day and summary said again, but for those in the title of what amends it."""
    if _AMENDED.search(citation.before):
        return
    if _DAY.match(citation.after) and _SUMMARY.search(_clause(citation.after)):
        wrong = f"đã viện dẫn “{citation.words}” ở trên, chỉ cần ghi tên loại, số, ký hiệu"
        yield _fault(citation.paragraph, wrong)


def _missing(citation: _Citation, own: str | None) -> Iterator[str]:
    """Name what is missing.

    Issuer and summary may stand before: *đề nghị của Sở Nội vụ tại Tờ trình số …*, *Quy chế tiếp
    công dân ban hành kèm theo Quyết định số …*.
    """
    clause = _clause(citation.after)
    is_own = own is not None and own in re.split(r"[/-]", citation.number)
    if not _DAY.match(citation.after):
        yield "ngày tháng năm"
    if not (is_own or _ISSUER.search(clause) or _ISSUER_BEFORE.search(citation.before)):
        yield "cơ quan ban hành"
    is_told = _SUMMARY.search(clause) or _SUMMARY_BEFORE.search(citation.before)
    if not is_told and len(clause.split()) <= LONG_ENOUGH:
        yield "trích yếu nội dung"


def _own_code(parts: Parts) -> str | None:
    """Return the issuer's code in the document's own notation: the first group of a công văn."""
    number = parts.head.number
    groups = re.split(r"[/-]", number.text.casefold())[1:] if number else []
    place = 0 if parts.document_type is DocumentType.DISPATCH else 1
    return groups[place].strip() if len(groups) > place else None


def _clause(after: str) -> str:
    """Return the words up to the end of the clause; a comma before a capital goes on a name."""
    for stop in _STOP.finditer(after):
        if stop[0][0] != "," or after[stop.end()].islower():
            return after[: stop.start()]
    return after


def _citations(paragraph: Paragraph) -> Iterator[_Citation]:
    text = printed(paragraph)
    found = list(_CITED.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        yield _Citation(
            paragraph=paragraph,
            words=match[0],
            number=match[2].casefold(),
            before=text[: match.start()],
            after=text[match.end() : end],
        )


def _fault(paragraph: Paragraph, wrong: str) -> Fault:
    return Fault(spot=at(PagePart.BODY, paragraph), wrong=wrong)


CITATION_RULES: Mapping[str, Rule] = MappingProxyType({"R63": citations})
