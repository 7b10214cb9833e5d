"""Spaces between the lines of the head: none inside the names (R19), 6 pt above V/v (R31)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docx.shared import Pt

from workflow.documents.check.rule import at
from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Paragraph
from workflow.domain.finding import Correction, Finding, PagePart

ABOVE_SUBJECT = 6


def mend_gaps(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Set the spaces that Phụ lục I, Phần I, Mục II.1, II.2 and II.5 ask for."""
    head = work.parts.head
    broken = {finding.rule for finding in found}
    if "R19" in broken:
        yield from _close_up(work, [line for line in (head.nation, head.motto) if line])
        yield from _close_up(work, [*head.governing, *head.issuer])
    if "R31" in broken and head.number and head.dispatch_subject:
        subject = head.dispatch_subject[0]
        _set_gap(work, head.number, subject, ABOVE_SUBJECT)
        did = f"cách số, ký hiệu {ABOVE_SUBJECT} pt"
        yield Correction(rule="R31", spot=at(PagePart.HEAD, subject), did=did)


def _close_up(work: Work, lines: Sequence[Paragraph]) -> Iterator[Correction]:
    for above, below in pairwise(lines):
        for line in (above, below):
            work.paragraph(line).paragraph_format.line_spacing = 1.0
        _set_gap(work, above, below, 0)
        yield Correction(
            rule="R19", spot=at(PagePart.HEAD, below), did="bỏ khoảng cách với dòng trên"
        )


def _set_gap(work: Work, above: Paragraph, below: Paragraph, points: float) -> None:
    work.paragraph(above).paragraph_format.space_after = Pt(0)
    work.paragraph(below).paragraph_format.space_before = Pt(points)
