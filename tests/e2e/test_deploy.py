"""The administrator's README, typed from top to bottom on a machine of the test's own."""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Dondoc = Callable[..., subprocess.CompletedProcess[str]]
README = Path(__file__).parents[2] / "examples/deploy/README.md"
LINE = re.compile(r"^((?:[A-Z_]+=\S+ )*)(dondoc .+)$", re.MULTILINE)
ADDRESS = "postgresql://dondoc@/dondoc?host=/var/run/postgresql"


@pytest.fixture
def typed(tmp_path: Path, postgres_url: str, dondoc: Dondoc) -> Callable[[str], str]:
    """Return a typist whose machine has its folders below the test's own."""
    (tmp_path / "srv").mkdir()
    (tmp_path / "luu").mkdir()
    (tmp_path / "mat-khau.txt").write_text("một câu ngắn dễ nhớ", encoding="utf-8")
    here = {
        "/srv/dondoc": str(tmp_path / "srv"),
        "/var/backups/dondoc": str(tmp_path / "luu"),
        ADDRESS: postgres_url.replace("+psycopg", ""),
        "--role admin": f"--role admin --password-from {tmp_path / 'mat-khau.txt'}",
    }

    def type_(line: str) -> str:
        for there, own in here.items():
            line = line.replace(there, own)
        before, command = LINE.fullmatch(line).groups()  # type: ignore[union-attr]
        env = dict(pair.split("=", 1) for pair in before.split())
        home = {"DONDOC_HOME": str(tmp_path / "srv/co-quan")}
        done = dondoc(*shlex.split(command, comments=True)[1:], env={**home, **env})
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout

    return type_


def test_the_commands_of_the_readme_do_what_it_says(
    typed: Callable[[str], str], tmp_path: Path
) -> None:
    lines = [match[0] for match in LINE.finditer(README.read_text(encoding="utf-8"))]
    said = {line.split("#")[0].strip(): typed(line) for line in lines}
    assert [line.split()[1] for line in said if line.startswith("dondoc")] == [
        *("init", "check", "person", "status", "backup", "backup", "migrate-to", "audit"),
    ]
    moved = next(words for line, words in said.items() if "migrate-to" in line)
    assert "từng bảng giống hệt bảng cũ" in moved
    home = tmp_path / "srv/co-quan"
    assert (home / "dondoc.db.da-chuyen").is_file()
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "luu").iterdir()] == [0o600] * 2
    restored = [line for line in said if "--home /srv/dondoc/thu" in line]
    assert len(restored) == 3
    assert "quan.tri" in typed("dondoc person list")
