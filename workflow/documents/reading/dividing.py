"""Which paragraphs are several lines: clerks make heads and closings with tabs and line breaks."""

from collections.abc import Iterator, Sequence

from workflow.documents.reading import signs
from workflow.documents.reading.lines import TAB, Line, between_breaks, in_columns, line_of
from workflow.documents.reading.paper import Align, Paper, Paragraph
from workflow.documents.reading.recognise_rules import is_rule
from workflow.domain.folded import folded

HEAD_PARAGRAPHS = 60
LONGEST_LABEL = 90
GAPS = ("\n", "\t", "\f", "     ", "\u00a0" * 5)


def lines_of(paper: Paper) -> list[Line]:
    """Return the lines of the whole text; that of the body is left as it is."""
    lines: list[Line] = []
    divide = divide_head
    for place, paragraph in enumerate(paper.paragraphs):
        start = folded(paragraph.text.lstrip()[:40])
        if signs.RECIPIENTS.match(folded(_first_piece(paragraph))):
            divide = divide_closing
        elif divide is divide_head and (place == HEAD_PARAGRAPHS or _opens(start)):
            divide = leave
        found = [*divide(paragraph)]
        lines += found
        if divide is divide_closing and is_annex_label(found[0]):
            divide = divide_annex
    return lines


def is_annex_label(line: Line) -> bool:
    """Tell whether a line is *Phụ lục* and its number, and not a mention of one."""
    if len(line.folded) > LONGEST_LABEL or not signs.ANNEX.match(line.folded):
        return False
    stands_out = line.is_bold or line.is_upper or line.paragraph.align is Align.CENTER
    return stands_out and line.stack is None


def leave(paragraph: Paragraph) -> Iterator[Line]:
    """Yield a paragraph of the body whole."""
    yield line_of(paragraph)


def divide_head(paragraph: Paragraph) -> Iterator[Line]:
    """Yield a paragraph of the head, or its parts where they are components of their own."""
    parts = [line for part in between_breaks(paragraph) for line in in_columns(part)]
    if len(parts) == 1 or (parts and not _is_date(paragraph.text) and _are_components(parts)):
        yield from parts
    else:
        yield line_of(paragraph)


def divide_closing(paragraph: Paragraph) -> Iterator[Line]:
    """Yield a paragraph below the text: columns made with tabs, lists made with line breaks."""
    breaks = between_breaks(paragraph)
    for part in breaks if _is_meant_as_lines(paragraph, breaks) else [paragraph]:
        columns = in_columns(part)
        is_gap_meant = len(columns) > 1 and signs.begins_signature(columns[1].folded)
        yield from columns if is_gap_meant else in_columns(part, TAB)


def _is_meant_as_lines(paragraph: Paragraph, breaks: Sequence[Paragraph]) -> bool:
    below = [folded(part.text) for part in breaks[1:]]
    begins_anew = any(signs.BEGINS_BELOW.match(text) for text in below)
    is_label = bool(below) and is_annex_label(line_of(breaks[0]))
    return begins_anew or is_label or "\n\n" in paragraph.text


def divide_annex(paragraph: Paragraph) -> Iterator[Line]:
    """Yield a paragraph of an annex; its label and title may be one paragraph."""
    parts = [line_of(part) for part in between_breaks(paragraph)]
    if len(parts) > 1 and is_annex_label(parts[0]):
        yield from parts
    else:
        yield line_of(paragraph)


def _first_piece(paragraph: Paragraph) -> str:
    """Return what stands before the first tab, break or wide gap."""
    text = paragraph.text.lstrip()
    ends = [text.find(gap) for gap in GAPS if gap in text]
    return text[: min(ends)] if ends else text[:LONGEST_LABEL]


def _opens(text: str) -> bool:
    """Tell whether a line begins what follows the head."""
    return bool(signs.ADDRESSED.match(text) or signs.BASIS.match(text))


def _is_date(text: str) -> bool:
    """Tell whether a line is a date with room for the day, and not number and date in one."""
    plain = folded(text)
    return "\t" not in text and bool(signs.DATE.match(plain)) and not signs.NUMBER.match(plain)


def _are_components(parts: Sequence[Line]) -> bool:
    """Tell whether the parts of one paragraph are components, and not a text with breaks."""
    return (
        any(signs.is_nation_or_motto(part.folded) for part in parts)
        or any(_is_component_below(part) for part in parts[1:])
        or signs.type_named(parts[0].folded) is not None
        or is_annex_label(parts[0])
        or _are_names(parts)
    )


def _is_component_below(part: Line) -> bool:
    is_short = len(part.folded) < signs.LONGEST_HEAD_LINE
    return is_short and bool(signs.is_head_sign(part.folded) or signs.ABOUT.match(part.folded))


def _are_names(parts: Sequence[Line]) -> bool:
    """Tell whether the parts are rules, or names of organs over a rule or in two looks."""
    names = [part for part in parts if not is_rule(part)]
    has_rule_or_looks = len(names) < len(parts) or len({part.is_bold for part in names}) > 1
    return has_rule_or_looks and all(part.is_upper for part in names)
