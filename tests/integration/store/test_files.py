"""Files kept by their content: once, whole, and never half."""

import subprocess
import sys
from pathlib import Path

import pytest

from workflow.errors import NotFoundError, StorageError
from workflow.ports.files import Files
from workflow.store.files import FileStore

REPORT = "Báo cáo số 15/BC-PGDĐT".encode()

FILL = """
import resource, sys
from pathlib import Path
from workflow.errors import StorageError
from workflow.store.files import FileStore

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    FileStore(Path(sys.argv[1])).put(b"x" * 5000, "lon.pdf")
except StorageError as error:
    print(error)
"""


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_comes_back_from_where_it_lies(tmp_path: Path) -> None:
    files: Files = FileStore(tmp_path / "files")
    kept = files.put(REPORT, "báo cáo.pdf")
    assert (kept.name, kept.size) == ("báo cáo.pdf", len(REPORT))
    assert files.get(kept.sha256) == REPORT
    assert files.path(kept.sha256).read_bytes() == REPORT


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    first = files.put(REPORT, "a.pdf")
    seen = files.path(first.sha256).stat()
    assert files.put(REPORT, "b.pdf").sha256 == first.sha256
    assert files_in(tmp_path) == [files.path(first.sha256)]
    assert files.path(first.sha256).stat().st_ino == seen.st_ino


def test_a_damaged_file_is_found_and_mended_by_keeping_it_again(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    kept = files.put(REPORT, "a.pdf")
    files.path(kept.sha256).write_bytes(REPORT + b"!")
    with pytest.raises(StorageError, match="đã hỏng"):
        files.get(kept.sha256)
    files.put(REPORT, "a.pdf")
    assert files.get(kept.sha256) == REPORT


@pytest.mark.parametrize("sha256", ["0" * 64, "../../etc/passwd", ""])
def test_what_was_never_kept_is_not_found(tmp_path: Path, sha256: str) -> None:
    with pytest.raises(NotFoundError):
        FileStore(tmp_path).get(sha256)


def test_a_full_disk_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FILL, tmp_path],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert run.stdout.startswith("Đĩa đã đầy")
    assert files_in(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "files"
    in_the_way.write_bytes(b"")
    with pytest.raises(StorageError, match="kiểm tra"):
        FileStore(in_the_way).put(REPORT, "a.pdf")
