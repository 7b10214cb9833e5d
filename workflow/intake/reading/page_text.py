"""The text of the lines of a page: a column after the other, lines joined to paragraphs."""

from collections.abc import Sequence

from workflow.intake.reading.pdf_columns import Part, in_columns
from workflow.intake.reading.pdf_paragraphs import paragraphs_of
from workflow.intake.reading.pdf_words import Line, text_of


def page_text(lines: Sequence[Line], width: float) -> str:
    """Return the text, a line for each paragraph; `width` is that of the page in points."""
    return "\n".join(text for part in in_columns(lines, width) for text in _texts(part))


def _texts(part: Part) -> Sequence[str]:
    return list(map(text_of, part.lines)) if part.is_column else paragraphs_of(part.lines)
