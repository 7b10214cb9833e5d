"""How a command answers: tables and sentences for people, one JSON value with --json."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TypeVar

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.progress import track
from rich.table import Table
from rich.text import Text

from workflow.cli.asked import asked_of
from workflow.cli.json_text import json_text

Item = TypeVar("Item")
PIPE_WIDTH = 1000
NAME_WIDTH = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of a table with a colour; the words alone say enough."""

    words: str
    style: str = ""


def answer(context: typer.Context, value: object, *printed: RenderableType) -> None:
    """Print what was found or done; `value` is what --json prints instead."""
    if asked_of(context).is_json:
        typer.echo(json_text(value))
        return
    console = console_for_people()
    for item in printed:
        console.print(item)


def console_for_people() -> Console:
    """Return the console on standard output; in a pipe no line is folded."""
    width = None if sys.stdout.isatty() else PIPE_WIDTH
    return Console(width=width, markup=False, highlight=False, emoji=False, soft_wrap=False)


def table(header: Sequence[str], rows: Iterable[Sequence[str | Cell]]) -> RenderableType:
    """Return a table whose texts are folded, never cut off."""
    rows = list(rows)
    if not rows:
        return "Không có mục nào."
    made = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for place, title in enumerate(header):
        made.add_column(title, overflow="fold", min_width=0 if place else NAME_WIDTH)
    for row in rows:
        made.add_row(*(_text(cell) for cell in row))
    return made


def _text(cell: str | Cell) -> Text:
    return Text(cell) if isinstance(cell, str) else Text(cell.words, style=cell.style)


@contextmanager
def busy(words: str) -> Iterator[None]:
    """Show on standard error, on a terminal only, that long work goes on."""
    console = Console(stderr=True)
    with console.status(words) if console.is_terminal else nullcontext():
        yield


def one_by_one(items: Sequence[Item], words: str) -> Iterator[Item]:
    """Go through long work with a progress bar on standard error."""
    console = Console(stderr=True)
    is_seen = console.is_terminal and len(items) > 1
    yield from track(items, words, console=console, transient=True, disable=not is_seen)
