"""The rule under a heading, however it was made, and how long it is."""

from collections.abc import Iterator, Sequence

from workflow.documents.layout.measure import MILLIMETRES_A_POINT, REGULAR_SHARE, text_width
from workflow.documents.reading.lines import Line, Stack
from workflow.documents.reading.paper import MILLIMETRES_A_TWIP, Drawing, Paper, Paragraph, Run
from workflow.documents.reading.parts import DrawnRule, RuleKind
from workflow.documents.reading.signs import RULE

SUPERSCRIPT_SHARE = 0.65
UNDERSCORE_WIDTH = 0.5
REACH = 3
FEWEST_STROKES = 3


def rule_below(paper: Paper, lines: Sequence[Line], heading: Sequence[int]) -> DrawnRule | None:
    """Return the rule under a heading: its own, or what stands just below its last line.

    Where lines drawn for two columns hang on one paragraph, the outer one is each column's own.
    """
    if not heading:
        return None
    last = lines[heading[-1]]
    for place in reversed(heading):
        rule = _drawn(paper, lines[place].paragraph, last.stack)
        if rule is not None:
            return rule
    own = _bordered(paper, last.paragraph) or _underlined(last.paragraph)
    return own or _found_below(paper, lines, heading[-1])


def is_rule(line: Line) -> bool:
    """Tell whether a line is nothing but a rule."""
    return _typed(line.paragraph) is not None


def _found_below(paper: Paper, lines: Sequence[Line], place: int) -> DrawnRule | None:
    for below in _below(lines, place):
        paragraph = below.paragraph
        rule = _typed(paragraph) or _drawn(paper, paragraph, lines[place].stack)
        if rule is None and not below.folded:
            rule = _bordered(paper, paragraph)
        if rule is not None or below.folded:
            return rule
    return None


def _below(lines: Sequence[Line], place: int) -> Iterator[Line]:
    """Yield the lines that stand under a line in its own column, or under both columns."""
    stack = lines[place].stack
    reach = lines[place + 1 : place + 1 + 4 * REACH]
    is_made_with_tabs = stack is not None and stack.kind == "tab"
    under = [
        line for line in reach if line.stack == stack or (is_made_with_tabs and line.stack is None)
    ]
    yield from under[:REACH]


def _typed(paragraph: Paragraph) -> DrawnRule | None:
    """Return a rule of underscores, dashes or underlined spaces."""
    strokes = paragraph.text.strip()
    if len(strokes) >= FEWEST_STROKES and RULE.match(strokes):
        return _of_length(RuleKind.UNDERSCORES, paragraph, paragraph.runs)
    return None if strokes else _underlined(paragraph)


def _underlined(paragraph: Paragraph) -> DrawnRule | None:
    runs = [run for run in paragraph.runs if run.underline]
    return _of_length(RuleKind.UNDERLINE, paragraph, runs) if runs else None


def _drawn(paper: Paper, paragraph: Paragraph, stack: Stack | None) -> DrawnRule | None:
    lines = [each for each in paragraph.drawings if each.is_line and each.width > each.height]
    lines.sort(key=lambda each: each.left or 0)
    if not lines:
        return None
    is_right = stack is not None and stack.column > 0
    chosen = lines[-1] if is_right else lines[0]
    is_made_with_tabs = stack is not None and stack.kind == "tab"
    if is_made_with_tabs and _is_across(paper, paragraph, chosen) is not is_right:
        return None
    return DrawnRule(kind=RuleKind.DRAWN, length=chosen.width, paragraph=paragraph)


def _is_across(paper: Paper, paragraph: Paragraph, drawing: Drawing) -> bool:
    """Tell whether a drawn line lies in the right half of the text."""
    middle = paper.section_of(paragraph).text_width * MILLIMETRES_A_TWIP / 2
    return drawing.left is not None and drawing.left + drawing.width / 2 > middle


def _bordered(paper: Paper, paragraph: Paragraph) -> DrawnRule | None:
    if not paragraph.has_border_below:
        return None
    width = paragraph.cell.width if paragraph.cell else paper.section_of(paragraph).text_width
    length = (width - paragraph.left - paragraph.right) * MILLIMETRES_A_TWIP
    return DrawnRule(kind=RuleKind.BORDER, length=length, paragraph=paragraph)


def _of_length(kind: RuleKind, paragraph: Paragraph, runs: Sequence[Run]) -> DrawnRule:
    return DrawnRule(kind=kind, length=sum(map(_width, runs)), paragraph=paragraph)


def _width(run: Run) -> float:
    """Return how long the characters of a run are, in millimetres."""
    size = run.size * SUPERSCRIPT_SHARE if run.superscript else run.size
    letters = run.text.replace("_", "")
    share = 1 if run.bold or not letters.strip() else REGULAR_SHARE
    underscores = run.text.count("_") * UNDERSCORE_WIDTH * size * MILLIMETRES_A_POINT
    return text_width(letters, size) * share + underscores
