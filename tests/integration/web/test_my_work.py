"""Việc của tôi: what waits, counted and led to."""

from collections.abc import Callable
from datetime import date

from tests.integration.web.conftest import Web

LATE_DAY = date(2025, 2, 28)


def test_a_new_office_is_told_where_to_begin(web: Web) -> None:
    text = web.clerk.get("/").text
    assert "Không có việc nào đang chờ" in text
    assert 'href="/thong-bao"' in text


def test_what_is_overdue_stands_with_its_unit_and_how_late_it_is(web: Web) -> None:
    web.adopt()
    web.clock.go(LATE_DAY)
    text = web.clerk.get("/").text
    assert "<strong>8</strong> <span>nhiệm vụ quá hạn, chưa nộp</span>" in text
    assert "Phòng Giáo dục và Đào tạo huyện Cư Jút" in text
    assert "Quá 1 ngày" in text


def test_each_role_is_told_its_own_next_step(web: Web) -> None:
    web.adopt()
    web.clock.go(LATE_DAY)
    assert "Bước tiếp theo: gọi đơn vị, hoặc soạn công văn đôn đốc" in web.officer.get("/").text
    assert "người khác trong cơ quan làm bước tiếp theo" in web.admin.get("/").text


def test_the_page_asks_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    web.clerk.get("/")
    statements()
    web.clerk.get("/")
    few = len(statements())
    web.adopt()
    web.clock.go(LATE_DAY)
    clerk = web.clerk
    statements()
    assert "Quá 1 ngày" in clerk.get("/").text
    assert len(statements()) == few <= 8
