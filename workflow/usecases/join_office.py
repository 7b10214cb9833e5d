"""Join the nodes that work for an office."""

from dataclasses import replace
from datetime import timedelta

from workflow.domain.node import Node
from workflow.errors import OtherFolderError
from workflow.ports.nodes import FolderMarks
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.tell_presence import as_seen, forget_gone


def join_office(desk: Desk, marks: FolderMarks, node: Node, patience: timedelta) -> Node:
    """Write a node down, when it opened the folder that all others have open.

    Each leaves a mark there, so a copy of the folder is found out: it lacks the marks of those who
    came after the copying. `patience` is after how long without a word a node counts no more.

    Raises:
        OtherFolderError: When it is not the folder of the others.
        StorageError: When no mark can be left in it.
    """
    with desk.store.begin() as tx:
        node = as_seen(tx, desk, node)
        node = replace(node, began_at=node.seen_at)
        _must_be_shared(tx, marks, node, patience)
        gone = forget_gone(tx, node, patience)
        tx.nodes.put_node(node)
        marks.put(node.key)  # before anybody can know of the node
    for key in gone:
        marks.take_away(key)
    return node


def _must_be_shared(tx: Transaction, marks: FolderMarks, node: Node, patience: timedelta) -> None:
    own = f"office-{node.key}"
    shared = tx.nodes.shared_mark(own)
    if shared == own:  # the first node ever: whatever folder it opened is the one
        marks.put(shared)
        return
    others = [each for each in tx.nodes.nodes() if not each.is_lost(node.seen_at, patience)]
    hosts = sorted({each.host for each in others if not marks.has(each.key)})
    if hosts or not marks.has(shared):
        raise OtherFolderError(marks.place(shared), hosts)
