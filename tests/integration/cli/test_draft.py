"""`draft`: a notice as issued becomes a directive file that `check` accepts, and a short report."""

import io
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc

ISSUED = Path(__file__).parents[3] / "examples" / "dak-nong-2025" / "notice.txt"
DECLARED = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
TODAY = ("--today", "2025-02-14")
LATER = ("--today", "2025-02-20")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Return a second version: a later day, one duty gone, one new."""
    text = ISSUED.read_text(encoding="utf-8").replace("28/02/2025", "14/3/2025")
    gone = "4. Trong thời gian thí điểm các cơ sở giáo dục sử dụng đồng thời"
    new = "4. Các trường THPT gửi danh sách giáo viên về Sở trước ngày 15/4/2025, không sử dụng"
    path = tmp_path / "ban-hai.txt"
    path.write_text(text.replace(gone, new), encoding="utf-8")
    return path


def test_a_notice_becomes_a_file_that_check_accepts(dondoc: Dondoc, office: Path) -> None:
    path = office / "directives" / "ban-nhap.yaml"
    said = dondoc("draft", ISSUED, "-o", path, *TODAY)
    assert (said.code, said.err) == (0, "")
    assert "Đọc được 17 mục" in said.out
    assert f"rồi chạy `dondoc check {path}`" in said.out
    problems = dondoc("check", path, *TODAY, "--json").json["problems"]
    assert problems == []
    assert path.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=directive.schema.json\n"
    )


def test_the_draft_kept_beside_the_example_is_what_is_drafted_today(
    dondoc: Dondoc, tmp_path: Path
) -> None:
    home = shutil.copytree(ISSUED.parent, tmp_path / "ví dụ")
    drafted = tmp_path / "ban-nhap.yaml"
    dondoc("--home", home, "draft", home / "notice.txt", "-o", drafted, *TODAY)
    assert drafted.read_text("utf-8") == (home / "ban-nhap.yaml").read_text("utf-8")


def test_an_office_without_a_database_drafts_all_the_same(dondoc: Dondoc, office: Path) -> None:
    for file in office.glob("dondoc.db*"):
        file.unlink()
    said = dondoc("draft", ISSUED, "-o", office / "moi.yaml", *TODAY)
    assert (said.code, said.err) == (0, "")
    assert not list(office.glob("dondoc.db*"))


def test_the_report_tells_what_the_notice_leaves_open(dondoc: Dondoc, office: Path) -> None:
    out = dondoc("draft", ISSUED, "-o", office / "moi.yaml", "--today", "2025-03-05").out
    assert "không có thời hạn" in out
    assert "“Các trường THCS&THPT” được giao việc nhưng không có" in out
    assert "Đã qua hạn: 1-lap-ke-hoach, ngày cuối thứ Năm 27/02/2025" in out
    assert "ngày cuối Chủ nhật 29/6/2025, cần xong trong thứ Sáu 27/6/2025" in out
    for row in ("rõ người", "rõ việc", "rõ thời gian", "rõ trách nhiệm", "rõ sản phẩm"):
        assert row in out


def test_without_a_file_the_text_goes_to_standard_output(dondoc: Dondoc) -> None:
    said = dondoc("draft", ISSUED, *TODAY)
    assert said.code == 0
    assert said.out.startswith("# yaml-language-server")
    assert "chưa có office.yaml" in said.err
    assert "Đọc được 17 mục" in said.err


def test_a_notice_may_come_through_a_pipe(dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ISSUED.read_bytes())))
    said = dondoc("draft", "-", *TODAY)
    assert said.code == 0
    assert "đọc từ “đầu vào chuẩn”" in said.out


def test_a_file_that_is_there_is_left_alone(dondoc: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "da-sua.yaml"
    path.write_text("của tôi", encoding="utf-8")
    said = dondoc("draft", ISSUED, "-o", path)
    assert said.code == 1
    assert "đã có nên chưa ghi gì" in said.err
    assert path.read_text(encoding="utf-8") == "của tôi"
    assert dondoc("draft", ISSUED, "-o", path, "--force").code == 0
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("khong-co.docx", None, "không có tệp này"),
        ("trong.txt", b"", "tệp rỗng"),
        ("tho.txt", "Trời thu xanh ngắt mấy tầng cao".encode(), "Chưa đọc được thông báo"),
        ("anh.docx", b"PK\x03\x04 nothing", "Không đọc được tệp"),
    ],
)
def test_what_is_no_notice_is_refused_and_nothing_is_written(
    dondoc: Dondoc, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    source, path = tmp_path / name, tmp_path / "ra" / "moi.yaml"
    if content is not None:
        source.write_bytes(content)
    said = dondoc("draft", source, "-o", path)
    assert said.code == 1
    assert words in said.err
    assert not path.parent.exists()


def test_a_folder_that_cannot_be_written_to_is_told(dondoc: Dondoc, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    said = dondoc("draft", ISSUED, "-o", tmp_path / "tep" / "moi.yaml")
    assert said.code == 1
    assert "ghi được tệp" in said.err


def test_json_is_the_form_that_duties_are_scored_by(dondoc: Dondoc) -> None:
    form = dondoc("draft", ISSUED, "--json").json
    assert form["source"] == {
        "issuer": "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        "number": "/SGDDĐT-GDTrHQLCL",
        "date": None,
        "subject": "Thông báo kết luận tại hội nghị triển khai thí điểm học bạ số và thư viện số",
        "signer_title": "KT. GIÁM ĐỐC",
        "signer": "Trần Sĩ Thành",
    }
    assert len(form["obligations"]) == 17
    plan = form["obligations"][1]
    assert plan["deadline"] == "2025-02-28"
    assert (plan["deadline_kind"], plan["modality"]) == ("before", "obligation")
    assert plan["owners"] == ["Phòng Giáo dục và Đào tạo các huyện, thành phố"]
    assert plan["sureness"]["owners"] == ["sure"]
    first, last = plan["offsets"]["quote"]
    assert last - first >= len(plan["quote"])


def test_json_never_says_standing_duty(dondoc: Dondoc) -> None:
    kinds = {each["modality"] for each in dondoc("draft", ISSUED, "--json").json["obligations"]}
    assert kinds <= {"obligation", "prohibition", "permission", "statement"}


def test_an_explanation_says_the_words_and_the_rule(dondoc: Dondoc) -> None:
    said = dondoc("draft", ISSUED, "--explain", "5")
    assert said.code == 0
    assert "Khoản 5, việc 2: Tuyệt đối không được thu tiền" in said.out
    assert "câu không nêu thời gian" in said.out
    assert "chắc chắn" in said.out


def test_a_point_is_explained_under_its_whole_name(dondoc: Dondoc, tmp_path: Path) -> None:
    text = ISSUED.read_text(encoding="utf-8").replace("\n- Bổ sung", "\na) Bổ sung")
    path = tmp_path / "co-diem.txt"
    path.write_text(text.replace("\n- Chủ động liên hệ", "\nb) Chủ động liên hệ"), encoding="utf-8")
    assert "\nĐiểm b khoản 3, việc 1: " in dondoc("draft", path, "--explain", "3").out


def test_a_clause_that_is_not_there_is_answered(dondoc: Dondoc) -> None:
    said = dondoc("draft", ISSUED, "--explain", "66")
    assert (said.code, said.err) == (1, "Không tìm thấy khoản “66”. Có phải ý bạn là “6”?\n")


def test_a_second_version_keeps_the_codes_and_proposes_commands(
    dondoc: Dondoc, issued: Path, second: Path
) -> None:
    path = issued / "ban-hai.yaml"
    said = dondoc("draft", second, "-o", path, *LATER)
    assert said.code == 0
    assert f"So với bản trước (“{NOTICE}”)" in said.out
    code = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"
    assert f"dondoc extend {code} 2025-03-13 --grant" in said.out
    text = path.read_text(encoding="utf-8")
    assert f"key: {NOTICE}\n" in text
    assert "- code: 1-ke-hoach\n" in text
    assert "# bỏ ở bản mới: Sử dụng đồng thời học bạ giấy và học bạ số" in text
    assert dondoc("check", path, *LATER, "--json").json["problems"] == []


def test_a_proposed_command_can_be_typed_as_it_is(
    dondoc: Dondoc, issued: Path, second: Path
) -> None:
    out = dondoc("draft", second, "-o", issued / "ban-hai.yaml", *LATER).out
    commands = [line.strip() for line in out.splitlines() if line.startswith("  dondoc ")]
    assert commands
    for command in commands:
        assert dondoc(*shlex.split(command)[1:], *LATER).code == 0


def test_a_version_is_compared_with_the_file_that_is_named(
    dondoc: Dondoc, office: Path, second: Path, tmp_path: Path
) -> None:
    shutil.copy(DECLARED, tmp_path / "ban-mot.yaml")
    alone = dondoc("draft", second, "-o", tmp_path / "a.yaml", *TODAY)
    named = dondoc("draft", second, "-o", tmp_path / "b.yaml", "--against", "ban-mot.yaml", *TODAY)
    assert (alone.code, named.code) == (0, 0)
    assert "So với bản trước" not in alone.out
    assert "So với bản trước" in named.out
    assert "thời hạn: trước ngày 28/02/2025 → trước ngày 14/3/2025" in named.out


def test_overlaps_of_two_notices_are_listed(dondoc: Dondoc, issued: Path) -> None:
    assert "0 cặp việc" in dondoc("overlaps", *LATER).out
    path = issued / "directives" / "ban-sao.yaml"
    text = DECLARED.read_text(encoding="utf-8")
    path.write_text(text.replace(f"key: {NOTICE}", "key: ban-sao"), encoding="utf-8")
    said = dondoc("overlaps", *LATER)
    assert said.code == 0
    assert f"{NOTICE}.1-ke-hoach" in said.out
    assert "và 6 đơn vị nữa" in said.out
    pairs = dondoc("overlaps", *LATER, "--json").json["overlaps"]
    assert pairs[0]["score"] == 100.0
    assert {pair["one"]["notice"] for pair in pairs} == {NOTICE}


def test_a_broken_file_is_left_out_of_the_overlaps(dondoc: Dondoc, issued: Path) -> None:
    (issued / "directives" / "hong.yaml").write_text("key: [", encoding="utf-8")
    assert dondoc("overlaps", *LATER).code == 0


def test_a_file_that_has_to_be_filled_in_is_told_and_not_adopted(
    dondoc: Dondoc, office: Path, tmp_path: Path
) -> None:
    text = ISSUED.read_text(encoding="utf-8").replace("Trần Sĩ Thành", "")
    bare = tmp_path / "khong-ten.txt"
    bare.write_text(text, encoding="utf-8")
    path = office / "khong-ten.yaml"
    dondoc("draft", bare, "-o", path, *TODAY)
    wanted = "còn “(hãy điền)” ở họ tên người ký"
    assert wanted in dondoc("check", path, *TODAY).out
    numbered = "  code_number: 9\n  issued_date: 2025-02-14\n  code_notation:"
    written = path.read_text(encoding="utf-8").replace("  code_notation:", numbered, 1)
    path.write_text(written, encoding="utf-8")
    said = dondoc("adopt", path, *LATER)
    assert said.code == 1
    assert wanted in said.err


def test_another_notice_is_not_taken_for_the_version_before(dondoc: Dondoc, tmp_path: Path) -> None:
    other = tmp_path / "khac.txt"
    words = "Yêu cầu các trường THPT kiểm tra bình chữa cháy trước ngày 20/3/2025."
    text = ISSUED.read_text(encoding="utf-8").partition("\n1. ")[0]
    other.write_text(f"{text}\n1. {words}\n", encoding="utf-8")
    shutil.copy(DECLARED, tmp_path / "ban-mot.yaml")
    said = dondoc("draft", other, "-o", tmp_path / "a.yaml", "--against", "ban-mot.yaml", *TODAY)
    assert "có lẽ đó không phải bản trước" in said.out
    assert "bỏ ở bản mới" not in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_a_day_that_became_no_duty_is_told(dondoc: Dondoc, tmp_path: Path) -> None:
    text = ISSUED.read_text(encoding="utf-8")
    late = "Hạn cuối nộp lệ phí: trước ngày 20/3/2025."
    notice = tmp_path / "le-phi.txt"
    notice.write_text(text.replace("\n4. ", f"\n{late}\n4. ", 1), encoding="utf-8")
    said = dondoc("draft", notice, "-o", tmp_path / "a.yaml", *TODAY)
    assert "Có hạn mà chưa thành việc" in said.out


def test_a_notice_issued_again_under_another_number_is_offered_for_comparison(
    dondoc: Dondoc, issued: Path, tmp_path: Path
) -> None:
    text = ISSUED.read_text(encoding="utf-8")
    text = text.replace("Số: /", "Số: 999/", 1).replace("ngày tháng 02", "ngày 19 tháng 02", 1)
    again = tmp_path / "thay-the.txt"
    again.write_text(text, encoding="utf-8")
    said = dondoc("draft", again, "-o", tmp_path / "a.yaml", *LATER)
    assert "So với bản trước" not in said.out
    assert f"“{NOTICE}” cũng của cơ quan này, cùng trích yếu" in said.out
