"""Lịch làm việc: a year with its reasons, and a change that is looked at before it is made."""

import re
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.integration.web.conftest import NOTICE, Web
from workflow.domain.calendar import CalendarYear
from workflow.domain.message import MessageState
from workflow.library.yaml_file import read_as

ACT = "Công văn số 99/UBND-VX ngày 14/02/2025 của Ủy ban nhân dân tỉnh Đắk Nông"
PLAN = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"
SUMMARY = f"{NOTICE}.1-tong-ket.phong-gddt-cu-jut"
FILE = {"nam": "2025", "viec": "file", "nguon": ACT}
SHIPPED = Path(__file__).parents[3] / "directives/calendar/2025.yaml"
OFF = {"nam": "2025", "viec": "holiday", "ngay": "27/02/2025", "ten": "Nghỉ bão", "nguon": ACT}


def preview(client: TestClient, typed: dict[str, str]) -> dict[str, str]:
    """Return the form that the preview ends in."""
    answer = client.get("/lich/xem-truoc", params=typed)
    assert answer.status_code == 200, answer.text
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', answer.text)
    return dict(found)


def test_a_year_stands_with_every_reason_and_what_is_not_yet_certain(web: Web) -> None:
    text = web.leader.get("/lich?nam=2025").text
    assert text.count('<table class="month">') == 12
    assert "thứ Sáu 02/5/2025" in text
    assert "thứ Bảy làm bù</td><td>cho thứ Sáu 02/5/2025" in text
    assert "Thông báo số 6150/TB-BLĐTBXH" in text
    assert "Chính thức" in text
    assert "Văn thư hoặc quản trị được đề nghị sửa lịch" in text
    assert "Dự kiến" in web.clerk.get("/lich?nam=2027").text
    assert "chưa có lịch" in web.clerk.get("/lich?nam=2028").text
    assert web.clerk.get("/lich?nam=1999").status_code == 404
    assert web.clerk.get("/lich?nam=../x").status_code == 404


def test_a_proposal_shows_what_moves_and_changes_nothing(web: Web) -> None:
    web.adopt()
    answer = web.clerk.get("/lich/xem-truoc", params=OFF)
    assert "27/02/2025 (nhắc theo 26/02/2025)" in answer.text
    assert "Không có thư nào được gửi vì thay đổi này" in answer.text
    assert "trước hạn 7 ngày làm việc" in answer.text
    assert web.assignment(PLAN).target_day == date(2025, 2, 27)
    assert web.moves("lich/2025") == ["take_calendar"]
    assert not (web.app.home / "directives/calendar/2025.yaml").exists()


def test_a_last_day_that_stays_is_not_listed_as_one_that_moves(web: Web) -> None:
    web.adopt()
    text = web.clerk.get("/lich/xem-truoc", params=OFF).text
    moves, stays = text.split('id="doi-han"')[1].split('id="giu-han"')
    assert "Hạn dịch chuyển (0)" in moves
    assert "Hạn giữ nguyên, ngày nhắc dời (8)" in stays
    assert PLAN not in moves
    assert PLAN in stays
    assert "Công văn số 215/SGDĐT-GDTrH-QLCL ngày 12/02/2025: 8 nhiệm vụ" in stays
    assert f">{NOTICE}<" not in text, "a notice is called by its number, not by its file"


def test_a_last_day_counted_in_working_days_is_listed_as_one_that_moves(web: Web) -> None:
    directive = web.app.home / "directives" / f"{NOTICE}.yaml"
    shipped = SHIPPED.parents[1] / directive.name
    counted = "due: { within_working_days: 11, words: trong 11 ngày làm việc }"
    text = shipped.read_text(encoding="utf-8")
    due = next(line.strip() for line in text.splitlines() if "before: 2025-02-28" in line)
    directive.write_text(text.replace(due, counted), encoding="utf-8")
    web.adopt()
    text = web.clerk.get("/lich/xem-truoc", params=OFF).text
    moves, stays = text.split('id="doi-han"')[1].split('id="giu-han"')
    assert "Hạn dịch chuyển (8)" in moves
    assert PLAN in moves
    assert "Hạn giữ nguyên, ngày nhắc dời (0)" in stays
    answer = web.clerk.post("/lich", data=preview(web.clerk, OFF))
    done = web.clerk.get(answer.headers["Location"]).text
    assert "Đã áp dụng: 8 nhiệm vụ dời hạn. Không có thư nào được gửi" in done


def test_an_applied_change_moves_days_with_its_source_and_sends_no_mail(web: Web) -> None:
    web.adopt()
    form = preview(web.clerk, OFF)
    answer = web.clerk.post("/lich", data=form)
    assert answer.status_code == 303, answer.text
    assert web.assignment(PLAN).target_day == date(2025, 2, 26)
    assert web.moves(PLAN) == ["open", "set_last_day"]
    assert web.moves("lich/2025") == ["take_calendar", "change_calendar"]
    with web.app.desk.store.read() as tx:
        assert tx.trail(PLAN)[-1].note == ACT
        assert all(not tx.messages(state) for state in MessageState)
    own = web.app.home / "directives/calendar/2025.yaml"
    assert date(2025, 2, 27) in {off.day for off in read_as(own, CalendarYear).days_off}
    assert own.read_text(encoding="utf-8").startswith("# Ngày nghỉ và ngày làm bù")
    text = web.clerk.get("/lich?nam=2025").text
    assert "Nghỉ bão" in text
    assert "Lịch do cơ quan đã sửa" in text
    assert "chưa áp dụng" not in text
    assert web.clerk.post("/lich", data=form).headers["Location"] == answer.headers["Location"]
    assert web.moves("lich/2025") == ["take_calendar", "change_calendar"]


