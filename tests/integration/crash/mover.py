"""A process that moves an office to another database, and is killed on the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.integration.crash.killed import die
from workflow import moving as edge
from workflow.store import moving
from workflow.store.archive import read_lines
from workflow.whole_file import put_in_place

POINTS = (
    "half of the rows are copied",
    "all is copied",
    "the old one is left",
    "its file has its new name, what lies beside it has not",
    "all of it is put away",
    "the settings name the new one",
)


def move_and_die(home: Path, url: str, point: str) -> None:
    hooks: dict[str, Callable[[], None]] = {
        POINTS[0]: lambda: setattr(moving, "read_lines", _die_at("audit", read_lines)),
        POINTS[1]: lambda: setattr(moving, "_copied", _then_die(moving._copied)),
        POINTS[2]: lambda: setattr(moving, "_put_away", die),
        POINTS[3]: lambda: setattr(moving, "put_in_place", _then_die(put_in_place)),
        POINTS[4]: lambda: setattr(edge, "write_whole", die),
        POINTS[5]: lambda: setattr(edge, "arrive", die),
    }
    hooks[point]()
    edge.move(home, url)


def _die_at(name: str, before: Callable[..., Any]) -> Callable[..., Any]:
    return lambda to, table, lines: die() if table.name == name else before(to, table, lines)


def _then_die(before: Callable[..., Any]) -> Callable[..., Any]:
    def act(*arguments: Any) -> None:
        before(*arguments)
        die()

    return act
