"""Tell that a node is still there."""

from dataclasses import replace

from workflow.domain.node import Node
from workflow.ports.nodes import FolderMarks
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk


def tell_presence(desk: Desk, marks: FolderMarks, node: Node) -> None:
    """Write down that a node lives; one that was forgotten meanwhile is known again."""
    if not marks.has(node.key):
        marks.put(node.key)
    with desk.store.begin() as tx:
        tx.nodes.put_node(as_seen(tx, desk, node))


def as_seen(tx: Transaction, desk: Desk, node: Node) -> Node:
    """Return the node as it is at this moment of the database, which all nodes share."""
    now = tx.nodes.now()
    ahead = (desk.clock.now() - now).total_seconds()
    return replace(node, seen_at=now, ahead_seconds=ahead)
