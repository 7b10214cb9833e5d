"""The office's file of settings, one line of it changed; whatever else people wrote there stays."""

import json
import re
import tomllib
from pathlib import Path

from workflow.errors import InputError
from workflow.whole_file import disk_errors

KEY = re.compile(r"\s*database_url\s*=")
SAMPLE = re.compile(r"\s*#\s*database_url\s*=")


def with_database(path: Path, url: str) -> bytes:
    """Return the file with the database that it is to name, in the place of the one that it names.

    Raises:
        InputError: When the line cannot be put there without touching others.
    """
    with disk_errors(path):
        text = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = [f"{line}\n" for line in text.splitlines()]
    end = next((n for n, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    line = f"database_url = {json.dumps(url, ensure_ascii=False)}\n"
    if named := _first(KEY, lines[:end]):
        lines[named - 1] = line
    else:
        lines.insert(_first(SAMPLE, lines[:end]), line)
    changed = "".join(lines)
    _must_say_the_same(path, text, changed, url)
    return changed.encode()


def _first(pattern: re.Pattern[str], lines: list[str]) -> int:
    """Return the number of the first such line, from 1; 0 when there is none."""
    return next((n for n, line in enumerate(lines, start=1) if pattern.match(line)), 0)


def _must_say_the_same(path: Path, before: str, after: str, url: str) -> None:
    try:
        is_so = tomllib.loads(after) == tomllib.loads(before) | {"database_url": url}
    except tomllib.TOMLDecodeError:
        is_so = False
    if not is_so:
        raise InputError(
            f"Không tự đổi được mục database_url của {path}: hãy viết mục ấy gọn trong một dòng, "
            "ở đầu tệp, rồi làm lại."
        )
