"""Founding an office, checking its files, keeping a copy."""

import json
from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc


def test_init_makes_an_office_that_passes_its_own_check(tmp_path: Path, dondoc: Dondoc) -> None:
    made = dondoc("init", "so")
    checked = dondoc("check", "--home", "so", "--today", "2025-02-14")
    assert (made.code, made.err) == (0, "")
    assert "Đã lập cơ quan ở so theo mẫu so-gddt-dak-nong." in made.out
    for name in ("office.yaml", "dondoc.toml", "dondoc.db", "directives/organs/dak-nong.yaml"):
        assert (tmp_path / "so" / name).is_file()
    assert (checked.code, checked.err) == (0, "")
    assert "Không có lỗi." in checked.out


@pytest.mark.parametrize("name", ["office.yaml", "directives/organs/dak-nong.yaml"])
def test_the_editor_finds_the_schema_that_a_file_names(office: Path, name: str) -> None:
    first, _ = (office / name).read_text(encoding="utf-8").split("\n", 1)
    schema = (office / name).parent / first.partition("$schema=")[2]
    assert schema.is_file()


def test_init_again_touches_no_file_and_says_so(office: Path, dondoc: Dondoc) -> None:
    own = (office / "office.yaml").read_text(encoding="utf-8") + "# của tôi\n"
    (office / "office.yaml").write_text(own, encoding="utf-8")
    said = dondoc("init")
    assert said.code == 0
    assert "giữ nguyên mọi tệp" in said.out
    assert (office / "office.yaml").read_text(encoding="utf-8") == own


def test_init_again_keeps_the_records(issued: Path, dondoc: Dondoc) -> None:
    before = dondoc("status", "--json", "--today", "2025-03-03")
    assert dondoc("init").code == 0
    assert dondoc("status", "--json", "--today", "2025-03-03") == before


def test_an_unknown_sample_is_refused_with_those_there_are(dondoc: Dondoc) -> None:
    said = dondoc("init", "so", "--sample", "so-gddt-dak-nog")
    assert (said.code, said.out) == (1, "")
    assert "so-gddt-dak-nong" in said.err
    assert not Path("so").exists()


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, dondoc: Dondoc) -> None:
    (tmp_path / "tep").touch()
    said = dondoc("init", "tep/so")
    assert said.code == 1
    assert said.err.startswith("Không tạo được thư mục tep/so")


def test_check_finds_the_three_addressing_faults_of_the_notice(
    office: Path, dondoc: Dondoc
) -> None:
    said = dondoc("check", f"{NOTICE}.yaml", "--today", "2025-02-14")
    assert said.code == 1
    faults = [line for line in said.out.splitlines() if "được giao việc" in line]
    assert len(faults) == 3
    assert "“Các đơn vị cung cấp phần mềm quản lý nhà trường”" in said.out
    assert "“Các trường THCS&THPT” được giao việc nhưng không có ở “Kính gửi”" in said.out
    assert (
        "“Trung tâm GDNN – GDTX các huyện” có ở “Kính gửi” nhưng không được giao việc nào"
        in said.out
    )
    assert "0 lỗi trong tệp, 3 lỗi giao việc" in said.out


def test_check_lists_what_is_open_in_json(office: Path, dondoc: Dondoc) -> None:
    found = dondoc("check", f"{NOTICE}.yaml", "--json", "--today", "2025-02-14").json
    assert found["problems"] == []
    assert [fault["kind"] for fault in found["faults"]] == [
        "ordered_not_addressed",
        "ordered_not_addressed",
        "addressed_without_duty",
    ]
    kinds = {note["kind"] for note in found["notes"]}
    assert kinds == {"undated", "ownerless", "day_off", "provisional_year"}
    assert [note["clause"] for note in found["notes"] if note["kind"] == "ownerless"] == ["6"]


