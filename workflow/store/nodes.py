"""The processes that work for the office, and the mark of the folder they share."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select, text
from sqlmodel import col

from workflow.domain.node import Node
from workflow.store.dialects import hold_name, is_one_of
from workflow.store.node_tables import NodeRow, SharedFolderRow
from workflow.store.rows import columns_of, values_in

NOW = {
    "sqlite": text("SELECT (julianday('now') - 2440587.5) * 86400"),
    "postgresql": text("SELECT clock_timestamp()"),
}


class SqlNodes:
    """`ports.nodes.Nodes` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def now(self) -> datetime:
        """Return the moment by the clock of the database."""
        told = self._connection.scalar(NOW[self._connection.dialect.name])
        moment = datetime.fromtimestamp(told, UTC) if isinstance(told, float) else told
        return moment.astimezone(UTC)

    def put_node(self, node: Node) -> None:
        """Keep what a node says of itself, in the place of what it said before."""
        self.forget_nodes([node.key])
        self._connection.execute(insert(NodeRow), columns_of(node))

    def nodes(self) -> Sequence[Node]:
        """Return the nodes that did not say good-bye, by host and beginning."""
        query = select(NodeRow).order_by(col(NodeRow.host), col(NodeRow.began_at), col(NodeRow.key))
        return values_in(self._connection.execute(query), Node)

    def forget_nodes(self, keys: Sequence[str]) -> None:
        """Forget nodes."""
        is_named = is_one_of(self._connection, col(NodeRow.key), keys)
        self._connection.execute(delete(NodeRow).where(is_named))

    def shared_mark(self, new: str) -> str:
        """Return the mark of the folder that the nodes share; the first one gives it a new one."""
        hold_name(self._connection, SharedFolderRow.__tablename__)
        mark = self._connection.scalar(select(col(SharedFolderRow.mark)))
        if mark is None:
            self._connection.execute(insert(SharedFolderRow), {"mark": new})
        return mark or new
