"""Duties that two notices ask for, in words."""

from workflow.domain.organ import Organs
from workflow.domain.overlap import Asked, Overlap
from workflow.wording.dates import day_text

SHOWN = 2


def overlap_row(overlap: Overlap, organs: Organs) -> tuple[str, ...]:
    """Return one row: both duties with their last days, the units, how alike they are."""
    names = [organs.name(unit) for unit in overlap.units]
    more = f" và {len(names) - SHOWN} đơn vị nữa" if len(names) > SHOWN else ""
    return (
        _duty(overlap.one),
        _duty(overlap.other),
        ", ".join(names[:SHOWN]) + more,
        f"{overlap.score:.0f}%",
    )


def _duty(asked: Asked) -> str:
    day = day_text(asked.last_day) if asked.last_day else "không xác định"
    return f"{asked.code}: {asked.obligation.action} (ngày cuối {day})"
