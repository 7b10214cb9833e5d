"""`dondoc calendar` and `dondoc check`: a calendar file that somebody edited in an editor."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import Dondoc

ACT = "Công văn số 99/UBND-VX ngày 14/02/2025"
SHIPPED = Path(__file__).parents[3] / "directives/calendar/2025.yaml"
SOURCE = "kind: holiday, source: luat }"


@pytest.fixture
def edited(issued: Path) -> Path:
    """Return an office that issued its notice; then a day off was typed into the file of 2025."""
    text = SHIPPED.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if "2025-01-01" in line)
    storm = f"  - {{ day: 2025-02-27, name: Nghỉ bão, {SOURCE}"
    own = issued / "directives/calendar/2025.yaml"
    own.write_text(text.replace(first, f"{first}\n{storm}"), encoding="utf-8")
    return issued


def test_check_says_which_year_was_edited_and_is_not_applied(edited: Path, dondoc: Dondoc) -> None:
    said = dondoc("check", "--home", edited)
    assert "2025: tệp lịch đã sửa tay, chưa áp dụng: thêm ngày nghỉ 27/02/2025" in said.out
    notes = dondoc("check", "--home", edited, "--json").json["notes"]
    assert [note["notice"] for note in notes if note["kind"] == "edited_calendar"] == ["2025"]


def test_the_file_is_looked_at_then_applied(edited: Path, dondoc: Dondoc) -> None:
    day = ("--home", edited, "--today", "2025-02-17")
    assert "thêm ngày nghỉ 27/02/2025 (Nghỉ bão)" in dondoc("calendar", *day).out
    look = dondoc("calendar", "2025", *day)
    assert "27/02/2025 (nhắc theo 26/02/2025)" in look.out
    assert "8 nhiệm vụ giữ nguyên hạn, chỉ dời ngày nhắc. Chưa đổi gì" in look.out
    assert dondoc("calendar", "2025", "--apply", *day).code == 2
    done = dondoc("calendar", "2025", "--apply", "--act", ACT, *day)
    assert done.code == 0, done.err
    assert "Đã áp dụng lịch năm 2025: 8 nhiệm vụ giữ nguyên hạn, chỉ dời" in done.out
    assert "đúng như lịch đang áp dụng" in dondoc("calendar", *day).out
    again = dondoc("calendar", "2025", "--apply", "--act", ACT, *day)
    assert again.code == 1
    assert "không có gì để áp dụng" in again.err
    assert "chưa áp dụng" not in dondoc("check", "--home", edited).out


def test_a_file_that_is_not_applied_stops_no_command(edited: Path, dondoc: Dondoc) -> None:
    code = "hoc-ba-so-2025.1-ke-hoach.phong-gddt-cu-jut"
    asked = ("--ask", "2025-03-05", "--reason", "Ba xã chưa gửi danh sách")
    day = ("--home", edited, "--today", "2025-02-17")
    assert dondoc("extend", code, *asked, *day).code == 0
    granted = dondoc("extend", code, "--grant", *day)
    assert granted.code == 0, granted.err
