"""A day that a person reads is written in one place (`domain/written.py`)."""

import re
from pathlib import Path

import workflow

SOURCES = Path(workflow.__file__).parent
FORMATTED = re.compile(r"strftime|%d[/. -]+%m|\.day:0?2|\.day\}/")


def test_nothing_else_formats_a_day() -> None:
    found = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if FORMATTED.search(path.read_text(encoding="utf-8"))
    }
    assert found <= {"domain/written.py", "wording/dates.py"}
    assert "domain/written.py" in found
