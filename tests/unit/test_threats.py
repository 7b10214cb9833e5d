"""The table of threats names modules and tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE, _ = (
    (ROOT / "CONTRIBUTING.md")
    .read_text(encoding="utf-8")
    .split("## Mối đe dọa")[1]
    .split("\n## ", 1)
)
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in TABLE.splitlines()
    if line.startswith("| ") and "`" in line
]
QUOTED = re.compile(r"`([^`]+)`")
ELSEWHERE = {"requirements.lock"}


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_threat_is_held_by_a_module_and_guarded_by_tests(row: list[str]) -> None:
    _, tried, held_by, guarded_by = row
    modules, tests = QUOTED.findall(held_by), QUOTED.findall(guarded_by)
    assert tried
    assert modules
    assert tests
    assert [each for each in modules if not is_there(each)] == []
    assert [each for each in tests if not is_a_test(each)] == []


def test_no_entrance_is_forgotten() -> None:
    assert len(ROWS) >= 20
    assert len({row[0] for row in ROWS}) == len(ROWS)


def is_there(module: str) -> bool:
    return module in ELSEWHERE or (ROOT / "workflow" / f"{module}.py").is_file()


def is_a_test(named: str) -> bool:
    file, _, name = named.partition("::")
    path = ROOT / "tests" / file
    return path.is_file() and f"\ndef {name}(" in path.read_text(encoding="utf-8")
