"""Take the head and the footer of a notice, and leave what is between them: its clauses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.document import DocumentType, Urgency
from workflow.domain.notice_draft import DraftHead, Passage, Sureness, Taken
from workflow.errors import NoticeError
from workflow.intake.head import number_and_day, recipients
from workflow.intake.head.addressees import addressees
from workflow.intake.head.bases import legal_bases
from workflow.intake.head.citations import citations_in
from workflow.intake.head.dividing import before_recipients
from workflow.intake.head.footer import Footer, find_footer
from workflow.intake.head.lines import Line, lines_of
from workflow.intake.head.opening import Opening, first_lines, read_opening
from workflow.intake.head.organs import organ_names
from workflow.intake.head.plain import plain
from workflow.intake.head.preamble import lead_of, lines_of_preamble
from workflow.intake.head.remaining import remaining
from workflow.intake.head.signature import signer
from workflow.intake.head.signs import BESIDE, Sign, urgency_in
from workflow.intake.head.subject import (
    begins_subject,
    lines_of_about,
    subject_of_about,
    subject_under_type,
    type_of_notation,
)
from workflow.intake.head.take import joined, one_line, taken
from workflow.intake.manuscript import Block, Manuscript

LAST_LINES = 30
_WITHOUT_PLACE = frozenset({"uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd"})
_URGENCIES = {
    "khan": Urgency.URGENT,
    "thuong khan": Urgency.VERY_URGENT,
    "hoa toc": Urgency.EXPRESS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """A notice with its frame taken off: `body` are the blocks of its clauses, in order.

    `lead` is the sentence that leads in to them; it often names who must do all that follows.
    """

    head: DraftHead
    lead: Passage | None
    body: tuple[Block, ...]


def take_head(manuscript: Manuscript, name: str = "") -> Framed:
    """Take the head and footer off a notice; annexes behind the signature stay in the body.

    Raises:
        NoticeError: When the notice bears a mark of secrecy; `name` is the file it names.
    """
    opening = read_opening(first_lines(manuscript))
    if Sign.SECRECY in opening.marks or any(map(_ends_in_secrecy, opening.organs)):
        raise NoticeError(name, _KEEP_OUT)
    preamble = lines_of_preamble(opening.rest)
    begin = preamble[-1].end if preamble else opening.end
    below = _lines_from(manuscript, begin)
    if any(line.is_upper and line.sign is Sign.SECRECY for line in below[-LAST_LINES:]):
        raise NoticeError(name, _KEEP_OUT)
    footer = find_footer(below)
    opening.about = opening.about or _about_below(footer)
    return Framed(
        head=_head(manuscript, opening, preamble, footer),
        lead=lead_of(manuscript, preamble),
        body=remaining(manuscript, begin, footer),
    )


_KEEP_OUT = (
    "văn bản đóng dấu độ mật, không được đưa vào máy này; hãy xử lý theo Luật Bảo vệ bí mật nhà "
    "nước, trên máy dành riêng cho văn bản mật"
)


def _ends_in_secrecy(line: Line) -> bool:
    """Tell whether a mark of secrecy stands beside the words of a line in capitals."""
    return line.is_upper and BESIDE.search(line.plain) is not None


def _lines_from(manuscript: Manuscript, begin: int) -> list[Line]:
    """Return the lines below a place, those that *Nơi nhận* was glued to divided before it."""
    below = (b for b in manuscript.blocks if not isinstance(b, Passage) or b.end > begin)
    lines = (line for block in below for line in lines_of(block))
    return [part for line in lines if line.end > begin for part in before_recipients(line, begin)]


def _about_below(footer: Footer | None) -> Sequence[Line]:
    """Return the lines of *V/v* where its box was read after the text."""
    marks = footer.marks if footer else ()
    at = next((p for p, line in enumerate(marks) if line.sign is Sign.ABOUT), None)
    return () if at is None else lines_of_about(marks, at)


def _head(
    manuscript: Manuscript, opening: Opening, preamble: Sequence[Line], footer: Footer | None
) -> DraftHead:
    number, day = opening.marks.get(Sign.NUMBER), opening.marks.get(Sign.DAY)
    names = organ_names(opening.organs)
    notation = number_and_day.code_notation(number) if number else None
    return DraftHead(
        issuing_organ=_organ(manuscript, names[-1:], "organ-above-number"),
        governing_organ=_organ(manuscript, names[-2:-1], "organ-above-issuer"),
        code_number=number_and_day.code_number(number) if number else None,
        code_notation=notation,
        place=number_and_day.place(day) if day else None,
        issued_date=(issued := _issued(day)),
        issued_month=number_and_day.issued_month(day) if day and not issued else None,
        document_type=_type(manuscript, opening, notation),
        subject=_subject(manuscript, opening),
        urgency=_urgency(opening.marks.get(Sign.URGENCY)),
        addressees=tuple(addressees(opening.addressees)),
        legal_bases=tuple(legal_bases(preamble)),
        cited=tuple(_cited(manuscript, opening.end)),
        preamble=tuple(line.passage for line in preamble),
        signer=signer(manuscript, footer.signature) if footer else None,
        to_places=tuple(recipients.to_places(footer)) if footer else (),
        archive_copy=recipients.archive_copy(footer) if footer else None,
    )


def _issued(day: Line | None) -> Taken[date] | None:
    return number_and_day.issued_date(day) if day else None


def _organ(manuscript: Manuscript, names: Sequence[Sequence[Line]], rule: str) -> Taken[str] | None:
    if not names:
        return None
    value = joined(names[0])
    is_sure = value.isupper() and plain(value) not in _WITHOUT_PLACE
    return taken(manuscript, value, names[0], rule, Sureness.SURE if is_sure else Sureness.LIKELY)


def _type(
    manuscript: Manuscript, opening: Opening, notation: Taken[str] | None
) -> Taken[DocumentType] | None:
    named = opening.marks.get(Sign.TYPE)
    if named and (kind := named.type_named()):
        return taken(manuscript, kind, [named], "type-name")
    if opening.about:
        return taken(manuscript, DocumentType.DISPATCH, opening.about[:1], "about-under-number")
    by_notation = type_of_notation(notation) if notation else None
    if by_notation or not opening.addressees:
        return by_notation
    return taken(
        manuscript,
        DocumentType.DISPATCH,
        opening.addressees[:1],
        "addressed-without-type",
        Sureness.LIKELY,
    )


def _subject(manuscript: Manuscript, opening: Opening) -> Taken[str] | None:
    if opening.about:
        return subject_of_about(manuscript, opening.about)
    named = opening.marks.get(Sign.TYPE)
    begun = named and begins_subject(named)
    lines = [*([begun] if begun else []), *opening.subject]
    if lines:
        return subject_under_type(manuscript, lines)
    first = opening.rest[0] if opening.rest else None
    if first and first.is_upper and not opening.marks:
        return taken(manuscript, one_line(first.text), [first], "title-line", Sureness.LIKELY)
    return None


def _urgency(line: Line | None) -> Taken[Urgency] | None:
    words = line and urgency_in(line.plain)
    if not line or not words:
        return None
    return Taken(value=_URGENCIES[words], passage=line.passage, rule="urgency-mark")


def _cited(manuscript: Manuscript, begin: int) -> Iterator[Taken[str]]:
    for found in citations_in(manuscript.text, begin):
        yield Taken(value=one_line(found.text), passage=found, rule="cited-document")
