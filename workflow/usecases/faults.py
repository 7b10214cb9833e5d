"""What one unit or one notice has wrong must not stop the others: go on, and tell at the end."""

from collections.abc import Iterator
from contextlib import contextmanager

from workflow.errors import ConflictError, InputError, StorageError


class Faults:
    """The faults met on the way that a person has to put right."""

    def __init__(self) -> None:
        self._found: list[InputError] = []

    @contextmanager
    def noted(self, *, conflicts: bool = False) -> Iterator[None]:
        """Note what goes wrong inside the block, and go on after it.

        A conflict is no fault: another process is at the same thing, and the next run sees what
        it left; unless the block answers for its own `conflicts`, so that any other is one.
        Without disk or database nothing can go on.
        """
        try:
            yield
        except StorageError:
            raise
        except InputError as error:
            if conflicts or not isinstance(error, ConflictError):
                self._found.append(error)

    def tell(self) -> None:
        """Raise what was noted.

        Raises:
            InputError: With every fault once.
        """
        if self._found:
            raise InputError("\n".join(dict.fromkeys(map(str, self._found)))) from self._found[0]
