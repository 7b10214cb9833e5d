"""Signs and figures that the decree writes in one way only; no word is touched."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workflow.documents.check.rule import at
from workflow.documents.layout.geometry import NATIONAL_MOTTO, NATIONAL_NAME
from workflow.documents.mend import signs
from workflow.documents.mend.text import Edit, change, edits_between, text_of
from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Correction, Finding, PagePart

AROUND = 15
NOT_TYPED = str.maketrans("", "", "\t\n")
"""Signs of a text that Word keeps as elements of their own."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Which lines the rules are about, what each becomes, and the last of them."""

    rules: tuple[str, ...]
    part: PagePart
    select: Callable[[Parts], Sequence[Paragraph | None]]
    line: signs.Line
    last: signs.Line | None = None


def _several(parts: Parts) -> Sequence[Paragraph]:
    lines = [line for line in parts.addressees if not line.text.rstrip().endswith(":")]
    return lines if len(lines) > 1 else ()


def _last_line(parts: Parts) -> Sequence[Paragraph]:
    """Return the last line of the text; a table that ends it is left to a person."""
    return [line for line in parts.body[-1:] if line.cell is None]


def _recipients(parts: Parts) -> Sequence[Paragraph | None]:
    return [*parts.closing.recipients, parts.closing.archive]


LINES = (
    Lines(("R11",), PagePart.HEAD, lambda p: [p.head.nation], signs.spelt_as(NATIONAL_NAME)),
    Lines(("R12",), PagePart.HEAD, lambda p: [p.head.motto], signs.spelt_as(NATIONAL_MOTTO)),
    Lines(("R21", "R22"), PagePart.HEAD, lambda p: [p.head.number], signs.numbered),
    Lines(("R25",), PagePart.HEAD, lambda p: [p.head.date], signs.dated),
    Lines(("R33",), PagePart.BODY, lambda p: p.legal_bases, signs.ended(";"), signs.ended(".")),
    Lines(("R43",), PagePart.ADDRESSEES, _several, signs.listed(";"), signs.listed(".")),
    Lines(("R45",), PagePart.BODY, _last_line, signs.closed),
    Lines(("R47", "R48"), PagePart.CLOSING, _recipients, signs.listed(";"), signs.listed(".")),
)


def mend_words(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Write numbers, dates, hyphens and endings of lines as the decree does."""
    broken = {finding.rule for finding in found}
    for lines in LINES:
        if rule := next((rule for rule in lines.rules if rule in broken), None):
            there = [line for line in lines.select(work.parts) if line is not None]
            for line in there:
                written = (lines.last or lines.line) if line is there[-1] else lines.line
                yield from _write(work, line, (rule, lines.part), written)


def mend_blanks(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Take out double blanks and blanks before signs where a finding names them (R65)."""
    spots = {f.spot.paragraph: f.spot.part for f in found if f.rule == "R65"}
    for line in work.parts.paper.paragraphs:
        if line.number is not None and line.number in spots:
            yield from _write(work, line, ("R65", spots[line.number]), signs.without_blanks)


def _write(
    work: Work, line: Paragraph, place: tuple[str, PagePart], written: signs.Line
) -> Iterator[Correction]:
    element = work.paragraph(line)._p  # noqa: SLF001 - python-docx has no other way
    whole = text_of(element)
    typed = line.text.translate(NOT_TYPED) if line.is_part else whole
    start = whole.find(typed)
    wanted = written(typed)
    if whole.count(typed) != 1 or wanted == typed:
        return
    edits = edits_between(typed, wanted)
    change(element, [edit.moved(start) for edit in edits])
    rule, part = place
    yield Correction(
        rule=rule,
        spot=at(part, line),
        did=_told(typed, wanted, edits),
        before=whole,
        after=text_of(element),
    )


def _told(before: str, after: str, edits: Sequence[Edit]) -> str:
    """Say what changed, with a few characters around it."""
    first, left = edits[0].start, len(before) - edits[-1].end
    return f"“{_around(before, first, left)}” → “{_around(after, first, left)}”"


def _around(text: str, first: int, left: int) -> str:
    begin, end = max(first - AROUND, 0), min(len(text) - left + AROUND, len(text))
    return f"{'…' if begin else ''}{text[begin:end]}{'…' if end < len(text) else ''}"
