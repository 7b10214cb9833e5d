"""--json: one value for each command, days as ISO text."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc
from workflow.cli.clock import FixedClock
from workflow.cli.json_text import plain
from workflow.cli.options import read_moment
from workflow.domain.assignment import Step
from workflow.domain.due import DuePolicy

LATE = ("--today", "2025-03-03")
CODE = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"


@dataclass(frozen=True)
class Sheet:
    """A value with one of each."""

    day: date
    step: Step
    counts: Counter[Step]
    path: Path
    policy: DuePolicy


def test_every_kind_of_value_becomes_plain() -> None:
    sheet = Sheet(date(2025, 2, 27), Step.OPEN, Counter([Step.OPEN]), Path("a/b"), DuePolicy())
    assert plain((sheet, read_moment("2025-02-28"), None)) == [
        {
            "day": "2025-02-27",
            "step": "open",
            "counts": {"open": 1},
            "path": "a/b",
            "policy": {"before": "strict", "roll_fixed_days": False},
        },
        "2025-02-28T09:00:00+07:00",
        None,
    ]


def test_a_stopped_clock_says_its_moment() -> None:
    moment = read_moment("28/02/2025T14:30")
    assert FixedClock(moment).now().isoformat() == "2025-02-28T14:30:00+07:00"


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        (["init"], {"home", "is_new"}),
        (["check"], {"problems", "faults", "notes"}),
        (["status"], {"today", "assignments"}),
        (["explain", CODE], {"policy", "explanations"}),
        (["receive", CODE], {"assignment"}),
        (["tick"], {"tick"}),
        (["tick", "--dry-run"], {"preview"}),
        (["mail", "list"], {"messages"}),
        (["mail", "ledger"], {"ledger"}),
        (["mail", "phone"], {"phone"}),
        (["chase", NOTICE, "--dry-run"], {"units"}),
        (["chase", NOTICE], {"documents"}),
        (["documents"], {"documents"}),
        (["register"], {"registers", "papers"}),
        (["issue", f"{NOTICE}.yaml", "--dry-run"], {"document", "preview", "findings"}),
        (["report", "--dry-run"], {"figures"}),
        (["status", "--review"], {"today", "assignments"}),
        (["documents", "--copy", NOTICE], {"document", "copy"}),
        (["report"], {"figures", "document", "preview"}),
        (["report", "--issue"], {"document", "copy"}),
        (["audit", "verify"], {"audit"}),
        (["audit", "show", CODE], {"trail"}),
        (["backup", "sao-luu.zip"], {"file", "rows", "secrets"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_the_shape_of_an_answer(
    issued: Path, dondoc: Dondoc, line: list[str], keys: set[str]
) -> None:
    said = dondoc(*line, "--json", *LATE)
    assert (said.code, said.err) == (0, "")
    assert set(said.json) == keys
