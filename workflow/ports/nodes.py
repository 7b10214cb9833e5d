"""Knows the processes that work for the office, and whose folder they share."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from workflow.domain.node import Node


class Nodes(Protocol):
    """The nodes of an office with several."""

    def now(self) -> datetime:
        """Return the moment by the clock of the database."""
        ...

    def put_node(self, node: Node) -> None:
        """Keep what a node says of itself, in the place of what it said before."""
        ...

    def nodes(self) -> Sequence[Node]:
        """Return the nodes that did not say good-bye, by host and beginning."""
        ...

    def forget_nodes(self, keys: Sequence[str]) -> None:
        """Forget nodes."""
        ...

    def shared_mark(self, new: str) -> str:
        """Return the mark of the folder that the nodes share; the first one gives it a new one."""
        ...


class FolderMarks(Protocol):
    """Marks in the folder of the office, by which nodes see that it is one and the same."""

    def put(self, mark: str) -> None:
        """Leave a mark. StorageError."""
        ...

    def has(self, mark: str) -> bool:
        """Tell whether a mark is there."""
        ...

    def place(self, mark: str) -> str:
        """Return where a mark lies, for people."""
        ...

    def take_away(self, mark: str) -> None:
        """Take a mark away; nothing happens when it is not there."""
        ...
