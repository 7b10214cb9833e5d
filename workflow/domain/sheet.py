"""Tables that are handed out as spreadsheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A title and a width in characters."""

    title: str
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One sheet of a workbook: what stands above, titled columns, rows, what stands below.

    Text is text, whatever it begins with: it never becomes a formula or a link.
    """

    name: str
    title: str
    lines: tuple[str, ...] = ()
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    notes: tuple[str, ...] = ()
