"""Templates on the command line: which there are, and whether an edited one still fits."""

import shutil
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from tests.integration.cli.conftest import Dondoc
from workflow.library.shipped import shipped_folder
from workflow.word_forms import check_template

CHASE = "cong-van-don-doc.docx"
SHIPPED = shipped_folder("templates") / "dispatch" / CHASE


def edited(path: Path, *lines: str) -> Path:
    document = Document(str(SHIPPED))
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def test_the_list_tells_the_offices_own_from_the_shipped(office: Path, dondoc: Dondoc) -> None:
    before = {each["name"]: each for each in dondoc("template", "list", "--json").json["templates"]}
    own = office / "templates" / "dispatch" / CHASE
    own.parent.mkdir()
    shutil.copy(SHIPPED, own)
    shutil.copy(SHIPPED, own.with_name(f"~${CHASE}"))
    after = {each["name"]: each for each in dondoc("template", "list", "--json").json["templates"]}
    assert before.keys() == after.keys()
    assert not any(each["is_own"] for each in before.values())
    assert [name for name, each in after.items() if each["is_own"]] == [f"dispatch/{CHASE}"]
    assert after[f"dispatch/{CHASE}"]["fields"]["unit"] == "Đơn vị được giao nhiệm vụ"
    said = dondoc("template", "list").out
    assert "Công văn đôn đốc một đơn vị" in said
    assert "Sổ đăng ký văn bản đi" in said


def test_a_template_that_fits_is_filled_with_the_sample(tmp_path: Path, dondoc: Dondoc) -> None:
    said = dondoc("template", "check", edited(tmp_path / CHASE, "Thêm: {{ unit }}"))
    assert (said.code, said.err) == (0, "")
    assert said.out == "Mẫu “Công văn đôn đốc một đơn vị” điền thử được.\n"


def test_what_a_template_asks_in_vain_is_told_by_paragraph(tmp_path: Path, dondoc: Dondoc) -> None:
    path = edited(tmp_path / CHASE, "Người nhận: {{ unitt }}")
    said = dondoc("template", "check", path)
    assert (said.code, said.err) == (1, "")
    first, last = said.out.splitlines()
    assert first.startswith(f"{path}, nội dung, đoạn ")
    assert first.endswith(
        "“Người nhận: {{ unitt }}”: không có giá trị tên là “unitt”; có phải ý bạn là “unit”?"
    )
    assert last == "1 chỗ cần sửa so với mẫu “Công văn đôn đốc một đơn vị”."
    (fault,) = dondoc("template", "check", path, "--json").json["faults"]
    assert fault["quote"] == "Người nhận: {{ unitt }}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cong-van-don-do.docx", f"Có phải ý bạn là “{CHASE}”?"),
        (CHASE, "Không đọc được tệp"),
    ],
    ids=["tên tệp lạ", "không có tệp"],
)
def test_a_file_that_is_no_template_is_a_sentence(name: str, words: str, dondoc: Dondoc) -> None:
    said = dondoc("template", "check", name)
    assert (said.code, said.out) == (1, "")
    assert words in said.err


def test_the_card_of_the_office_wins(office: Path, dondoc: Dondoc) -> None:
    path = edited(office / "templates" / CHASE, "Mã hồ sơ: {{ file_code }}")
    assert dondoc("template", "check", path).code == 1
    own = office / "templates" / "dispatch" / CHASE
    own.parent.mkdir()
    card = SHIPPED.with_suffix(".yaml").read_text(encoding="utf-8")
    field = '  file_code: {type: text, label: Mã hồ sơ}\nsample:\n  file_code: "07"\n'
    own.with_suffix(".yaml").write_text(card.replace("sample:\n", field), encoding="utf-8")
    path.rename(own)
    assert dondoc("template", "check", own).code == 0


def test_the_form_of_a_filled_template_is_judged_once_it_can_be_filled(
    tmp_path: Path, dondoc: Dondoc
) -> None:
    path = edited(tmp_path / CHASE)
    document = Document(str(path))
    document.sections[0].left_margin = Mm(20)
    document.save(str(path))
    done = dondoc("template", "check", path)
    assert done.code == 1
    assert "trang giấy: lỗi R04, lề trái 20 mm, quy định 30–35 mm" in done.out
    wrong = check_template(tmp_path, edited(tmp_path / CHASE, "{{ unitt }}"))
    assert (len(wrong.faults), wrong.findings) == (1, ())


def test_a_shipped_template_breaks_no_rule(tmp_path: Path) -> None:
    assert check_template(tmp_path, edited(tmp_path / CHASE)).findings == ()
