"""Makes spreadsheets."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from workflow.domain.sheet import Table


class Sheets(Protocol):
    """Makes spreadsheets."""

    def workbook(self, tables: Sequence[Table], at: datetime) -> bytes:
        """Return an .xlsx with one sheet a table, ready to print; the same asks, the same bytes."""
        ...
