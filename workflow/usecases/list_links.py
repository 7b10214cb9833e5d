"""The links that a unit was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from workflow.domain.organ import Unit
from workflow.domain.unit_link import UnitLink
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import Portal


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenLinks:
    """The links of one unit, the newest first, and whether mails can bear any."""

    unit: Unit
    links: Sequence[UnitLink]
    now: datetime
    has_portal: bool

    @property
    def open_links(self) -> Sequence[UnitLink]:
        """Those that still work."""
        return [link for link in self.links if link.is_open(self.now, self.unit)]


def list_links(desk: Desk, portal: Portal | None, unit: str) -> GivenLinks:
    """Return the links of a unit.

    Raises:
        NotFoundError: When there is no such unit.
    """
    found = desk.rules.organs.unit(unit)
    with desk.store.read() as tx:
        links = tx.links.links_to(unit)
    return GivenLinks(unit=found, links=links, now=desk.clock.now(), has_portal=portal is not None)
