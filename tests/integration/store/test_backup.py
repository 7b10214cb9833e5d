"""A backup holds the whole office, and either database gives it back."""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.integration.crash.stopped import At
from workflow.app import back_up, migrate, open_office, restore
from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor
from workflow.errors import InputError, StorageError
from workflow.founding import found, shipped_directives
from workflow.ports.which import Which
from workflow.usecases.adopt_notice import adopt_notice
from workflow.usecases.submit_result import HandedFile, Result, submit_result
from workflow.usecases.take_step import Hand
from workflow.usecases.verify_audit import verify_audit

CLERK = Actor(name="chuyên viên")
SIGNED = datetime.fromisoformat("2025-02-13T09:00:00+07:00")
CODE = "hoc-ba-so-2025.1-ke-hoach.phong-gddt-cu-jut"


@pytest.fixture
def home(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DONDOC_DATABASE_URL", database_url)
    return an_office(tmp_path)


def an_office(tmp_path: Path) -> Path:
    """An office with the notice adopted and one plan handed in."""
    home = tmp_path / "so-gddt"
    found(home, "so-gddt-dak-nong")
    shutil.copy(shipped_directives() / "hoc-ba-so-2025.yaml", home / "directives")
    migrate(home)
    plan = HandedFile(name="kế hoạch.txt", content="Kế hoạch thí điểm".encode())
    with open_office(home, At(SIGNED)) as app:
        file = app.library.directive(home / "directives/hoc-ba-so-2025.yaml")
        adopt_notice(app.desk, file.issued(215, date(2025, 2, 13)), CLERK)
        submit_result(app.desk, app.files, CODE, Result(files=(plan,)), Hand(actor=CLERK))
    return home


def assignments(home: Path) -> list[Assignment]:
    with open_office(home, At(SIGNED)) as app, app.desk.store.read() as tx:
        return list(tx.assignments())


def test_a_backup_is_restored_whole_on_a_new_machine(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = assignments(home)
    kept = back_up(home, tmp_path / "luu.zip")
    monkeypatch.setenv("DONDOC_DATABASE_URL", f"sqlite:///{tmp_path}/moi.db")
    again = tmp_path / "may-moi"
    assert restore(again, tmp_path / "luu.zip") == kept
    assert assignments(again) == before
    with open_office(again, At(SIGNED)) as app:
        assert verify_audit(app.desk).is_whole
        with app.desk.store.read() as tx:
            (submission,) = tx.submissions(Which(codes=(CODE,)))
        assert app.files.get(submission.files[0].sha256).decode() == "Kế hoạch thí điểm"


def test_a_backup_of_sqlite_is_restored_into_postgresql(
    tmp_path: Path, sqlite_url: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_DATABASE_URL", sqlite_url)
    home = an_office(tmp_path)
    back_up(home, tmp_path / "luu.zip")
    before = assignments(home)
    monkeypatch.setenv("DONDOC_DATABASE_URL", postgres_url)
    restore(tmp_path / "may-moi", tmp_path / "luu.zip")
    assert assignments(tmp_path / "may-moi") == before


def test_an_earlier_backup_is_never_overwritten(home: Path, tmp_path: Path) -> None:
    back_up(home, tmp_path / "luu.zip")
    with pytest.raises(InputError, match="đã có: hãy chọn tên khác"):
        back_up(home, tmp_path / "luu.zip")


def test_nothing_is_restored_over_an_office(home: Path, tmp_path: Path) -> None:
    back_up(home, tmp_path / "luu.zip")
    with pytest.raises(InputError, match="đã có cơ quan"):
        restore(home, tmp_path / "luu.zip")


def test_nothing_is_restored_into_a_database_in_use(home: Path, tmp_path: Path) -> None:
    back_up(home, tmp_path / "luu.zip")
    with pytest.raises(StorageError, match="đã có dữ liệu"):
        restore(tmp_path / "may-moi", tmp_path / "luu.zip")


def test_a_backup_is_for_its_owner_only_and_files_come_back_as_they_were(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "dondoc.toml").chmod(0o600)
    (home / "office.yaml").chmod(0o640)
    (home / ".web-key").touch()
    back_up(home, tmp_path / "luu.zip")
    assert (tmp_path / "luu.zip").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("DONDOC_DATABASE_URL", f"sqlite:///{tmp_path}/moi.db")
    again = tmp_path / "may-moi"
    restore(again, tmp_path / "luu.zip")
    modes = [(again / name).stat().st_mode & 0o777 for name in ("dondoc.toml", "office.yaml")]
    assert modes == [0o600, 0o640]
    assert not (again / ".web-key").exists(), "who has a backup cannot make himself a session"


def test_a_stored_file_that_was_changed_is_not_taken_for_a_backup(
    home: Path, tmp_path: Path
) -> None:
    (stored,) = (path for path in (home / "files").rglob("*") if path.is_file())
    stored.write_bytes(b"khac")
    with pytest.raises(StorageError, match="đã hỏng, không còn đúng nội dung"):
        back_up(home, tmp_path / "luu.zip")
    assert not list(tmp_path.glob("luu.zip*"))


def test_a_backup_that_cannot_be_written_leaves_no_half_file(home: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Không ghi được bản lưu"):
        back_up(home, tmp_path / "không có thư mục này" / "luu.zip")
    assert list(tmp_path.rglob("*.dang-ghi")) == []


def test_what_a_kill_left_among_the_stored_files_is_not_kept(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stored,) = (path for path in (home / "files").rglob("*") if path.is_file())
    stored.with_name(".tmpabc").write_bytes(b"half")
    back_up(home, tmp_path / "luu.zip")
    monkeypatch.setenv("DONDOC_DATABASE_URL", f"sqlite:///{tmp_path}/moi.db")
    restore(tmp_path / "may-moi", tmp_path / "luu.zip")
    kept = [path.name for path in (tmp_path / "may-moi/files").rglob("*") if path.is_file()]
    assert kept == [stored.name]


def test_after_a_failure_nothing_is_left_and_the_same_can_be_tried_again(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(home, tmp_path / "luu.zip")
    again = tmp_path / "may-moi"
    with pytest.raises(StorageError, match="đã có dữ liệu"):
        restore(again, tmp_path / "luu.zip")
    assert not again.exists()
    monkeypatch.setenv("DONDOC_DATABASE_URL", f"sqlite:///{tmp_path}/moi.db")
    restore(again, tmp_path / "luu.zip")
    assert (again / "office.yaml").is_file()


def test_a_disk_that_refuses_is_told_of(home: Path, tmp_path: Path) -> None:
    back_up(home, tmp_path / "luu.zip")
    (tmp_path / "tep").touch()
    with pytest.raises(StorageError, match="Không khôi phục được vào"):
        restore(tmp_path / "tep" / "may-moi", tmp_path / "luu.zip")


def test_a_half_founded_office_is_founded_again(tmp_path: Path) -> None:
    half = tmp_path / "do-dang"
    (half / "directives" / "organs").mkdir(parents=True)
    (half / ".office.yaml.a1b2c3d4.dang-ghi").write_text("name: nửa ch", encoding="utf-8")
    found(half, "so-gddt-dak-nong")
    assert (half / "office.yaml").is_file()
