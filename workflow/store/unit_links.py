"""The links by which units answer without an account."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update
from sqlmodel import col

from workflow.domain.typed import value_of
from workflow.domain.unit_link import UnitLink
from workflow.store.rows import columns_of, values_in
from workflow.store.web_tables import UnitLinkRow


class SqlUnitLinks:
    """`ports.unit_links.UnitLinks` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_link(self, link: UnitLink) -> None:
        """Keep a link; those given before go on working."""
        self._connection.execute(insert(UnitLinkRow), columns_of(link))

    def drop_link(self, digest: str) -> None:
        """Forget a link that nobody got."""
        self._connection.execute(delete(UnitLinkRow).where(col(UnitLinkRow.digest) == digest))

    def link_of(self, digest: str) -> UnitLink | None:
        """Return the link whose token has this digest, open or not."""
        query = select(UnitLinkRow).where(col(UnitLinkRow.digest) == digest)
        row = self._connection.execute(query).mappings().first()
        return value_of(UnitLink, row) if row else None

    def links_to(self, unit: str) -> Sequence[UnitLink]:
        """Return the links given to a unit, the newest first."""
        query = (
            select(UnitLinkRow)
            .where(col(UnitLinkRow.unit) == unit)
            .order_by(col(UnitLinkRow.made_at).desc())
        )
        return values_in(self._connection.execute(query), UnitLink)

    def revoke_links(self, unit: str, at: datetime) -> int:
        """Close every open link of a unit and return how many there were."""
        wanted = (
            col(UnitLinkRow.unit) == unit,
            col(UnitLinkRow.revoked_at).is_(None),
            col(UnitLinkRow.expires_at) > at,
        )
        return self._connection.execute(
            update(UnitLinkRow).where(*wanted).values(revoked_at=at)
        ).rowcount
