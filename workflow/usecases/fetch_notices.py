"""List adopted notices, a page at a time."""

from workflow.domain.duty_list import Slice
from workflow.domain.folded import folded
from workflow.domain.listing import Listed, NoticeLine
from workflow.usecases.desk import Desk


def fetch_notices(desk: Desk, words: str, part: Slice) -> Listed[NoticeLine]:
    """Return notices, the newest first; every one of the words stands in number or subject."""
    with desk.store.read() as tx:
        return tx.listings.notices(folded(words), part)
