"""Two screens that count differently say so where the number stands, with the sum of both."""

import re
from datetime import date

import pytest

from tests.integration.web.conftest import NOTICE, Web
from workflow.domain.audit import Actor, Move
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.count_figures import count_figures
from workflow.usecases.move_to_successors import move_to_successors
from workflow.usecases.submit_result import Result, submit_result
from workflow.usecases.take_step import Hand

HAND = Hand(actor=Actor(name="Trần Quốc Bảo (chuyen.vien)"), note="Đã thống nhất với đơn vị")
DAK_MIL = f"{NOTICE}.1-ke-hoach.phong-gddt-dak-mil"
MERGED = date(2025, 7, 1)


@pytest.fixture
def some_dropped(web_on_each: Web) -> Web:
    """Return an office on 03/03/2025: two duties were waived, of one the plan came late."""
    web_on_each.adopt()
    for code in ("2-tap-huan.gdtx-tinh", "4-hai-hoc-ba.gdtx-tinh"):
        close_assignment(web_on_each.app.desk, f"{NOTICE}.{code}", Move.WAIVE, HAND)
    web_on_each.clock.go(date(2025, 3, 3))
    submit_result(web_on_each.app.desk, web_on_each.app.files, DAK_MIL, Result(), HAND)
    return web_on_each


def words(text: str, mark: str) -> str:
    """Return the sentence with a mark, without its links."""
    found = re.search(rf'id="{mark}">(.+?)</p>', text, re.DOTALL)
    assert found, text
    return " ".join(re.sub(r"<[^>]+>", "", found[1]).split())


def numbers(sentence: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", sentence)]


def rows(web: Web, state: str) -> int:
    """Return how many duties the list has in a state."""
    found = re.search(r"(\d+) nhiệm vụ,", web.clerk.get(f"/nhiem-vu?trang_thai={state}").text)
    assert found
    return int(found[1])


def test_the_list_of_all_duties_is_the_report_and_what_a_report_does_not_count(
    some_dropped: Web,
) -> None:
    sentence = words(some_dropped.clerk.get("/nhiem-vu").text, "vi-sao-so")
    given, reported, standing, dropped = numbers(sentence)
    assert given == reported + standing + dropped
    assert reported == count_figures(some_dropped.app.desk).whole.total
    assert dropped == 2
    parts = [rows(some_dropped, state) for state in ("reported", "standing", "dropped")]
    assert parts == [reported, standing, dropped]
    report = words(some_dropped.leader.get("/bao-cao").text, "vi-sao-so")
    assert numbers(report) == [given, reported, standing, dropped]


def test_the_sum_of_a_past_day_is_of_that_day_and_leads_to_no_list_of_today(
    some_dropped: Web,
) -> None:
    text = some_dropped.leader.get("/bao-cao?ngay=12/02/2025").text
    sentence = words(text, "vi-sao-so")
    assert numbers(sentence)[3] == 2
    assert "/nhiem-vu?trang_thai=reported" not in text
    assert "/nhiem-vu?trang_thai=reported" in some_dropped.leader.get("/bao-cao").text


def test_a_report_counts_a_late_result_that_waits_and_every_screen_says_so(
    some_dropped: Web,
) -> None:
    late = count_figures(some_dropped.app.desk).whole.open_overdue
    for page, mark in (("/bao-cao", "vi-sao-cham"), ("/nhiem-vu?trang_thai=overdue", "vi-sao-so")):
        assert numbers(words(some_dropped.leader.get(page).text, mark))[:3] == [late, late - 1, 1]
    assert (
        f"{late} đang thực hiện quá hạn = {late - 1} chưa nộp + 1"
        in some_dropped.leader.get("/").text
    )
    assert (rows(some_dropped, "late"), rows(some_dropped, "overdue")) == (late, late - 1)


def test_duties_of_two_offices_that_ended_say_whose_they_were_and_are_not_chased(web: Web) -> None:
    web.adopt()
    web.clock.go(MERGED)
    move_to_successors(web.app.desk)
    for page in ("/nhiem-vu?trang_thai=overdue", "/", "/bao-cao"):
        text = web.clerk.get(page).text
        assert "nhận từ Phòng Giáo dục và Đào tạo huyện Cư Jút" in text
        assert "nhận từ Phòng Giáo dục và Đào tạo huyện Đắk Mil" in text
    text = web.officer.get(f"/du-thao/moi?thong_bao={NOTICE}").text
    overdue, own = rows(web, "overdue"), numbers(words(text, "cua-minh"))[0]
    assert own == 16
    assert f"({overdue - own} nhiệm vụ quá hạn)" in text
    assert "Sở Giáo dục và Đào tạo tỉnh Lâm Đồng</label>" not in text
