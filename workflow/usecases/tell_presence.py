"""Tell that a node is still there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from workflow.domain.node import Node
from workflow.ports.nodes import FolderMarks
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk


def tell_presence(desk: Desk, marks: FolderMarks, node: Node, patience: timedelta) -> None:
    """Write down that a node lives; one that was forgotten meanwhile is known again.

    `patience` is after how long without a word another counts no more.
    """
    if not marks.has(node.key):
        marks.put(node.key)
    with desk.store.begin() as tx:
        node = as_seen(tx, desk, node)
        gone = forget_gone(tx, node, patience)
        tx.nodes.put_node(node)
    for key in gone:
        marks.take_away(key)


def forget_gone(tx: Transaction, node: Node, patience: timedelta) -> Sequence[str]:
    """Forget those whose place a node has taken, and those of whom nobody asks any more."""
    gone = [each.key for each in tx.nodes.nodes() if each.is_gone(node, patience)]
    tx.nodes.forget_nodes(gone)
    return gone


def as_seen(tx: Transaction, desk: Desk, node: Node) -> Node:
    """Return the node as it is at this moment of the database, which all nodes share."""
    now = tx.nodes.now()
    ahead = (desk.clock.now() - now).total_seconds()
    return replace(node, seen_at=now, ahead_seconds=ahead)
