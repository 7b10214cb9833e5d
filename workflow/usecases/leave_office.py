"""Leave the nodes that work for an office."""

from workflow.domain.node import Node
from workflow.ports.nodes import FolderMarks
from workflow.usecases.desk import Desk


def leave_office(desk: Desk, marks: FolderMarks, node: Node) -> None:
    """Forget a node that ends in good order."""
    with desk.store.begin() as tx:
        tx.nodes.forget_nodes([node.key])
    marks.take_away(node.key)
