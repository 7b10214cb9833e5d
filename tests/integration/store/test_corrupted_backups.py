"""Whatever happened to a backup on its way is noticed before anything of it is taken for true."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from tests.integration.store.test_backup import an_office
from workflow.app import back_up, restore
from workflow.errors import InputError
from workflow.store.sealed_zip import sealed

Change = Callable[[str, bytes], bytes | None]
TABLE = "tables/assignment.jsonl"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a backup of an office on SQLite."""
    folder = tmp_path_factory.mktemp("kept")
    back_up(an_office(folder), folder / "luu.zip")
    return folder / "luu.zip"


def _refused(tmp_path: Path, corrupted: Path) -> str:
    again = tmp_path / "may-moi"
    with pytest.raises(InputError) as refused:
        restore(again, corrupted)
    assert not again.exists()
    return str(refused.value)


@pytest.mark.parametrize("seed", range(60))
def test_any_corruption_is_refused_and_leaves_nothing(
    whole: Path, tmp_path: Path, seed: int
) -> None:
    chance, kept = Random(seed), bytearray(whole.read_bytes())  # noqa: S311
    at = chance.randrange(len(kept)) if seed % 2 else -chance.randrange(1, 3000)
    match seed % 5:
        case 0:
            del kept[at:]
        case 1:
            del kept[at : at + chance.randrange(1, 99) or None]
        case 2:
            kept[at:at] = bytes([chance.randrange(256)])
        case _:
            kept[at] ^= 1 << chance.randrange(8)
    (tmp_path / "hong.zip").write_bytes(kept)
    assert "hỏng" in _refused(tmp_path, tmp_path / "hong.zip")


def _without_a_line(name: str, content: bytes) -> bytes | None:
    return content.split(b"\n", 1)[1] if name == TABLE else content


def _with_another_day(name: str, content: bytes) -> bytes | None:
    return content.replace(b"2025-02-27", b"2025-03-27", 1) if name == TABLE else content


def _without_a_table(name: str, content: bytes) -> bytes | None:
    return None if name == TABLE else content


def _with_more_rows_told(name: str, content: bytes) -> bytes | None:
    if name != "manifest.json":
        return content
    told = json.loads(content)
    told["tables"]["assignment"]["rows"] += 1
    return json.dumps(told).encode()


def _with_another_file(name: str, content: bytes) -> bytes | None:
    return b"khac" if name.startswith("home/files/") else content


CHANGES = (
    _without_a_line,
    _with_another_day,
    _without_a_table,
    _with_more_rows_told,
    _with_another_file,
)


def _changed(whole: Path, change: Change) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(whole) as archive:
        for name in archive.namelist():
            if (content := change(name, archive.read(name))) is not None:
                yield name, content


@pytest.mark.parametrize("change", CHANGES)
def test_what_somebody_packed_anew_is_no_backup(
    whole: Path, tmp_path: Path, change: Change
) -> None:
    with zipfile.ZipFile(tmp_path / "sua.zip", "w") as archive:
        for name, content in _changed(whole, change):
            archive.writestr(name, content)
    assert "đã bị sửa" in _refused(tmp_path, tmp_path / "sua.zip")


@pytest.mark.parametrize("change", CHANGES)
def test_even_under_a_seal_the_rows_must_be_those_of_the_manifest(
    whole: Path, tmp_path: Path, change: Change
) -> None:
    with (tmp_path / "gia.zip").open("w+b") as file, sealed(file) as archive:
        for name, content in _changed(whole, change):
            archive.writestr(name, content)
    said = _refused(tmp_path, tmp_path / "gia.zip")
    assert "khác với mục lục" in said or "thiếu bảng" in said or "đã bị sửa" in said


def test_what_no_backup_takes_along_is_put_nowhere(whole: Path, tmp_path: Path) -> None:
    foreign = ("home/.bashrc", "home/dondoc.db", "home/../la.txt", "home/files/../../la.txt")
    with (tmp_path / "la.zip").open("w+b") as file, sealed(file) as archive:
        for name, content in _changed(whole, lambda _name, content: content):
            archive.writestr(name, content)
        for name in foreign:
            archive.writestr(name, b"la")
    again = tmp_path / "may-moi"
    restore(again, tmp_path / "la.zip")
    assert not (again / ".bashrc").exists()
    assert (again / "dondoc.db").read_bytes().startswith(b"SQLite")
    assert not list(tmp_path.rglob("la.txt"))


def test_what_is_no_zip_or_nothing_at_all_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rong.zip").touch()
    (tmp_path / "chu.zip").write_text("không phải bản lưu" * 99, encoding="utf-8")
    for name in ("rong.zip", "chu.zip", "khong-co.zip"):
        assert "bản lưu" in _refused(tmp_path, tmp_path / name)
