"""A page changes single values of a file of units; the rest stays byte by byte."""

from datetime import date
from pathlib import Path

import pytest

from workflow.errors import ConflictError, InputError, NotFoundError, StorageError
from workflow.library.organ_files import OfficeOrganFiles
from workflow.library.shipped import shipped_folder

FILE = """\
# The office's own words.
acts: {}
units:
- code: a
  name: A # as printed
  kind: school
  focal_point:
    full_name: Bà X
    # until the summer
    email: a@b.vn

  # The next one.
- { code: b, name: B, kind: school, email: b@b.vn }
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "directives" / "organs"
    folder.mkdir(parents=True)
    (folder / "z.yaml").write_text(FILE, encoding="utf-8")
    return tmp_path


def changed(before: str, after: str) -> list[str]:
    old, new = before.splitlines(), after.splitlines()
    taken = [f"-{line}" for line in old if line not in new]
    return taken + [f"+{line}" for line in new if line not in old]


def test_one_value_changes_and_every_comment_stays(own: Path) -> None:
    person = {"full_name": "Bà X", "email": "moi@b.vn"}
    edit = OfficeOrganFiles(own).edited("a", {"focal_point": person, "phone": "0261 1"}, {})
    assert changed(edit.before, edit.after) == [
        "-    email: a@b.vn",
        "+  phone: 0261 1",
        "+    email: moi@b.vn",
    ]
    assert edit.organs.unit("a").reach() == "moi@b.vn"


def test_what_is_blank_is_taken_out_with_its_line(own: Path) -> None:
    edit = OfficeOrganFiles(own).edited("a", {"focal_point": None}, {})
    assert "focal_point" not in edit.after
    assert "# The next one." in edit.after
    assert edit.organs.unit("a").reach() is None


def test_a_unit_written_in_one_line_stays_in_one_line(own: Path) -> None:
    facts = {"email": None, "head": {"full_name": "Ông Y, Hiệu trưởng: chính"}}
    edit = OfficeOrganFiles(own).edited("b", facts, {})
    head = edit.organs.unit("b").head
    assert head is not None
    assert head.full_name == "Ông Y, Hiệu trưởng: chính"
    assert edit.organs.unit("b").email is None
    assert len(edit.after.splitlines()) == len(FILE.splitlines())


def test_a_succession_brings_its_act(own: Path) -> None:
    facts = {"valid_to": date(2025, 7, 31), "successor": {"to": "b", "act": "qd-1"}}
    edit = OfficeOrganFiles(own).edited("a", facts, {"qd-1": "Quyết định số 1"})
    handover = edit.organs.heir_on("a", date(2025, 8, 1))
    assert handover is not None
    assert (handover.to.code, handover.act) == ("b", "Quyết định số 1")
    with pytest.raises(InputError, match="kế thừa lạ"):
        OfficeOrganFiles(own).edited("a", {**facts, "successor": {"to": "c", "act": "x"}}, {})
    with pytest.raises(NotFoundError):
        OfficeOrganFiles(own).edited("c", {"phone": "1"}, {})


def test_the_line_ends_of_windows_stay(own: Path) -> None:
    path = own / "directives" / "organs" / "z.yaml"
    path.write_bytes(FILE.replace("\n", "\r\n").encode())
    after = OfficeOrganFiles(own).edited("a", {"phone": "1 2"}, {}).after
    assert after.count("\n") == after.count("\r\n")
    assert "  phone: 1 2\r\n" in after


def test_the_shipped_file_is_copied_and_never_changed(tmp_path: Path) -> None:
    shipped = next((shipped_folder("directives") / "organs").glob("*.yaml"))
    before = shipped.read_bytes()
    files = OfficeOrganFiles(tmp_path)
    edit = files.edited("thpt-chu-van-an", {"phone": "0261 3 544 000"}, {})
    files.begin_own()
    own = tmp_path / "directives" / "organs" / shipped.name
    assert own.read_bytes() == before
    file = files.changed(edit)
    assert (tmp_path / file.name, file.content) == (own, edit.after.encode())
    assert shipped.read_bytes() == before
    own.write_bytes(edit.after.encode())
    assert files.version() != edit.version
    with pytest.raises(ConflictError):
        files.changed(edit)
    assert [path.name for path in own.parent.parent.iterdir()] == ["organs"]
    assert [path.name for path in own.parent.iterdir()] == [shipped.name]


def test_a_folder_with_files_of_its_own_is_never_copied_over(own: Path) -> None:
    files = OfficeOrganFiles(own)
    before = files.version()
    files.begin_own()
    assert files.version() == before
    (own / "directives" / "organs" / "z.yaml").rename(own / "directives" / "organs" / "z.cu")
    with pytest.raises(StorageError, match="organs"):
        files.begin_own()
    assert [path.name for path in (own / "directives").iterdir()] == ["organs"]


def test_the_later_of_two_files_is_the_one_that_is_changed(own: Path) -> None:
    later = own / "directives" / "organs" / "zz.yaml"
    later.write_text("units:\n  - { code: a, name: A2, kind: school }\n", encoding="utf-8")
    edit = OfficeOrganFiles(own).edited("a", {"phone": "9"}, {})
    assert (edit.file, edit.organs.unit("a").phone) == ("zz.yaml", "9")


def test_each_unit_of_the_shipped_file_can_be_changed(tmp_path: Path) -> None:
    files = OfficeOrganFiles(tmp_path)
    facts = {"phone": "1", "email": None, "focal_point": {"phone": "2"}, "head": None}
    for code in list(files.edited("vnpt", {"phone": "1"}, {}).organs.units)[::7]:
        unit = files.edited(code, facts, {}).organs.unit(code)
        assert (unit.phone, unit.reach(), unit.head) == ("1", None, None)
