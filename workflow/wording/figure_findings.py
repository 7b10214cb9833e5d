"""Figures of a report that do not add up (R71)."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from workflow.domain.finding import Finding, PagePart, Severity, Spot
from workflow.wording.report import rate_text_of

_SUMS = (
    ("total", ("done", "not_done")),
    ("done", ("done_on_time", "done_late")),
    ("not_done", ("open_in_time", "open_overdue")),
    ("fell_due", ("done", "open_overdue")),
)
_NAMES = MappingProxyType(
    {
        "total": "tổng số",
        "done": "đã hoàn thành",
        "not_done": "chưa hoàn thành",
        "done_on_time": "hoàn thành đúng hạn",
        "done_late": "hoàn thành quá hạn",
        "open_in_time": "chưa hoàn thành, trong hạn",
        "open_overdue": "chưa hoàn thành, quá hạn",
        "fell_due": "đã đến hạn",
    }
)
_CELLS = ("done_on_time", "done_late", "open_in_time", "open_overdue")
_TABLES = MappingProxyType(
    {"by_group": "nhóm đơn vị", "by_clause": "mục, khoản", "by_unit": "đơn vị"}
)


def figure_findings(values: Mapping[str, Any]) -> Iterator[Finding]:
    """Go through what does not add up in the values of a summary report."""
    if (totals := values.get("totals")) is None:
        return
    for whole, parts in _SUMS:
        yield from _sum(totals, whole, parts, "")
    if totals["rate"] != (rate := rate_text_of(totals["done"], totals["fell_due"])):
        yield _finding(f"tỷ lệ ghi {totals['rate']}, tính lại là {rate}")
    for table, name in _TABLES.items():
        yield from _table(totals, values.get(table, ()), name)


def _table(
    totals: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], name: str
) -> Iterator[Finding]:
    for row in rows:
        yield from _sum(row, "total", _CELLS, f" ở dòng “{row['name']}”")
    for cell in ("total", *_CELLS) if rows else ():
        if (summed := sum(row[cell] for row in rows)) != totals[cell]:
            yield _finding(
                f"{_NAMES[cell]} cộng theo {name} là {summed}, số chung là {totals[cell]}"
            )


def _sum(
    counts: Mapping[str, Any], whole: str, parts: Sequence[str], where: str
) -> Iterator[Finding]:
    if counts[whole] != sum(counts[part] for part in parts):
        added = " + ".join(f"{_NAMES[part]} {counts[part]}" for part in parts)
        yield _finding(f"{_NAMES[whole]} {counts[whole]} khác {added}{where}")


def _finding(wrong: str) -> Finding:
    return Finding(rule="R71", severity=Severity.ERROR, spot=Spot(part=PagePart.BODY), wrong=wrong)