def test_the_second_of_two_people_is_told_who_was_first(web: Web) -> None:
    web.adopt()
    late = preview(web.admin, OFF | {"ngay": "26/02/2025"})
    web.clerk.post("/lich", data=preview(web.clerk, OFF))
    answer = web.admin.post("/lich", data=late)
    assert answer.status_code == 409, answer.text[-600:]
    assert "Lê Thị Văn (van.thu): sửa lịch làm việc" in answer.text


def test_a_file_changed_by_hand_since_is_not_written_over(web: Web) -> None:
    form = preview(web.clerk, OFF)
    shipped = web.app.calendar_files.declared(2025)
    own = web.app.home / "directives/calendar/2025.yaml"
    file = web.app.calendar_files.changed(shipped.year, shipped.digest)
    own.write_bytes((file.content or b"") + "# sửa tay\n".encode())
    assert web.clerk.post("/lich", data=form).status_code == 409
    assert own.read_text().endswith("# sửa tay\n")
    assert web.moves("lich/2025") == []


def edit_by_hand(web: Web) -> Path:
    """Add a day off to the file of 2025 as an editor would, and return the file."""
    own = web.app.home / "directives/calendar/2025.yaml"
    text = SHIPPED.read_text(encoding="utf-8")
    first = "  - { day: 2025-01-01,"
    assert first in text
    (line,) = (line for line in text.splitlines() if line.startswith(first))
    source = line[line.index("source:") :]
    storm = f"  - {{ day: 2025-02-27, name: Nghỉ bão, kind: holiday, {source}"
    own.write_text(text.replace(line, f"{line}\n{storm}"), encoding="utf-8")
    return own


def test_a_file_edited_by_hand_is_told_and_counts_only_when_it_is_applied(web: Web) -> None:
    web.adopt()
    edit_by_hand(web)
    text = web.clerk.get("/lich?nam=2025").text
    assert "Tệp lịch năm 2025 đã sửa tay, chưa áp dụng" in text
    assert "thêm ngày nghỉ 27/02/2025 (Nghỉ bão)" in text
    assert "Đề nghị sửa lịch" not in text
    assert "thêm ngày nghỉ 27/02/2025 (Nghỉ bão)" in web.admin.get("/").text
    assert "Nghỉ bão" not in web.officer.get("/").text
    assert web.fresh.now().desk.rules.calendar.is_working_day(date(2025, 2, 27))
    refused = web.clerk.get("/lich/xem-truoc", params=OFF | {"ngay": "26/02/2025"})
    assert refused.status_code == 422
    assert "đã được sửa tay và chưa áp dụng" in refused.text
    form = preview(web.clerk, FILE)
    assert web.assignment(PLAN).target_day == date(2025, 2, 27)
    answer = web.clerk.post("/lich", data=form)
    assert answer.status_code == 303, answer.text
    assert web.assignment(PLAN).target_day == date(2025, 2, 26)
    with web.app.desk.store.read() as tx:
        assert tx.trail(PLAN)[-1].note == ACT
    text = web.clerk.get("/lich?nam=2025").text
    assert "chưa áp dụng" not in text
    assert "áp dụng tệp lịch đã sửa tay; theo Công văn số 99" in text
    assert "chưa áp dụng" not in web.admin.get("/").text


def test_a_file_put_back_as_it_was_is_not_spoken_of_any_more(web: Web) -> None:
    web.adopt()
    own = edit_by_hand(web)
    assert "chưa áp dụng" in web.clerk.get("/lich?nam=2026").text
    own.unlink()
    assert "chưa áp dụng" not in web.clerk.get("/lich?nam=2025").text
    refused = web.clerk.get("/lich/xem-truoc", params=FILE)
    assert refused.status_code == 422
    assert "không có gì để áp dụng" in refused.text


def test_a_file_edited_again_after_it_was_looked_at_is_not_applied(web: Web) -> None:
    web.adopt()
    own = edit_by_hand(web)
    form = preview(web.clerk, FILE)
    own.write_text(own.read_text(encoding="utf-8").replace("2025-02-27", "2025-02-26"))
    assert web.clerk.post("/lich", data=form).status_code == 409
    assert web.moves("lich/2025") == ["take_calendar"]
    assert web.moves(PLAN) == ["open"]


def test_a_year_that_no_day_was_counted_with_goes_by_its_file_at_once(web: Web) -> None:
    edit_by_hand(web)
    assert "chưa áp dụng" not in web.clerk.get("/lich?nam=2025").text
    assert not web.fresh.now().desk.rules.calendar.is_working_day(date(2025, 2, 27))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"nguon": ""}, "Hãy ghi văn bản quyết định"),
        ({"ngay": "31/02/2025"}, "không có ngày"),
        ({"ngay": "01/5/2025"}, "được khai hai lần"),
        ({"ngay": ""}, "Hãy chọn ngày"),
        ({"ten": " "}, "Hãy ghi tên ngày nghỉ"),
        ({"viec": "xoa-het"}, "Hãy chọn việc"),
        ({"viec": "swap", "lam_bu": "02/3/2025"}, "không phải thứ Bảy"),
        ({"viec": "swap", "ngay": "01/3/2025"}, "ngày nghỉ hằng tuần"),
        ({"viec": "remove"}, "không có trong lịch"),
    ],
)
def test_a_wrong_proposal_is_told_what_to_do(web: Web, typed: dict[str, str], words: str) -> None:
    answer = web.clerk.get("/lich/xem-truoc", params=OFF | typed)
    assert answer.status_code == 422
    assert words in answer.text
