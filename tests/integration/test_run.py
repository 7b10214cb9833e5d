"""The script ``run``, with a uv that only notes what it is asked."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FAKE_UV = """#!/bin/sh
echo "$1 $2 $3" >>calls
case "$1" in
    venv) mkdir -p .venv/bin && : >.venv/bin/python && chmod +x .venv/bin/python ;;
    pip) [ ! -e no-network ] || { echo "connection refused"; exit 2; } ;;
esac
"""
FROM_NOTHING = ["--version", "venv --quiet --clear", "pip sync --python", "pip install --python"]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout whose path has spaces, with uv already fetched."""
    folder = tmp_path / "thư mục có dấu cách"
    (folder / ".uv/bin").mkdir(parents=True)
    for name in ("run", "requirements.lock", "pyproject.toml"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    (folder / ".uv/bin/uv").write_text(FAKE_UV, encoding="utf-8")
    for script in (folder / "run", folder / ".uv/bin/uv"):
        script.chmod(0o755)
    return folder


def run(checkout: Path, *arguments: str, path: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / "run", *arguments],
        cwd="/",
        env={**os.environ, "PATH": f"{path}:{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=30,
    )


def calls(checkout: Path) -> list[str]:
    """Return what uv was asked since the last look."""
    log = checkout / "calls"
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return [line.strip() for line in lines]


def change_the_lock(checkout: Path) -> None:
    with (checkout / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")


def test_the_first_call_makes_the_environment_and_the_second_starts_at_once(checkout: Path) -> None:
    first = run(checkout, "pwd")
    assert (first.returncode, first.stdout) == (0, "/\n")
    assert calls(checkout) == FROM_NOTHING
    second = run(checkout, "pwd")
    assert (second.returncode, second.stderr) == (0, "")
    assert calls(checkout) == []


@pytest.mark.parametrize("before", ["nothing", "an older lock"])
def test_an_install_that_died_is_made_again_from_nothing(checkout: Path, before: str) -> None:
    if before == "an older lock":
        run(checkout, "pwd")
        change_the_lock(checkout)
    (checkout / "no-network").touch()
    died = run(checkout, "pwd")
    assert (died.returncode, died.stdout) == (1, "")
    assert "connection refused" in died.stderr
    assert "Hãy kiểm tra mạng" in died.stderr
    (checkout / "no-network").unlink()
    calls(checkout)
    assert run(checkout, "pwd").returncode == 0
    assert calls(checkout) == FROM_NOTHING


def test_a_changed_lock_is_installed_into_the_environment_there_is(checkout: Path) -> None:
    run(checkout, "pwd")
    calls(checkout)
    change_the_lock(checkout)
    assert run(checkout, "pwd").returncode == 0
    assert calls(checkout) == [call for call in FROM_NOTHING if not call.startswith("venv")]


def test_a_machine_without_pip_is_told_what_to_install(checkout: Path, tmp_path: Path) -> None:
    (checkout / ".uv/bin/uv").unlink()
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\n[ "$1" = -c ]\n', encoding="utf-8")
    python.chmod(0o755)
    told = run(checkout, "pwd", path=str(tmp_path))
    assert told.returncode == 1
    assert "apt-get install -y python3-pip" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(["dondok"], "Không có lệnh “dondok”.", id="a misspelt command"),
        pytest.param(["bench", "nope"], "Không có phép đo “nope”", id="an unknown benchmark"),
        pytest.param(["check", "nope"], "Không có bước “nope”", id="an unknown check"),
    ],
)
def test_a_wrong_word_gets_a_sentence(checkout: Path, arguments: list[str], sentence: str) -> None:
    answer = run(checkout, *arguments)
    assert answer.returncode == 1
    assert sentence in answer.stderr
