"""A document taken apart into the components of the decree (Phụ lục I, Mục IV)."""

from collections.abc import Iterable, Sequence

from workflow.documents.reading import signs
from workflow.documents.reading.dividing import is_annex_label, lines_of
from workflow.documents.reading.lines import Line
from workflow.documents.reading.paper import Paper, Paragraph
from workflow.documents.reading.parts import Closing, Parts
from workflow.documents.reading.recognise_annexes import read_annexes
from workflow.documents.reading.recognise_closing import find_closing
from workflow.documents.reading.recognise_head import FoundHead, find_head
from workflow.documents.reading.recognise_opening import find_addressees, find_bases
from workflow.domain.document import DocumentType
from workflow.domain.folded import folded

HEAD_LINES = 60
CONTACT_WORDS = 2


def take_apart(paper: Paper) -> Parts:
    """Tell the components of a document apart; what it does not have is None or empty."""
    lines = lines_of(paper)
    annexes = _annex_places(lines)
    main = lines[: annexes[0]] if annexes else lines
    head = find_head(paper, main[: _head_end(main)])
    addressed = find_addressees(main, head.end)
    start = max(head.end, addressed.stop)
    bases = find_bases(main, start) if _may_have_bases(head) else range(start, start)
    closing = find_closing(main, bases.stop)
    outside = [*main[head.end : addressed.start], *main[start : bases.start]]
    outside += main[closing.end :] if closing else []
    contact = _contact(paper, outside)
    return Parts(
        paper=paper,
        document_type=head.document_type or (DocumentType.DISPATCH if addressed else None),
        head=head.head,
        addressees=_written(main[place] for place in addressed),
        legal_bases=_written(main[place] for place in bases),
        body=_all(main[bases.stop : closing.begin if closing else len(main)]),
        closing=closing.closing if closing else Closing(),
        annexes=read_annexes(lines, annexes),
        contact=contact,
        signing_line=_signing_line(paper),
        loose=tuple(each for each in _written(outside) if each is not contact),
    )


def _annex_places(lines: Sequence[Line]) -> list[int]:
    """Return where annexes begin: after the signature, or else anywhere."""
    titles = (p for p, line in enumerate(lines) if signs.RECIPIENTS.match(line.folded))
    return [p for p in range(next(titles, 0), len(lines)) if is_annex_label(lines[p])]


def _head_end(lines: Sequence[Line]) -> int:
    """Return how far down a head can reach: to what never stands in one."""
    below = (signs.ADDRESSED.match, signs.BASIS.match, signs.RECIPIENTS.match)
    for place, line in enumerate(lines[:HEAD_LINES]):
        if any(begins(line.folded) for begins in below):
            return place
    return min(HEAD_LINES, len(lines))


def _may_have_bases(head: FoundHead) -> bool:
    """Tell whether *căn cứ* are legal bases: in a *công văn* they are part of the text."""
    return head.document_type not in {None, DocumentType.DISPATCH}


def _all(lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    return tuple(line.paragraph for line in lines)


def _written(lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    return tuple(line.paragraph for line in lines if line.folded)


def _contact(paper: Paper, outside: Sequence[Line]) -> Paragraph | None:
    """Return the line of address and telephone at the foot of the first page (ô 13)."""
    bands = paper.sections[0].footers.values() if paper.sections else ()
    for paragraph in [*(p for band in bands for p in band), *_written(outside)]:
        if len(signs.CONTACT.findall(folded(paragraph.text))) >= CONTACT_WORDS:
            return paragraph
    return None


def _signing_line(paper: Paper) -> Paragraph | None:
    """Return the line that a digital signature on a separate annex prints (Mục II.7.d)."""
    bands = paper.sections[0].headers.values() if paper.sections else ()
    for paragraph in [*(p for band in bands for p in band), *paper.paragraphs[:3]]:
        if signs.SIGNING.match(folded(paragraph.text)):
            return paragraph
    return None
