"""A disk that fills up while an office is kept, given back or moved: a sentence, nothing half."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.store.test_backup import an_office
from workflow.app import back_up, restore

ACT = """
import resource, sys
from pathlib import Path
from workflow.app import back_up, restore
from workflow.errors import StorageError

size = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    {"back_up": back_up, "restore": restore}[sys.argv[2]](*map(Path, sys.argv[3:]))
except StorageError as error:
    print(error)
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office on SQLite, and beside it a backup of it."""
    home = an_office(tmp_path_factory.mktemp("full"))
    back_up(home, home.with_name("luu.zip"))
    return home


def told(size: int, *arguments: str | Path) -> str:
    command = [sys.executable, "-c", ACT, str(size), *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_backup_that_does_not_fit_is_none(home: Path, tmp_path: Path) -> None:
    said = told(40_000, "back_up", home, tmp_path / "moi.zip")
    assert said.startswith("Không ghi được bản lưu")
    assert list(tmp_path.iterdir()) == []
    assert restore(tmp_path / "so", home.with_name("luu.zip"))


@pytest.mark.parametrize("size", [4_000, 200_000])
def test_an_office_that_does_not_fit_is_not_restored(home: Path, tmp_path: Path, size: int) -> None:
    said = told(size, "restore", tmp_path / "so", home.with_name("luu.zip"))
    assert said.startswith(("Không khôi phục được vào", "Đĩa chứa cơ sở dữ liệu đã đầy"))
    assert not (tmp_path / "so").exists()
    assert restore(tmp_path / "so", home.with_name("luu.zip"))
