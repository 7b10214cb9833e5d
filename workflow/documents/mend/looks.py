"""Sizes, weight, slant, capitals and alignment of every component, as Phụ lục I, Mục V has them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workflow.documents.check.rule import at
from workflow.documents.mend.wanted import Wanted, put_right
from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Align, Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Correction, Finding, PagePart

CENTER, LEFT = Align.CENTER, Align.LEFT
LARGE, SMALL = (13, 14), (12, 13)


@dataclass(frozen=True, slots=True)
class Component:
    """Which paragraphs a rule is about and how they must look."""

    rule: str
    part: PagePart
    select: Callable[[Parts], Sequence[Paragraph | None]]
    wanted: Wanted


HEADING = Wanted(sizes=LARGE, bold=True, italic=False, align=CENTER)
NAME = Wanted(sizes=SMALL, bold=True, italic=False, capitals=True, align=CENTER)
COMPONENTS = (
    Component("R11", PagePart.HEAD, lambda p: [p.head.nation], NAME),
    Component("R12", PagePart.HEAD, lambda p: [p.head.motto], HEADING),
    Component(
        "R16",
        PagePart.HEAD,
        lambda p: p.head.governing,
        Wanted(sizes=SMALL, bold=False, italic=False, capitals=True, align=CENTER),
    ),
    Component("R17", PagePart.HEAD, lambda p: p.head.issuer, NAME),
    Component(
        "R22",
        PagePart.HEAD,
        lambda p: [p.head.number],
        Wanted(sizes=(13,), bold=False, italic=False),
    ),
    Component(
        "R25", PagePart.HEAD, lambda p: [p.head.date], Wanted(sizes=LARGE, bold=False, italic=True)
    ),
    Component(
        "R27",
        PagePart.HEAD,
        lambda p: [p.head.type_name],
        Wanted(sizes=LARGE, bold=True, italic=False, capitals=True, align=CENTER),
    ),
    Component("R28", PagePart.HEAD, lambda p: p.head.subject, HEADING),
    Component(
        "R30",
        PagePart.HEAD,
        lambda p: p.head.dispatch_subject,
        Wanted(sizes=SMALL, bold=False, italic=False, align=CENTER),
    ),
    Component(
        "R33", PagePart.BODY, lambda p: p.legal_bases, Wanted(sizes=LARGE, bold=False, italic=True)
    ),
    Component(
        "R44", PagePart.ADDRESSEES, lambda p: p.addressees, Wanted(sizes=LARGE, italic=False)
    ),
    Component(
        "R46",
        PagePart.CLOSING,
        lambda p: [p.closing.recipients_title],
        Wanted(sizes=(12,), bold=True, italic=True, align=LEFT),
    ),
    Component(
        "R47",
        PagePart.CLOSING,
        lambda p: [*p.closing.recipients, p.closing.archive],
        Wanted(sizes=(11,), bold=False, italic=False),
    ),
    Component(
        "R51",
        PagePart.CLOSING,
        lambda p: p.closing.authority,
        Wanted(sizes=LARGE, bold=True, italic=False, capitals=True),
    ),
    Component(
        "R53",
        PagePart.CLOSING,
        lambda p: [p.closing.name],
        Wanted(sizes=LARGE, bold=True, italic=False),
    ),
    Component(
        "R55",
        PagePart.ANNEX,
        lambda p: [annex.label for annex in p.annexes],
        Wanted(sizes=(14,), bold=True, italic=False, align=CENTER),
    ),
    Component(
        "R56",
        PagePart.ANNEX,
        lambda p: [line for annex in p.annexes for line in annex.title],
        Wanted(sizes=LARGE, bold=True, italic=False, capitals=True, align=CENTER),
    ),
    Component(
        "R56",
        PagePart.ANNEX,
        lambda p: [annex.link for annex in p.annexes],
        Wanted(sizes=LARGE, bold=False, italic=True, align=CENTER),
    ),
    Component("R61", PagePart.BODY, lambda p: [p.contact], Wanted(sizes=(11, 12))),
    Component(
        "R62", PagePart.CLOSING, lambda p: [p.closing.drafter], Wanted(sizes=(11,), italic=False)
    ),
)


def mend_looks(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Make the components that break a rule look as they must; all others stay as they are."""
    broken = {finding.rule for finding in found}
    for component in COMPONENTS:
        if component.rule in broken:
            yield from _mend(work, component)
    if "R13" in broken:
        yield from _couple(work)


def _mend(work: Work, component: Component) -> Iterator[Correction]:
    for paragraph in component.select(work.parts):
        if paragraph is None:
            continue
        if did := put_right(work, paragraph, component.wanted):
            spot = at(component.part, paragraph)
            yield Correction(rule=component.rule, spot=spot, did=", ".join(did))


def _couple(work: Work) -> Iterator[Correction]:
    """Let *Tiêu ngữ* and the date follow the size of *Quốc hiệu* (Mục V, chú thích 1)."""
    head = work.parts.head
    sizes = {run.size for run in head.nation.written} if head.nation else set()
    if len(sizes) != 1:
        return
    wanted = Wanted(sizes=(sizes.pop() + 1,))
    for paragraph in (head.motto, head.date):
        if paragraph is not None and (did := put_right(work, paragraph, wanted)):
            yield Correction(rule="R13", spot=at(PagePart.HEAD, paragraph), did=", ".join(did))