def test_check_reads_the_directives_of_the_office_by_itself(office: Path, dondoc: Dondoc) -> None:
    wrong = "key: x\nkey: x\nheadd: {}\n"
    (office / "directives" / "sai.yaml").write_text(wrong, encoding="utf-8")
    said = dondoc("check")
    assert said.code == 1
    path = office / "directives" / "sai.yaml"
    assert f"{path}:2:1: mục “key” ghi hai lần (lần đầu ở dòng 1)" in said.out
    assert f"{path}:3:1: không có mục nào tên là “headd”; có phải ý bạn là “head”?" in said.out


def test_check_tells_every_broken_file_at_once(office: Path, dondoc: Dondoc) -> None:
    (office / "dondoc.toml").write_text("tick_second = 5\n", encoding="utf-8")
    with (office / "office.yaml").open("a", encoding="utf-8") as file:
        file.write("unitt: x\n")
    organs = office / "directives" / "organs"
    (organs / "a.yaml").write_text("units: 1\n", encoding="utf-8")
    (organs / "b.yaml").write_text("groups: 1\n", encoding="utf-8")
    (office / "templates" / "hong.docx").write_bytes(b"")
    said = dondoc("check", "--json")
    assert said.code == 1
    files = {Path(problem["file"] or "").name for problem in said.json["problems"]}
    assert {"dondoc.toml", "a.yaml", "b.yaml"} <= files
    assert "hong.docx" in said.out
    assert "tick_second" in said.out


def test_a_unit_that_nobody_declared_is_named_with_the_nearest(
    office: Path, dondoc: Dondoc
) -> None:
    shipped = dondoc("check", f"{NOTICE}.yaml", "--json").json
    assert shipped["problems"] == []
    source = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    text = source.read_text(encoding="utf-8").replace("[phong-gddt]", "[phong-gdt]", 1)
    Path("sai.yaml").write_text(text, encoding="utf-8")
    said = dondoc("check", "sai.yaml")
    assert said.code == 1
    assert "sai.yaml:" in said.out
    assert "chưa khai đơn vị hoặc nhóm nào có mã “phong-gdt”" in said.out
    assert "có phải ý bạn là “phong-gddt”?" in said.out


def test_broken_files_of_the_office_hide_nothing_of_a_directive(
    office: Path, dondoc: Dondoc
) -> None:
    (office / "dondoc.toml").write_text("tick_second = 5\n", encoding="utf-8")
    (office / "templates" / "hong.docx").write_bytes(b"")
    source = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    text = source.read_text(encoding="utf-8").replace("[phong-gddt]", "[phong-gdt]", 1)
    Path("sai.yaml").write_text(text.replace("key:", "keyy:", 1), encoding="utf-8")
    said = dondoc("check", "sai.yaml", f"{NOTICE}.yaml", "--today", "2025-02-14")
    assert said.code == 1
    for words in (
        "dondoc.toml:1:1: tick_second: ",
        "hong.docx",
        "không có mục nào tên là “keyy”",
        "chưa khai đơn vị hoặc nhóm nào có mã “phong-gdt”",
        "Lỗi giao việc:",
    ):
        assert words in said.out


def test_a_directive_is_judged_by_its_shape_where_the_units_cannot_be_read(
    office: Path, dondoc: Dondoc
) -> None:
    (office / "directives" / "organs" / "a.yaml").write_text("units: 1\n", encoding="utf-8")
    (office / "directives" / "sai.yaml").write_text("keyy: x\n", encoding="utf-8")
    said = dondoc("check")
    assert said.code == 1
    assert said.out.count("a.yaml:1:8:") == 1
    assert "không có mục nào tên là “keyy”" in said.out


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("2027-09-30", None),
        ("2027-10-01", "2028: chưa có lịch nghỉ: hãy thêm tệp directives/calendar/2028.yaml"),
        ("2026-10-01", "2027: lịch nghỉ còn dự kiến, chờ thông báo nghỉ lễ, tết của năm; hãy xem"),
    ],
)
def test_next_years_calendar_is_asked_for_from_october_on(
    office: Path, dondoc: Dondoc, today: str, words: str | None
) -> None:
    said = dondoc("check", "--today", today)
    assert said.code == 0
    if words:
        assert words in said.out
    else:
        assert "2028" not in said.out


