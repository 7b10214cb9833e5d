"""`dondoc --help`: Vietnamese everywhere. Commands are quick, for they import what they need."""

import json
import subprocess
import sys
from typing import Any

import pytest
import typer.main

from tests.integration.cli.conftest import Dondoc
from workflow.cli.main import commands

HEAVY = {
    "aiosmtplib",
    "alembic",
    "apscheduler",
    "docx",
    "docxtpl",
    "icalendar",
    "jinja2",
    "lxml",
    "procrastinate",
    "pydantic",
    "pydantic_settings",
    "rich",
    "ruamel.yaml",
    "sqlalchemy",
    "sqlmodel",
    "structlog",
    "workflow.app",
}
FOR_OTHERS = {
    "PIL",
    "aiosmtplib",
    "alembic",
    "apscheduler",
    "css_inline",
    "docx",
    "docxtpl",
    "fastapi",
    "icalendar",
    "jinja2",
    "lxml",
    "procrastinate",
    "rapidfuzz",
    "structlog",
    "xlsxwriter",
}
ENGLISH = ("Usage", "Options", "Commands", "Arguments", "Show this message", "required", "default")


def _paths(command: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    inner = getattr(command, "commands", {})
    return [path, *(found for name in inner for found in _paths(inner[name], (*path, name)))]


ROOT = typer.main.get_command(commands)
PATHS = _paths(ROOT)


def _at(path: tuple[str, ...]) -> Any:
    command: Any = ROOT
    for name in path:
        command = command.commands[name]
    return command


@pytest.mark.parametrize("path", PATHS, ids=lambda path: " ".join(("dondoc", *path)))
def test_help_is_in_vietnamese(dondoc: Dondoc, path: tuple[str, ...]) -> None:
    said = dondoc(*path, "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Cách dùng:")
    assert "Hiện trợ giúp này rồi thoát." in said.out
    assert not [word for word in ENGLISH if word in said.out]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: " ".join(("dondoc", *path)))
def test_every_command_and_option_is_explained(path: tuple[str, ...]) -> None:
    command = _at(path)
    assert not command.help.isascii()
    assert [p.name for p in command.params if not p.help] == []


def test_the_commands_of_the_first_release_are_there() -> None:
    words = (
        "init check schema adopt status explain submit accept return extend tick serve mail chase "
        "issue report audit backup restore demo"
    )
    assert set(words.split()) <= {path[0] for path in PATHS if path}


def test_no_command_at_all_shows_the_help(dondoc: Dondoc) -> None:
    assert dondoc() == dondoc("--help")


@pytest.mark.parametrize(
    ("line", "by_typer"),
    [
        pytest.param(["--help"], set(), id="dondoc --help"),
        pytest.param(["submit", "--help"], {"pydantic"}, id="dondoc submit --help"),
        pytest.param(["mail", "ledger", "--help"], {"pydantic"}, id="dondoc mail ledger --help"),
    ],
)
def test_help_imports_nothing_heavy(line: list[str], by_typer: set[str]) -> None:
    assert HEAVY & imported_by(line) <= by_typer


@pytest.mark.usefixtures("issued")
def test_a_look_at_the_duties_imports_nothing_that_makes_or_reads_documents_and_mails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DONDOC_SMTP__HOST", "thu.so-gddt.example")
    monkeypatch.setenv("DONDOC_SMTP__SENDER_EMAIL", "don-doc@so-gddt.example")
    imported = imported_by(["status", "--today", "2025-03-03"])
    assert "workflow.app" in imported
    assert imported & FOR_OTHERS == set()


def imported_by(line: list[str]) -> set[str]:
    """Return the modules that a command leaves imported."""
    program = (
        "import json, sys\n"
        "from workflow.cli.main import main\n"
        f"code = main({line!r})\n"
        "print(json.dumps([code, sorted(sys.modules)]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8"
    )
    code, imported = json.loads(done.stdout.splitlines()[-1])
    assert code == 0
    return set(imported)
