"""What was asked of the command line as a whole, wherever in the line it stood."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer

WITH_VALUE = ("--home", "--today", "--by")
BARE = ("--json",)


@dataclass(slots=True)
class Asked:
    """The global options; the root command fills them in."""

    home: Path = Path()
    moment: datetime | None = None
    is_json: bool = False
    by: str = ""


def asked_of(context: typer.Context) -> Asked:
    """Return the global options of the command line that is being carried out."""
    asked: Asked = context.find_object(Asked) or Asked()
    return asked


def hoist(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the global options, which may stand anywhere before `--`, from the rest.

    >>> hoist(["status", "--today", "2025-03-03", "--late", "--json"])
    (['--today', '2025-03-03', '--json'], ['status', '--late'])
    """
    first: list[str] = []
    rest: list[str] = []
    waiting = [composed(argument) for argument in arguments]
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            return first, [*rest, argument, *waiting]
        if argument in WITH_VALUE:
            first += [argument, *waiting[:1]]
            del waiting[:1]
        elif argument in BARE or argument.startswith(tuple(f"{name}=" for name in WITH_VALUE)):
            first.append(argument)
        else:
            rest.append(argument)
    return first, rest


def composed(argument: str) -> str:
    """Return the argument in NFC; the name of a file that exists stays as the disk has it."""
    text = unicodedata.normalize("NFC", argument)
    return argument if text != argument and Path(argument).exists() else text
