"""How a paragraph looks in the end, when every layer has had its say."""

from dataclasses import dataclass

from workflow.documents.reading.paper import MILLIMETRES_A_TWIP, TWIPS_A_POINT, Align, LineRule
from workflow.documents.reading.paragraph_properties import Properties

SINGLE_LINE = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphLook:
    """The effective look of a paragraph, in the units of `Paragraph`.

    Paragraphs in a row with the same `frame` stand in one; `frame_left` is millimetres.
    """

    align: Align
    first_line: int
    left: int
    right: int
    before: float
    after: float
    line: float
    line_rule: LineRule
    is_contextual: bool
    has_border_below: bool
    frame: object
    frame_left: float | None


def paragraph_look(said: Properties) -> ParagraphLook:
    """Return the look that properties give."""
    rule = LineRule(str(said.get("line_rule", LineRule.AUTO)))
    line = _number(said, "line", SINGLE_LINE)
    has_edge = said.get("frame_left") is not None
    return ParagraphLook(
        align=Align(str(said.get("align", Align.LEFT))),
        first_line=round(_number(said, "first_line")),
        left=round(_number(said, "left")),
        right=round(_number(said, "right")),
        before=_number(said, "before"),
        after=_number(said, "after"),
        line=line / (SINGLE_LINE if rule is LineRule.AUTO else TWIPS_A_POINT),
        line_rule=rule,
        is_contextual=bool(said.get("contextual")),
        has_border_below=bool(said.get("border_below")),
        frame=said.get("frame"),
        frame_left=_number(said, "frame_left") * MILLIMETRES_A_TWIP if has_edge else None,
    )


def _number(said: Properties, name: str, otherwise: float = 0) -> float:
    found = said.get(name, otherwise)
    return found if isinstance(found, int | float) else otherwise
