"""The notices that an office declared in files, as far as they can be read."""

from collections.abc import Iterator
from pathlib import Path

from workflow.declarations import library_of
from workflow.domain.directive import DirectiveFile
from workflow.errors import InputError


def declared_notices(home: Path) -> Iterator[DirectiveFile]:
    """Go through the directive files of an office; one that is broken is left to `check`."""
    library = library_of(home)
    for path in library.directives():
        try:
            yield library.directive(path)
        except InputError:
            continue
