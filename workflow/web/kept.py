"""Answers that took long to count, kept in this process: the last few that were asked for."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

MANY = 12
T = TypeVar("T")


class LastFew:
    """`ports.kept.Kept` in memory; the one that was not asked for longest makes room."""

    def __init__(self, many: int = MANY) -> None:
        self._many = many
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the answer to a question, made when it was not asked before.

        Two who ask the same at once both make it: nobody waits for another's question.
        """
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                kept: T = self._answers[key]
                return kept
        made = make()
        with self._lock:
            self._answers[key] = made
            while len(self._answers) > self._many:
                self._answers.popitem(last=False)
        return made
