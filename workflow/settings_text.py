"""The office's file of settings as text: which secrets stand in it, and one line of it changed."""

import json
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workflow.errors import InputError
from workflow.whole_file import disk_errors

KEY = re.compile(r"\s*database_url\s*=")
SAMPLE = re.compile(r"\s*#\s*database_url\s*=")


def secrets_in(path: Path, secret: Collection[str]) -> tuple[str, ...]:
    """Return the settings in the file that nobody else may read, by name.

    `secret` are those that hold one; an address of a database does when it has a password.
    """
    with disk_errors(path):
        return tuple(_secrets(tomllib.loads(path.read_text(encoding="utf-8")), secret))


def _secrets(table: Mapping[str, Any], secret: Collection[str], above: str = "") -> Iterator[str]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _secrets(value, secret, f"{above}{name}.")
        elif name in secret and (name != "database_url" or urlsplit(str(value)).password):
            yield f"{above}{name}"


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
