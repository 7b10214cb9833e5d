"""List adopted notices, a page at a time."""

from workflow.domain.duty_list import Slice
from workflow.domain.folded import folded
from workflow.domain.listing import Listed
from workflow.domain.notice_list import NoticeLine
from workflow.usecases.desk import Desk


def fetch_notices(desk: Desk, words: str, part: Slice) -> Listed[NoticeLine]:
    """Return notices, the newest first; every one of the words stands in number or subject."""
    wanted = folded(words)
    with desk.store.read() as tx:
        found = tx.pages.notices(wanted, part)
        return Listed(items=tuple(found), total=tx.pages.count_notices(wanted))
