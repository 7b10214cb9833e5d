"""The command line, called as a person calls it, on real files and a real database."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workflow.cli.main import main

NOTICE = "hoc-ba-so-2025"


@dataclass(frozen=True)
class Said:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Dondoc = Callable[..., Said]


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in os.environ:
        if name.startswith("DONDOC_") and not name.startswith("DONDOC_TEST_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def dondoc(capsys: pytest.CaptureFixture[str]) -> Dondoc:
    """Return a caller of the command line: ``dondoc("status", "--late")``."""

    def call(*arguments: str | Path) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Said(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def fresh_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office made by `init`; never work in it, take a copy."""
    home = tmp_path_factory.mktemp("fresh") / "so"
    assert main(["init", str(home)]) == 0
    return home


@pytest.fixture(scope="session")
def issued_office(fresh_office: Path) -> Path:
    """Return an office that issued the notice on 14/02/2025; never work in it, take a copy."""
    home = fresh_office.parent / "issued"
    shutil.copytree(fresh_office, home)
    day = ["--today", "2025-02-14", "--by", "Văn thư"]
    assert main(["issue", f"{NOTICE}.yaml", "--home", str(home), *day]) == 0
    return home


@pytest.fixture
def office(fresh_office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return a fresh office of the test's own; the command line is told of it."""
    return _own(fresh_office, monkeypatch, tmp_path)


@pytest.fixture
def issued(issued_office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return an office of the test's own, with the notice issued on 14/02/2025."""
    return _own(issued_office, monkeypatch, tmp_path)


def _own(source: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    home = tmp_path / "so"
    shutil.copytree(source, home)
    monkeypatch.setenv("DONDOC_HOME", str(home))
    monkeypatch.setenv("DONDOC_BY", "Chuyên viên A")
    return home
