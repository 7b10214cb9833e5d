"""List the adopted notices, and the directive files that wait to be adopted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow.domain.duty_list import Slice
from workflow.domain.folded import folded
from workflow.domain.notice_list import DutyCounts, NoticeLine
from workflow.ports.directives import Directives
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk

MOST_DRAFTS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeList:
    """A page of notices with the counts of their duties; `drafts` are keys and subjects.

    `more_drafts` is how many drafts are not shown.
    """

    notices: Sequence[NoticeLine]
    counts: Mapping[str, DutyCounts]
    total: int
    drafts: Sequence[tuple[str, str]]
    more_drafts: int


def list_notices(desk: Desk, shelf: Directives, words: str, part: Slice) -> NoticeList:
    """Return the notices and drafts that hold every word, whatever its accents."""
    wanted = folded(words)
    keys = shelf.keys()
    with desk.store.read() as tx:
        notices = tx.pages.notices(wanted, part)
        total = tx.pages.count_notices(wanted)
        counts = tx.pages.counts_of_notices([each.key for each in notices], days_of(desk))
        adopted = tx.pages.adopted(keys)
    waiting = [key for key in keys if key not in adopted]
    shown = [(key, shelf.subject(key)) for key in waiting[:MOST_DRAFTS]]
    drafts = [each for each in shown if _holds(each, wanted)]
    return NoticeList(
        notices=notices,
        counts=counts,
        total=total,
        drafts=drafts,
        more_drafts=max(0, len(waiting) - MOST_DRAFTS),
    )


def _holds(draft: tuple[str, str], wanted: str) -> bool:
    text = folded(" ".join(draft))
    return all(word in text for word in wanted.split())
