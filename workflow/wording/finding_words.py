"""A finding in one line, as the gate and the dry run print it."""

from workflow.domain.finding import Finding, Spot
from workflow.wording.labels import label


def finding_line(finding: Finding) -> str:
    """Return rule, place and what is wrong there: `R25, phần đầu văn bản: …`."""
    return f"{finding.rule}, {place_words(finding.spot)}: {finding.wrong}"


def place_words(spot: Spot) -> str:
    """Name a place by its part of the page and its first words."""
    quote = f" “{spot.quote}”" if spot.quote else ""
    return f"{label(spot.part)}{quote}"
