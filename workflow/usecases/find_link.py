"""Find the link that a token opens."""

from workflow.domain.token import digest_of_token
from workflow.domain.unit_link import UnitLink
from workflow.usecases.desk import Desk


def find_link(desk: Desk, token: str) -> UnitLink | None:
    """Return the link, open or not, None when there is none; looking changes nothing."""
    with desk.store.read() as tx:
        return tx.links.link_of(digest_of_token(token))
