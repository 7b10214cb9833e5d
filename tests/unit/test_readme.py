"""What the README says is so: every setting, every command, the two commands, the picture."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from pydantic import BaseModel

from workflow.cli.asked import hoist
from workflow.cli.main import commands
from workflow.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
VIETNAMESE, ENGLISH = README.split("## In English")
TWO_COMMANDS = ("./run demo", "./run test")
IN_BLOCK = re.compile(r"^(?:\./run )?(dondoc .+)$", re.MULTILINE)
IN_LINE = re.compile(r"`(?:\./run )?(dondoc [^`]+)`")


def settings(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from settings(inner, f"{name}.")
        else:
            yield f"{before}{name}"


def command_lines() -> Iterator[str]:
    for line in [*IN_BLOCK.findall(README), *IN_LINE.findall(README)]:
        yield from (part.strip() for part in line.split("#")[0].split(";"))


LINES = sorted(set(command_lines()))


@pytest.mark.parametrize("name", [name for name in settings(Settings) if name != "home"])
def test_every_setting_is_in_the_table(name: str) -> None:
    assert re.search(rf"^\|.*`{re.escape(name)}`", VIETNAMESE, re.MULTILINE)


def test_every_variable_of_a_global_option_is_there() -> None:
    root = typer.main.get_command(commands)
    variables = [param.envvar for param in root.params if param.envvar]
    assert len(variables) == 2
    assert [name for name in variables if f"`{name}`" not in VIETNAMESE] == []


@pytest.mark.parametrize("line", LINES)
def test_every_command_that_is_named_can_be_typed_so(line: str) -> None:
    first, rest = hoist(shlex.split(line)[1:])
    command = typer.main.get_command(commands)
    root = command.make_context("dondoc", [*first, *rest])
    context = root
    while rest_of := [*context._protected_args, *context.args]:
        name, found, left = context.command.resolve_command(context, rest_of)  # type: ignore[attr-defined]
        context = found.make_context(name, left, parent=context)
        if not hasattr(found, "commands"):
            break
    assert not hasattr(context.command, "commands")


def test_enough_commands_were_found() -> None:
    assert len(LINES) > 15


@pytest.mark.parametrize("part", [VIETNAMESE, ENGLISH], ids=["Vietnamese", "English"])
def test_the_two_commands_stand_in_both_languages(part: str) -> None:
    assert [command for command in TWO_COMMANDS if command not in part] == []


def test_every_file_that_is_linked_or_named_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    named = re.findall(r"`((?:examples|directives)/[^`]*|[A-Z]+\.md)`", README)
    missing = [path for path in [*pictures, *named] if not (ROOT / path).exists()]
    assert missing == []
