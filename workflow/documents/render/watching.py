"""The watch that a document is worked on under: how long, and how much may come of it."""

import time
from collections.abc import Iterable, Iterator
from typing import Any

import jinja2
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Context

WATCH, WATCHED = "the watch", "under the watch"  # names that no statement can write


class OverLimitError(TemplateRuntimeError):
    """A template runs too long or makes too much."""


class Watch:
    """How long one document may still be worked on, in seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._until = seconds, time.monotonic() + seconds

    def look(self) -> None:
        """Raise OverLimitError when the time is over."""
        if time.monotonic() > self._until:
            raise OverLimitError(f"chạy quá {self._seconds:g} giây")


class _Steps:
    """What a loop goes through; each step looks at the watch."""

    def __init__(self, items: Iterable[Any], watch: Watch) -> None:
        self._items, self._watch = items, watch

    def __len__(self) -> int:
        return len(self._items)  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._watch.look()
            yield item


def watch_of(context: Context) -> Watch:
    """Return the watch of the document that is worked on."""
    watch: Watch = context.parent[WATCH]
    return watch


@jinja2.pass_context
def watched(context: Context, items: Iterable[Any]) -> _Steps:
    """Return what a loop goes through, under the watch."""
    return _Steps(items, watch_of(context))
