"""`dondoc lint` and `dondoc rules`: the form of Word documents, with an office and without."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from ruamel.yaml import YAML

from tests.integration.cli.conftest import Dondoc
from workflow.documents.render.word import WordRenderer
from workflow.wording.form_rules import form_rules

TEMPLATES = Path(__file__).parents[3] / "templates"
CHASE = "dispatch/cong-van-don-doc.docx"
MOTTO = "Độc lập – Tự do – Hạnh phúc"
SARIF_LEVELS = {"error", "warning", "note"}

Letter = Callable[..., Path]


@pytest.fixture
def letter(tmp_path: Path) -> Letter:
    """Write a chasing letter: good, or with the motto and a paragraph spoilt."""

    def write(name: str = "cong-van.docx", *, is_spoilt: bool = False, **changes: object) -> Path:
        card = YAML(typ="safe", pure=True).load((TEMPLATES / CHASE).with_suffix(".yaml"))
        document = Document(
            io.BytesIO(WordRenderer([TEMPLATES]).render(CHASE, card["sample"] | changes))
        )
        if is_spoilt:
            document.tables[0].rows[0].cells[1].paragraphs[1].runs[0].text = MOTTO
            for paragraph in document.paragraphs[2:5]:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        document.save(str(path))
        return path

    return write


def rules_of(found: Any) -> list[str]:
    return [finding["rule"] for each in found["files"] for finding in each["findings"]]


def test_a_good_letter_is_clean(letter: Letter, dondoc: Dondoc) -> None:
    said = dondoc("lint", letter())
    assert (said.code, said.err) == (0, "")
    assert "cong-van.docx: không có gì phải sửa" in said.out
    assert said.out.endswith("Đã kiểm tra 1 tệp: không có gì phải sửa.\n")


def test_a_person_reads_what_is_wrong_where_why_and_how_to_mend_it(
    letter: Letter, dondoc: Dondoc
) -> None:
    said = dondoc("lint", letter(is_spoilt=True))
    assert said.code == 1
    lines = [line.strip() for line in said.out.splitlines()]
    assert lines[0].endswith("cong-van.docx: 4 lỗi")
    assert lines[1] == "R12 lỗi: Tiêu ngữ"
    assert lines[2].startswith(f"- phần đầu văn bản, đoạn 4 “{MOTTO}”: Tiêu ngữ dùng gạch ngang")
    assert lines[3].startswith("Quy định: ")
    assert lines[3].endswith("(Phụ lục I, Phần I, Mục II.1.b)")
    assert lines[4].startswith("Cách sửa: ")
    assert lines[5] == "R35 lỗi: Canh đều hai lề"
    assert lines[6] == "- nội dung, đoạn 9–11: canh trái, quy định canh đều cả hai lề."
    assert lines[-1] == "Đã kiểm tra 1 tệp: 4 lỗi."


def test_a_folder_is_searched_without_lock_files(
    letter: Letter, tmp_path: Path, dondoc: Dondoc
) -> None:
    letter("di/thang-3/a.docx")
    letter("di/b.DOCX", is_spoilt=True)
    (tmp_path / "di" / "~$b.docx").write_bytes(b"lock")
    (tmp_path / "di" / "ghi-chu.txt").write_text("không phải văn bản", encoding="utf-8")
    said = dondoc("lint", "di", "--json")
    assert said.code == 1
    assert [each["file"] for each in said.json["files"]] == ["di/b.DOCX", "di/thang-3/a.docx"]
    assert said.json["counts"] == {
        "files": 2,
        "error": 4,
        "warning": 0,
        "information": 0,
        "unreadable": 0,
    }


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("cu.doc", b"\xd0\xcf\x11\xe0", "lưu lại (Save As) thành .docx", id="cu.doc"),
        pytest.param("hong.docx", b"not a zip", "Không đọc được tệp “hong.docx”", id="hong.docx"),
        pytest.param("khong-co.docx", None, "không có tệp này", id="khong-co.docx"),
        pytest.param("rong", None, "trong thư mục không có tệp .docx nào", id="rong/"),
    ],
)
def test_one_file_that_cannot_be_read_does_not_stop_the_others(
    name: str, content: bytes | None, words: str, letter: Letter, tmp_path: Path, dondoc: Dondoc
) -> None:
    letter("tot.docx")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    elif name == "rong":
        (tmp_path / name).mkdir()
    said = dondoc("lint", name, "tot.docx")
    assert (said.code, said.err) == (1, "")
    assert words in said.out
    assert "tot.docx: không có gì phải sửa" in said.out
    assert "1 tệp không đọc được." in said.out


def test_only_the_rules_asked_for_are_told(letter: Letter, dondoc: Dondoc) -> None:
    path = letter(is_spoilt=True)
    assert rules_of(dondoc("lint", path, "--only", "r12, R03", "--json").json) == ["R12"]
    assert dondoc("lint", path, "--only", "R03").code == 0


def test_only_what_weighs_enough_is_told(letter: Letter, dondoc: Dondoc) -> None:
    path = letter(signer_name="TS. Trần Sĩ Thành")
    assert rules_of(dondoc("lint", path, "--json").json) == ["R53"]
    assert dondoc("lint", path, "--severity", "warning").code == 1
    assert dondoc("lint", path, "--severity", "error").code == 0


def test_information_alone_is_clean(letter: Letter, dondoc: Dondoc) -> None:
    said = dondoc("lint", letter(contact="Phòng Giáo dục Trung học (xem Phụ lục gửi kèm theo)"))
    assert said.code == 0
    assert "R57 lưu ý" in said.out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["lint"], "Thiếu TỆP"),
        (["lint", "a.docx", "--only", "R99"], "không có quy tắc R99"),
        (["lint", "a.docx", "--severity", "nặng"], "“nặng” không có trong các giá trị"),
        (["lint", "a.docx", "--sarif", "--json"], "chỉ chọn một trong hai"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_code_2(line: list[str], words: str, dondoc: Dondoc) -> None:
    said = dondoc(*line)
    assert said.code == 2
    assert words in said.out + said.err


def test_an_office_compares_with_what_it_declares(
    office: Path, letter: Letter, dondoc: Dondoc
) -> None:
    path = letter(place="Gia Nghĩa", signer_lines=["KT. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"])
    day = ["--today", "2025-03-17", "--json"]
    assert rules_of(dondoc("lint", path, *day).json) == ["R26", "R52"]
    assert rules_of(dondoc("lint", path, "--incoming", *day).json) == []
    assert rules_of(dondoc("lint", path, "--home", "noi-khac", *day).json) == []
    assert office.is_dir()


def test_a_broken_office_is_a_sentence(office: Path, letter: Letter, dondoc: Dondoc) -> None:
    path = letter()
    (office / "office.yaml").write_text("unit: [", encoding="utf-8")
    said = dondoc("lint", path)
    assert said.code == 1
    assert "office.yaml:" in said.err


def test_the_office_needs_no_database(office: Path, letter: Letter, dondoc: Dondoc) -> None:
    path = letter()
    (office / "dondoc.db").unlink()
    assert dondoc("lint", path, "--today", "2025-03-17").code == 0
    assert not (office / "dondoc.db").exists()


def test_sarif_has_what_its_readers_need(letter: Letter, tmp_path: Path, dondoc: Dondoc) -> None:
    shutil.copy(letter("dự thảo.docx", is_spoilt=True), tmp_path / "b.docx")
    (tmp_path / "cu.doc").touch()
    said = dondoc("lint", "dự thảo.docx", "cu.doc", "--sarif")
    assert said.code == 1
    log = said.json
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "dondoc"
    assert [rule["id"] for rule in driver["rules"]] == [
        rule.id for rule in form_rules().values() if not rule.is_at_issue
    ]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in SARIF_LEVELS
    assert len(run["results"]) == 4
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in SARIF_LEVELS
        assert result["message"]["text"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {
            "uri": "d%E1%BB%B1%20th%E1%BA%A3o.docx"
        }
        assert location["logicalLocations"][0]["fullyQualifiedName"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert "thành .docx" in notification["message"]["text"]


def test_rules_are_listed(dondoc: Dondoc) -> None:
    said = dondoc("rules")
    assert said.code == 0
    for key, rule in form_rules().items():
        assert key in said.out
        assert rule.title in said.out


def test_one_rule_is_told_in_full(dondoc: Dondoc) -> None:
    rule = form_rules()["R12"]
    said = dondoc("rules", "r12")
    assert said.out == (
        f"R12 (lỗi): {rule.title}\nQuy định: {rule.demands}\nCăn cứ: {rule.article}\n"
        f"Cách sửa: {rule.mend} Hoặc để `dondoc lint --fix` sửa những chỗ không phải đổi chữ.\n"
    )
    assert dondoc("rules", "R12", "--json").json["rule"]["id"] == "R12"


def test_a_rule_that_is_not_there_is_answered_with_the_nearest(dondoc: Dondoc) -> None:
    said = dondoc("rules", "R120")
    assert said.code == 1
    assert "Không tìm thấy quy tắc “R120”" in said.err


def test_what_a_machine_can_mend_is_mended_in_a_copy(letter: Letter, dondoc: Dondoc) -> None:
    path = letter(is_spoilt=True)
    original = path.read_bytes()
    said = dondoc("lint", "--fix", path)
    copy = path.with_name("cong-van.da-sua.docx")
    assert said.code == 0
    assert f"Đã sửa 4 chỗ, bản gốc giữ nguyên; bản đã sửa: {copy}" in said.out
    assert "R12: “Độc lập – Tự do – Hạnh phúc” → “Độc lập - Tự do - Hạnh phúc”" in said.out
    assert "R35: canh đều hai lề (3 chỗ)" in said.out
    assert path.read_bytes() == original
    assert dondoc("lint", copy).code == 0


def test_mended_again_nothing_is_written(letter: Letter, dondoc: Dondoc) -> None:
    path = letter(is_spoilt=True)
    dondoc("lint", "--fix", path)
    copy = path.with_name("cong-van.da-sua.docx")
    before = copy.read_bytes()
    again = dondoc("lint", "--fix", copy)
    assert "Đã sửa" not in again.out
    assert (copy.read_bytes(), len(list(path.parent.glob("*.docx")))) == (before, 2)


def test_a_copy_that_somebody_worked_in_is_left_alone(letter: Letter, dondoc: Dondoc) -> None:
    path = letter(is_spoilt=True)
    theirs = path.with_name("cong-van.da-sua.docx")
    theirs.write_bytes(b"somebody's work")
    assert "cong-van.da-sua (2).docx" in dondoc("lint", "--fix", path).out
    assert theirs.read_bytes() == b"somebody's work"


def test_what_is_left_for_a_person_is_said(letter: Letter, dondoc: Dondoc) -> None:
    path = letter(is_spoilt=True, place="Đăk Nông,  tỉnh")
    facts = dondoc("lint", "--fix", path, "--json").json["files"]
    assert {each["rule"] for each in facts[0]["corrections"]} >= {"R12", "R35"}
    assert facts[0]["left"]["file"].endswith("da-sua.docx")


def test_fixing_and_choosing_do_not_go_together(letter: Letter, dondoc: Dondoc) -> None:
    said = dondoc("lint", "--fix", "--only", "R12", letter())
    assert said.code == 2
    assert "--fix không dùng cùng --only" in said.err
