"""In which part of the document each of its paragraphs stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from workflow.documents.reading.paper import Drawing, Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import PagePart


def everything(parts: Parts) -> Iterator[tuple[PagePart, Paragraph]]:
    """Yield every paragraph that prints: page headers and footers first, then the text."""
    for section in parts.paper.sections:
        for band in (section.headers, section.footers):
            for paragraphs in band.values():
                yield from ((PagePart.PAGE_HEADER, paragraph) for paragraph in paragraphs)
    place = _by_number(parts)
    for paragraph in parts.paper.paragraphs:
        if paragraph.number is not None:
            yield place.get(paragraph.number, PagePart.BODY), paragraph


def _by_number(parts: Parts) -> Mapping[int, PagePart]:
    components: tuple[tuple[PagePart, object], ...] = (
        (PagePart.HEAD, parts.head),
        (PagePart.ADDRESSEES, parts.addressees),
        (PagePart.CLOSING, parts.closing),
        (PagePart.ANNEX, parts.annexes),
    )
    return {number: part for part, component in components for number in _numbers(component)}


def _numbers(component: object) -> Iterator[int]:
    """Yield the numbers of the paragraphs anywhere in a component."""
    if isinstance(component, Paragraph):
        yield from () if component.number is None else (component.number,)
    elif isinstance(component, Iterable) and not isinstance(component, str):
        for each in component:
            yield from _numbers(each)
    elif is_dataclass(component) and not isinstance(component, Drawing):
        for each in fields(component):
            yield from _numbers(getattr(component, each.name))