def test_a_deadline_in_a_year_nobody_declared_is_a_fault_of_the_notice(
    office: Path, dondoc: Dondoc
) -> None:
    source = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    text = source.read_text(encoding="utf-8")
    due = "due: { before: 2025-02-28, words: trước ngày 28/02/2025 }"
    late = text.replace(due, "due: { before: 2031-02-28 }")
    Path("xa.yaml").write_text(late, encoding="utf-8")
    said = dondoc("check", "xa.yaml", "--json")
    assert said.code == 1
    kinds = [(fault["kind"], fault["clause"]) for fault in said.json["faults"]]
    assert ("missing_calendar", "1") in kinds


def test_a_file_that_is_not_there_is_a_sentence(office: Path, dondoc: Dondoc) -> None:
    for line in (["check", "khong-co.yaml"], ["adopt", "khong-co.yaml"]):
        said = dondoc(*line)
        assert said.code == 1
        assert "khong-co.yaml:1:1:" in said.out + said.err


@pytest.mark.parametrize("kind", ["directive", "organs", "calendar", "office"])
def test_a_schema_is_printed_as_json(dondoc: Dondoc, kind: str) -> None:
    said = dondoc("schema", kind)
    assert said.code == 0
    assert json.loads(said.out)["type"] == "object"


def test_an_office_goes_into_one_file_and_comes_out_of_it(issued: Path, dondoc: Dondoc) -> None:
    today = ("--today", "2025-03-03")
    assert dondoc("backup", "sao-luu.zip").code == 0
    assert dondoc("restore", "sao-luu.zip", "--home", "moi").code == 0
    assert dondoc("status", *today, "--home", "moi") == dondoc("status", *today)
    assert dondoc("audit", "verify", "--home", "moi").code == 0


def test_a_backup_says_which_secrets_it_takes_along(office: Path, dondoc: Dondoc) -> None:
    assert "bí mật" not in dondoc("backup", "khong-co.zip").out
    url = f'database_url = "sqlite:///{office / "dondoc.db"}"'
    settings = f'{url}\n[smtp]\nuser = "don-doc"\npassword = "m"\n[web]\nsigning_key = "k"\n'
    (office / "dondoc.toml").write_text(settings, encoding="utf-8")
    assert "dondoc.toml (smtp.password, web.signing_key)" in dondoc("backup", "co.zip").out


def test_a_restore_overwrites_nothing(issued: Path, dondoc: Dondoc) -> None:
    assert dondoc("backup", "sao-luu.zip").code == 0
    said = dondoc("restore", "sao-luu.zip")
    assert (said.code, said.out) == (1, "")
    assert dondoc("audit", "verify").code == 0


def test_check_tells_a_day_that_is_not_the_day_of_the_words(office: Path, dondoc: Dondoc) -> None:
    shipped = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    text = shipped.read_text(encoding="utf-8").replace("before: 2025-02-28", "before: 2025-03-28")
    (office / "directives" / f"{NOTICE}.yaml").write_text(text, encoding="utf-8")
    said = dondoc("check", "--today", "2025-02-14")
    line = text.splitlines().index(next(x for x in text.splitlines() if "2025-03-28" in x)) + 1
    assert said.code == 1
    assert f"{NOTICE}.yaml:{line}:24: thời hạn ghi 28/3/2025 nhưng lời trích nêu" in said.out
    assert said.out.count("lời trích nêu") == 1


def test_check_tells_who_signs_for_nobody_in_office_yaml(office: Path, dondoc: Dondoc) -> None:
    path = office / "office.yaml"
    text = path.read_text(encoding="utf-8").replace("    principal: GIÁM ĐỐC\n", "", 1)
    path.write_text(text, encoding="utf-8")
    said = dondoc("check", "--today", "2025-02-14")
    line = text.splitlines().index("    competence: KT.") + 1
    assert said.code == 1
    assert f"office.yaml:{line}:17: quyền hạn ký “KT.” phải kèm mục principal" in said.out
