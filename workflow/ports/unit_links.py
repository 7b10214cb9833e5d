"""Keeps the links of units."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from workflow.domain.unit_link import UnitLink


class UnitLinks(Protocol):
    """The links by which units answer without an account."""

    def add_link(self, link: UnitLink) -> None:
        """Keep a link; those given before go on working."""
        ...

    def drop_link(self, digest: str) -> None:
        """Forget a link that nobody got."""
        ...

    def link_of(self, digest: str) -> UnitLink | None:
        """Return the link whose token has this digest, open or not."""
        ...

    def links_to(self, unit: str) -> Sequence[UnitLink]:
        """Return the links given to a unit, the newest first."""
        ...

    def revoke_links(self, unit: str, at: datetime) -> int:
        """Close every open link of a unit and return how many there were."""
        ...
