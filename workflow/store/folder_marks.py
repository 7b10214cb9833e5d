"""Marks that the nodes of an office leave in its folder: empty files with random names."""

from pathlib import Path

from workflow.errors import StorageError


class MarksInFolder:
    """`ports.nodes.FolderMarks` in one folder, made when the first mark is left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, mark: str) -> None:
        """Leave a mark."""
        try:
            self._folder.mkdir(exist_ok=True)
            (self._folder / mark).touch()
        except OSError as error:
            raise StorageError(f"Không ghi được vào {self._folder}: {error.strerror}.") from error

    def has(self, mark: str) -> bool:
        """Tell whether a mark is there."""
        return (self._folder / mark).exists()

    def place(self, mark: str) -> str:
        """Return where a mark lies, for people."""
        return str((self._folder / mark).absolute())

    def take_away(self, mark: str) -> None:
        """Take a mark away; nothing happens when it is not there."""
        try:
            (self._folder / mark).unlink(missing_ok=True)
        except OSError as error:
            raise StorageError(f"Không ghi được vào {self._folder}: {error.strerror}.") from error
