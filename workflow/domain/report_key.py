"""The key of a report: of what it is and of which moment, so that the same is drafted once."""

from datetime import date, datetime, time, tzinfo
from typing import NamedTuple

END_OF_DAY = time(23, 59, 59, 999999)
_FORM = "%Y%m%d-%H%M%S"


class IssuedReport(NamedTuple):
    """A report that was issued and stood on the day asked for; `notice`: of that one alone."""

    key: str
    code_number: int
    code_notation: str
    issued_date: date
    notice: str | None = None

    def moment(self, zone: tzinfo | None) -> datetime | None:
        """Return the moment that its figures are of; None when its key does not tell."""
        return moment_of(self.key, zone)


def report_key(scope: str, moment: datetime) -> str:
    """Return the key; `scope` is the notice, the unit or the obligation, nothing for all."""
    of = f".{scope}" if scope else ""
    return f"bao-cao{of}.{moment:{_FORM}}"


def moment_of(key: str, zone: tzinfo | None) -> datetime | None:
    """Return the moment in a key.

    >>> moment_of("bao-cao.20250630-235959", None)
    datetime.datetime(2025, 6, 30, 23, 59, 59, 999999)
    """
    try:
        moment = datetime.strptime(key.rpartition(".")[2], _FORM).replace(tzinfo=zone)
    except ValueError:
        return None
    if moment.time() == END_OF_DAY.replace(microsecond=0):
        return moment.replace(microsecond=END_OF_DAY.microsecond)
    return moment
