"""`dondoc explain`: the day, and why it is that day."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc

FEBRUARY = ("trước ngày 28/02/2025", "thứ Năm 27/02/2025", "thứ Năm 27/02/2025")
JUNE = ("trước ngày 30/6/2025", "Chủ nhật 29/6/2025", "thứ Sáu 27/6/2025")
DATED = {"1-ke-hoach": FEBRUARY, "1-tong-ket": JUNE, "2-bao-cao": JUNE, "3-bao-cao": JUNE}
LENIENT = {FEBRUARY: "thứ Sáu 28/02/2025", JUNE: "thứ Hai 30/6/2025"}
CASES = [pytest.param(code, days, id=f"{code}: {days[0]}") for code, days in DATED.items()]
UNIT = "phong-gddt-cu-jut"


@pytest.mark.parametrize(("code", "days"), CASES)
def test_before_a_day_read_strictly(
    office: Path, dondoc: Dondoc, code: str, days: tuple[str, str, str]
) -> None:
    said = dondoc("explain", f"{NOTICE}.{code}")
    words, last_day, target_day = days
    assert said.code == 0
    assert f"Ngày cuối còn trong hạn: {last_day}\n" in said.out
    assert f"Ngày làm việc cần xong: {target_day}\n" in said.out
    assert f"“T{words[1:]}”" in said.out
    assert "đã là muộn theo cách đọc chặt của đơn vị" in said.out
    assert ("là Chủ nhật" in said.out) == (days is JUNE)


@pytest.mark.parametrize(("code", "days"), CASES)
def test_before_a_day_read_leniently(
    office: Path, dondoc: Dondoc, code: str, days: tuple[str, str, str]
) -> None:
    said = dondoc("explain", f"{NOTICE}.{code}", "--policy", "lenient")
    assert said.code == 0
    assert f"Ngày cuối còn trong hạn: {LENIENT[days]}\n" in said.out
    assert f"Ngày làm việc cần xong: {LENIENT[days]}\n" in said.out
    assert "vẫn còn trong hạn theo cách đọc nới của đơn vị" in said.out


def test_the_reading_is_the_setting_of_the_office(office: Path, dondoc: Dondoc) -> None:
    path = office / "office.yaml"
    text = path.read_text(encoding="utf-8").replace("before: strict", "before: lenient")
    path.write_text(text, encoding="utf-8")
    assert "Ngày cuối còn trong hạn: thứ Hai 30/6/2025" in dondoc("explain", "3-bao-cao").out
    strictly = dondoc("explain", "3-bao-cao", "--policy", "strict")
    assert "Ngày cuối còn trong hạn: Chủ nhật 29/6/2025" in strictly.out


def test_no_office_is_needed_for_a_notice_that_travels_with_the_engine(dondoc: Dondoc) -> None:
    said = dondoc("explain", f"{NOTICE}.1-ke-hoach")
    assert said.code == 0
    assert "chưa có office.yaml: tính theo mẫu cơ quan đi kèm" in said.out
    assert "thứ Năm 27/02/2025" in said.out


def test_a_clause_explains_all_that_it_asks(office: Path, dondoc: Dondoc) -> None:
    found = dondoc("explain", f"{NOTICE}/3", "--json").json["explanations"]
    assert [each["code"].split(".")[1] for each in found] == [
        "3-phan-mem",
        "3-chu-ky-so",
        "3-tap-huan",
        "3-cam-ket",
        "3-bao-cao",
    ]
    assert [each["last_day"] for each in found] == [None, None, None, None, "2025-06-29"]
    assert found[-1]["target_day"] == "2025-06-27"


def test_what_waits_for_an_event_has_a_reason_and_no_day(office: Path, dondoc: Dondoc) -> None:
    said = dondoc("explain", "6-tong-ket")
    assert "Ngày cuối còn trong hạn: không có" in said.out
    assert "sự kiện chưa được ghi nhận, nên chưa có thời hạn" in said.out


def test_a_recurring_duty_shows_its_next_days(office: Path, dondoc: Dondoc) -> None:
    source = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    due = "due: { every: month, before_day: 20, words: trước ngày 20 hằng tháng }"
    old = "due: { before: 2025-02-28, words: trước ngày 28/02/2025 }"
    text = source.read_text(encoding="utf-8").replace(old, due, 1)
    (office / "directives" / source.name).write_text(text, encoding="utf-8")
    said = dondoc("explain", "1-ke-hoach", "--today", "2025-03-03", "--json")
    assert said.json["explanations"][0]["occurrences"] == ["2025-03-19", "2025-04-19", "2025-05-19"]


def test_an_assignment_shows_its_extension_and_its_history(issued: Path, dondoc: Dondoc) -> None:
    code = f"{NOTICE}.1-ke-hoach.{UNIT}"
    why = ("--reason", "chờ danh sách trường")
    assert dondoc("extend", code, "--ask", "10/3/2025", *why, "--today", "2025-02-25").code == 0
    assert dondoc("extend", code, "--grant", "--today", "2025-02-26").code == 0
    said = dondoc("explain", code, "--today", "2025-02-26")
    assert "Đã gia hạn: từ thứ Năm 27/02/2025 đến thứ Hai 10/3/2025" in said.out
    assert "Ngày cuối còn trong hạn: thứ Hai 10/3/2025" in said.out
    assert "Theo văn bản giao: thứ Năm 27/02/2025" in said.out
    for words in ("giao", "xin gia hạn", "cho gia hạn", "chờ danh sách trường", "Chuyên viên A"):
        assert words in said.out
    assert "“Trước ngày 28/02/2025”: ngày 28/02/2025 đã là muộn" in said.out


def test_a_code_that_is_nothing_is_answered_with_the_nearest(office: Path, dondoc: Dondoc) -> None:
    said = dondoc("explain", f"{NOTICE}.1-ke-hoac")
    assert (said.code, said.out) == (1, "")
    assert f"Có phải ý bạn là “{NOTICE}.1-ke-hoach”?" in said.err


def test_a_broken_file_is_told_when_nothing_else_answers(office: Path, dondoc: Dondoc) -> None:
    (office / "directives" / "sai.yaml").write_text("key: 1\n", encoding="utf-8")
    assert dondoc("explain", "1-ke-hoach").code == 0
    said = dondoc("explain", "sai.viec")
    assert said.code == 1
    assert "sai.yaml:1:" in said.err


def test_a_folder_without_its_database_is_told_what_to_do(
    office: Path, dondoc: Dondoc, tmp_path: Path
) -> None:
    shutil.copytree(office, tmp_path / "khac", ignore=shutil.ignore_patterns("dondoc.db*"))
    said = dondoc("explain", "1-ke-hoach", "--home", "khac")
    assert said.code == 1
    assert "Gõ `dondoc init` để tạo" in said.err


def test_what_was_handed_in_is_shown_with_its_number_and_files(
    issued: Path, dondoc: Dondoc, tmp_path: Path
) -> None:
    plan = tmp_path / "kế hoạch.txt"
    plan.write_text("Kế hoạch", encoding="utf-8")
    code = "hoc-ba-so-2025.1-ke-hoach.phong-gddt-cu-jut"
    number = ("--number", "45", "--notation", "BC-PGDĐT", "--date", "2025-02-20")
    assert dondoc("submit", code, plan, *number, "--today", "2025-02-21").code == 0
    said = dondoc("explain", code, "--today", "2025-02-24")
    digest = sha256(plan.read_bytes()).hexdigest()[:12]
    words = (
        f"Đã nộp: 21/02/2025; số 45/BC-PGDĐT; ngày 20/02/2025; tệp kế hoạch.txt (sha256 {digest}…)"
    )
    assert words in said.out


def test_a_breach_of_a_ban_is_shown_with_who_reported_it(issued: Path, dondoc: Dondoc) -> None:
    code = "hoc-ba-so-2025.5-khong-thu-tien.thpt-chu-van-an"
    reason = "Một lớp thu tiền cài phần mềm, đã trả lại."
    on = ("--on", "2025-03-03", "--reason", reason, "--today", "2025-03-05")
    assert dondoc("incident", code, *on).code == 0
    said = dondoc("explain", code, "--today", "2025-03-06")
    assert f"Vi phạm ngày 03/3/2025: {reason} (Chuyên viên A)" in said.out
