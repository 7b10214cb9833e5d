"""Each example is a complete office: the commands of its README, typed one after the other."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Dondoc = Callable[..., subprocess.CompletedProcess[str]]
EXAMPLES = Path(__file__).parents[2] / "examples"
OFFICES = sorted(path for path in EXAMPLES.iterdir() if path.is_dir() and path.name != "deploy")
NOTICE = "hoc-ba-so-2025"
FEBRUARY = ("thứ Năm 27/02/2025", "thứ Năm 27/02/2025", "thứ Sáu 28/02/2025")
JUNE = ("Chủ nhật 29/6/2025", "thứ Sáu 27/6/2025", "thứ Hai 30/6/2025")
DATED = {"1-ke-hoach": FEBRUARY, "1-tong-ket": JUNE, "2-bao-cao": JUNE, "3-bao-cao": JUNE}


def lines_of(example: Path) -> list[list[str]]:
    """Return the command lines of the example's README, without the program's name."""
    text = (example / "README.md").read_text(encoding="utf-8")
    typed = re.findall(r"^dondoc .+$", text, re.MULTILINE)
    return [shlex.split(line, comments=True)[1:] for line in typed]


def test_every_example_is_an_office_with_commands_to_type() -> None:
    assert OFFICES
    assert [path.name for path in OFFICES if not (path / "office.yaml").is_file()] == []
    assert [path.name for path in OFFICES if not lines_of(path)] == []


def test_the_notice_of_february_2025_goes_its_way(tmp_path: Path, dondoc: Dondoc) -> None:
    home = tmp_path / "ví dụ"
    shutil.copytree(EXAMPLES / "dak-nong-2025", home)
    said = {tuple(line): dondoc(*line, cwd=home) for line in lines_of(home)}
    codes = {line: done.returncode for line, done in said.items()}
    errors = "".join(done.stderr for done in said.values())
    assert [line[0] for line, code in codes.items() if code] == ["check"], errors
    assert errors == ""
    out = {line[0]: done.stdout for line, done in said.items()}
    drafts = [done.stdout for line, done in said.items() if line[0] == "draft"]
    assert "Đọc được 17 mục" in drafts[0]
    assert "Trong thời gian thí điểm" in drafts[1]
    assert "0 lỗi trong tệp, 3 lỗi giao việc" in out["check"]
    assert "Đã ban hành văn bản số 215/SGDĐT-GDTrH-QLCL, ngày 14/02/2025" in out["issue"]
    assert "Xếp thư nhắc: 8." in out["tick"]
    assert "tính đến thứ Ba 18/02/2025" in out["status"]
    assert "Số liệu lúc 09:00 03/3/2025." in out["report"]
    assert list((home / "documents").glob(f"2025-215-{NOTICE}.docx"))
    for code, (strict, target, lenient) in DATED.items():
        line = ("explain", f"{NOTICE}.{code}")
        explained = said[line].stdout
        assert f"Ngày cuối còn trong hạn: {strict}\n" in explained
        assert f"Ngày làm việc cần xong: {target}\n" in explained
        assert f"hạn: {lenient}\n" in said[(*line, "--policy", "lenient")].stdout


@pytest.mark.parametrize("example", OFFICES, ids=lambda path: path.name)
def test_an_example_holds_nothing_that_a_run_leaves_behind(example: Path) -> None:
    left = ("*.db", "*.log", "documents/*", "files/*")
    assert [path for kind in left for path in example.glob(kind)] == []
