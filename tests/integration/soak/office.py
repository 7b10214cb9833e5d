"""The office in which a year is lived."""

import shutil
from pathlib import Path

from workflow.app import migrate
from workflow.founding import found

SAMPLE = "so-gddt-dak-nong"
REPORTS = "\nreports:\n  periods: [quarter]\n"
FEWER = {"before: [7, 3, 1]": "before: [3]", "late_every: 3": "late_every: 8"}
"""Reminders of a year that is to be lived in seconds."""


def new_office(home: Path) -> None:
    """Found the office, with reports to its leaders, and a database on SQLite that is empty."""
    found(home, SAMPLE)
    text = (home / "office.yaml").read_text(encoding="utf-8")
    for many, few in FEWER.items():
        assert many in text
        text = text.replace(many, few)
    (home / "office.yaml").write_text(text + REPORTS, encoding="utf-8")
    migrate(home)


def copied(office: Path, home: Path) -> Path:
    """Return an office just like another, in a folder that is not there yet."""
    shutil.copytree(office, home)
    return home
