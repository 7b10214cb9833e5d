"""What a drafted file still waits for: texts that the notice does not print."""

from collections.abc import Iterator

from workflow.domain.directive import DirectiveFile

TO_FILL = "(hãy điền)"
"""What stands where a file needs a text that the notice does not print."""


def fields_to_fill(file: DirectiveFile) -> tuple[str, ...]:
    """Return the keys under which such a text still stands, each once, in the file's order."""
    return tuple(dict.fromkeys(_keys("", file.model_dump())))


def _keys(key: str, value: object) -> Iterator[str]:
    match value:
        case str() if TO_FILL in value:
            yield key
        case dict():
            for name, inner in value.items():
                yield from _keys(name, inner)
        case list() | tuple():
            for inner in value:
                yield from _keys(key, inner)
