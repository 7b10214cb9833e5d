"""The short rule under a name or a subject: a third to a half of the line above it."""

from collections.abc import Iterator, Sequence

from workflow.documents.check.looks import decimal
from workflow.documents.check.rule import Fault
from workflow.documents.reading.parts import DrawnRule, RuleKind
from workflow.domain.finding import Spot

SHORTEST, LONGEST = 0.30, 0.55
TYPED_SLACK = 0.85


def short_rule(
    called: str, spot: Spot, drawn: DrawnRule | None, widths: Sequence[float]
) -> Iterator[Fault]:
    """Yield what is wrong with the rule under lines of these widths (millimetres).

    1/3 to 1/2 (Phụ lục I, Phần I, Mục II.2.b and II.5.b); 0,30 to 0,55 is let pass.
    """
    if drawn is None:
        yield Fault(spot=spot, wrong=f"không có đường kẻ dưới {called}")
    elif widths and not _least(drawn) <= drawn.length / max(widths) <= LONGEST:
        share = decimal(drawn.length / max(widths))
        low, high = (round(max(widths) * part) for part in (1 / 3, 1 / 2))
        yield Fault(
            spot=spot,
            wrong=f"đường kẻ dưới {called} dài {drawn.length:.0f} mm, bằng {share} dòng chữ, "
            f"quy định 1/3 đến 1/2 ({low}–{high} mm)",
        )


def _least(drawn: DrawnRule) -> float:
    """Programs shrink raised underscores unequally, so a typed rule is measured less closely."""
    return SHORTEST * TYPED_SLACK if drawn.kind is RuleKind.UNDERSCORES else SHORTEST
