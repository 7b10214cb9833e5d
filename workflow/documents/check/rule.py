"""What a rule is in code: a function from a document taken apart to the faults it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart, Severity, Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong at one spot, as a Vietnamese sentence without its closing stop.

    `severity` is set where this fault weighs less than its rule.
    """

    spot: Spot
    wrong: str
    severity: Severity | None = None


Rule = Callable[[Parts, Known], Iterator[Fault]]

QUOTE_LENGTH = 60


def at(part: PagePart, paragraph: Paragraph | None = None) -> Spot:
    """Return the spot of a paragraph, with its first words; without one, the whole part."""
    if paragraph is None:
        return Spot(part=part)
    words = " ".join((paragraph.label + " " + paragraph.text).split())
    quote = words if len(words) <= QUOTE_LENGTH else words[: QUOTE_LENGTH - 1] + "…"
    return Spot(part=part, paragraph=paragraph.number, quote=quote)
