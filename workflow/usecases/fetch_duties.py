"""List duties, a page at a time."""

from dataclasses import replace

from workflow.domain.assignment import Assignment
from workflow.domain.duty_list import DutyFilter, Slice
from workflow.domain.folded import folded
from workflow.domain.listing import Listed
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


def fetch_duties(desk: Desk, wanted: DutyFilter, part: Slice) -> Listed[Assignment]:
    """Return duties by last day; the words of `wanted` are as typed."""
    days, wanted = days_of(desk), replace(wanted, words=folded(wanted.words))
    with desk.store.read() as tx:
        found = tx.pages.duties(wanted, days, part)
        return Listed(items=tuple(found), total=tx.pages.count_duties(wanted, days))
