"""Nhiệm vụ: the list and its matrix, one duty's page, and every step that is taken on it."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from html import unescape
from typing import Any

from starlette.testclient import TestClient

from tests.integration.opened import put_in
from tests.integration.web.conftest import NOTICE, Web
from workflow.domain.assignment import Assignment
from workflow.domain.directive import Modality

PLAN = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"
UNIT = "phong-gddt-cu-jut"
UNIT_NAME = "Phòng Giáo dục và Đào tạo huyện Cư Jút"
WHY = "Thiếu danh sách các trường thí điểm"
LATE_DAY = date(2025, 3, 2)


def text_of(client: TestClient, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, answer.text
    return unescape(answer.text)


def form_of(client: TestClient, code: str, act: str) -> dict[str, str]:
    """Return the hidden fields of a form as the page of a duty shows it."""
    text = text_of(client, f"/nhiem-vu/{code}")
    found = re.search(
        rf'<form method="post" action="/nhiem-vu/{re.escape(code)}/{act}".*?</form>',
        text,
        re.DOTALL,
    )
    assert found, f"no form {act}"
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', found[0]))


def send(client: TestClient, code: str, act: str, **fields: str) -> Any:
    """Open the page of a duty, fill a form in and send it."""
    hidden = form_of(client, code, act)
    return client.post(f"/nhiem-vu/{code}/{act}", data=hidden | fields)


def taken(client: TestClient, code: str, act: str, **fields: str) -> None:
    answer = send(client, code, act, **fields)
    assert (answer.status_code, answer.headers.get("Location")) == (303, f"/nhiem-vu/{code}"), (
        answer.text
    )


def many(web: Web, number: int) -> list[Assignment]:
    """Duties of the notice for made-up periods, spread over the units of the office and days."""
    units = sorted(web.app.desk.rules.organs.units)
    return [
        Assignment(
            code=f"{NOTICE}.1-ke-hoach.nhieu-{n:06}",
            notice=NOTICE,
            clause="1",
            obligation="1-ke-hoach" if n % 2 else "1-tong-ket",
            modality=Modality.OBLIGATION,
            action=f"Lập kế hoạch số {n}",
            unit=units[n % len(units)],
            first_unit=units[n % len(units)],
            owner="cac-phong-gddt",
            opened_on=date(2025, 2, 12),
            last_day=date(2025, 2, 1 + n % 28),
            period=f"2025-month-{1 + n % 12:02}",
        )
        for n in range(number)
    ]


def standing_code(opened: Sequence[Assignment]) -> str:
    return next(a.code for a in opened if a.modality.is_attested)


def test_an_empty_list_says_what_to_do(web: Web) -> None:
    text = text_of(web.clerk, "/nhiem-vu")
    assert "Chưa có nhiệm vụ nào" in text
    assert 'href="/thong-bao"' in text


def test_the_duties_of_a_notice_are_a_matrix_in_colour_and_word(web: Web) -> None:
    web.adopt()
    web.clock.go(LATE_DAY)
    text = text_of(web.clerk, f"/nhiem-vu?thong_bao={NOTICE}")
    row = text.split(UNIT_NAME)[-1].split("</tr>")[0]
    assert f'href="/nhiem-vu/{PLAN}"' in row
    assert '<span class="state late">Quá 3 ngày</span>' in row
    assert re.search(r'<span class="state in-time">Còn \d+ ngày làm việc</span>', row)
    assert "không giao" in row
    assert "chưa cam kết" in text
    rows = text_of(web.clerk, f"/nhiem-vu?thong_bao={NOTICE}&xem=bang")
    assert "hạn sớm nhất trước" in rows
    assert "thứ Năm 27/02/2025" in rows


def test_the_list_is_narrowed_by_each_filter_and_by_words_without_accents(web: Web) -> None:
    opened = web.adopt()
    web.clock.go(LATE_DAY)
    late = [a for a in opened if a.is_overdue(LATE_DAY)]
    for query, number in {
        "": len(opened),
        "trang_thai=overdue": len(late),
        f"don_vi={UNIT}": len([a for a in opened if a.unit == UNIT]),
        f"thong_bao={NOTICE}&xem=bang&khoan=1": len([a for a in opened if a.clause == "1"]),
        "tim=KE+HOACH+cu+jut": 1,
        "ky=2025-month-03": 0,
        "tim=%27%25_%22%3Cscript%3E": 0,
        "tim=%00": len(opened),
    }.items():
        text = text_of(web.clerk, f"/nhiem-vu?{query}")
        words = f"{number} nhiệm vụ" if number else "Không có nhiệm vụ nào hợp với điều kiện lọc"
        assert words in text, query
        assert "<script>" not in web.clerk.get(f"/nhiem-vu?{query}").text
    for query, status in {
        "trang_thai=la-lung": 422,
        "xem=khac": 422,
        "thong_bao=khong-co": 404,
        "tu=-1": 422,
        f"tim={'a' * 300}": 422,
    }.items():
        assert web.clerk.get(f"/nhiem-vu?{query}").status_code == status, query


def test_htmx_gets_the_result_only_and_choices_that_follow_the_notice(web: Web) -> None:
    web.adopt()
    part = web.clerk.get(f"/nhiem-vu?thong_bao={NOTICE}", headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert 'id="o-khoan" hx-swap-oob="true"' in part
    assert "Khoản 1" in part
    assert 'class="list matrix"' in part


def test_the_reads_are_right_on_each_database(web_on_each: Web) -> None:
    web = web_on_each
    web.adopt()
    with web.app.desk.store.begin() as tx:
        put_in(tx, many(web, 100))
    with web.app.desk.store.read() as tx:
        (name,) = tx.pages.notice_names()
    assert (name.key, name.code_number) == (NOTICE, 215)
    assert "học bạ số" in name.subject
    web.clock.go(LATE_DAY)
    text = web.clerk.get("/nhiem-vu?ky=2025-month-03").text
    assert 'value="2025-month-12"' in text
    assert web.clerk.get("/nhiem-vu/%00").status_code == 404


def test_the_number_of_statements_is_small(web: Web, statements: Callable[[], list[str]]) -> None:
    web.adopt()
    with web.app.desk.store.begin() as tx:
        put_in(tx, many(web, 100))
    web.clock.go(LATE_DAY)
    clerk = web.clerk
    for url in ("/nhiem-vu", f"/nhiem-vu?thong_bao={NOTICE}", "/nhiem-vu?trang_thai=overdue&tu=50"):
        statements()
        text = text_of(clerk, url)
        assert len(statements()) <= 8, url
        assert text.count('href="/nhiem-vu/hoc-ba') <= 25 * 8
        assert "Trang sau" in text


def test_the_page_of_a_duty_explains_its_day_and_names_the_next_step(web: Web) -> None:
    web.adopt()
    text = text_of(web.officer, f"/nhiem-vu/{PLAN}")
    for words in (
        "<blockquote",
        "Trước ngày 28/02/2025",
        "thứ Năm 27/02/2025",
        "đã là muộn theo cách đọc chặt của đơn vị",
        UNIT_NAME,
        "Chờ đơn vị nộp kết quả",
        "Lê Thị Văn (van.thu)",
        "Chưa có thư nào",
    ):
        assert words in text, words
    assert web.clerk.get("/nhiem-vu/khong-co").status_code == 404


def test_buttons_follow_state_and_right_and_a_refusal_says_whose_work_it_is(web: Web) -> None:
    web.adopt()
    web.clock.go(date(2025, 2, 20))
    taken(web.clerk, PLAN, "ket-qua", note="Nhận bản giấy")
    clerk, leader = (text_of(who, f"/nhiem-vu/{PLAN}") for who in (web.clerk, web.leader))
    assert f"/nhiem-vu/{PLAN}/duyet" not in clerk
    assert "Duyệt hoặc trả lại kết quả là việc của chuyên viên, lãnh đạo." in clerk
    assert f"/nhiem-vu/{PLAN}/duyet" in leader
    assert f"/nhiem-vu/{PLAN}/ket-qua" not in clerk
    admin = text_of(web.admin, f"/nhiem-vu/{PLAN}")
    assert '<form method="post" action="/nhiem-vu' not in admin


def test_a_result_is_entered_on_behalf_returned_with_a_reason_and_accepted(web: Web) -> None:
    web.adopt()
    web.clock.go(date(2025, 2, 20))
    taken(web.clerk, PLAN, "tiep-nhan")
    fields = {"number": "31", "notation": "KH-PGDĐT", "report_date": "18/02/2025"}
    taken(web.clerk, PLAN, "ket-qua", **fields, arrived_on="2025-02-19", note="Bản giấy")
    assert web.assignment(PLAN).submitted_on == date(2025, 2, 19)
    short = send(web.officer, PLAN, "tra-lai", note="thiếu")
    assert (short.status_code, "ít nhất 10 ký tự" in short.text) == (422, True)
    taken(web.officer, PLAN, "tra-lai", note=WHY)
    text = text_of(web.clerk, f"/nhiem-vu/{PLAN}")
    assert f"lý do: {WHY}" in text
    assert f"ghi thay {UNIT_NAME}" in text
    assert "nộp kết quả, số 31/KH-PGDĐT" in text
    taken(web.clerk, PLAN, "khong-phat-sinh", note="Huyện không có lớp 6 thí điểm")
    taken(web.leader, PLAN, "duyet")
    assert web.moves(PLAN) == ["open", "receive", "submit", "return", "submit_nil", "accept"]
    assert "không còn bước nào" in text_of(web.clerk, f"/nhiem-vu/{PLAN}")


def test_more_time_is_asked_for_refused_granted_and_granted_unasked(web: Web) -> None:
    web.adopt()
    web.clock.go(date(2025, 2, 20))
    taken(web.clerk, PLAN, "xin-gia-han", day="2025-03-10", note="Chờ danh sách của các trường")
    assert "xin gia hạn đến 10/3/2025" in text_of(web.leader, "/nhiem-vu?trang_thai=asked")
    taken(web.leader, PLAN, "tu-choi-gia-han", note="Không kịp tổng hợp báo cáo Bộ")
    taken(web.clerk, PLAN, "xin-gia-han", day="2025-03-05", note="Chờ danh sách của các trường")
    taken(web.officer, PLAN, "gia-han", day="2025-03-05")
    wrong = send(web.leader, PLAN, "gia-han", day="31/02/2025", note=WHY)
    assert (wrong.status_code, "Cho đến ngày" in wrong.text) == (422, True)
    assert send(web.leader, PLAN, "gia-han", day="2025-03-07").status_code == 422
    taken(web.leader, PLAN, "gia-han", day="07/03/2025", note="Bộ lùi hạn chung cả nước")
    text = text_of(web.clerk, f"/nhiem-vu/{PLAN}")
    assert "Thời hạn ban đầu" in text
    assert "đã cho lùi đến thứ Sáu 07/3/2025" in text


def test_a_duty_is_waived_or_cancelled_with_a_reason(web: Web) -> None:
    opened = web.adopt()
    other = next(a.code for a in opened if a.code != PLAN and a.last_day)
    taken(web.leader, PLAN, "mien", note="Huyện không tham gia thí điểm")
    taken(web.officer, other, "huy", note="Giao nhầm cho đơn vị này")
    assert web.assignment(PLAN).step == "waived"
    assert web.assignment(other).step == "cancelled"


def test_a_standing_duty_is_attested_and_its_breach_is_noted(web: Web) -> None:
    code = standing_code(web.adopt())
    web.clock.go(date(2025, 2, 20))
    taken(web.clerk, code, "cam-ket")
    taken(web.officer, code, "vi-pham", day="19/02/2025", note="Một trường vẫn in học bạ giấy")
    future = send(web.officer, code, "vi-pham", day="2026-01-01", note="Một trường vẫn in học bạ")
    assert (future.status_code, "ở tương lai" in future.text) == (422, True)
    text = text_of(web.leader, f"/nhiem-vu/{code}")
    assert "Một trường vẫn in học bạ giấy" in text
    assert "cam kết thực hiện" in text
    assert f"/nhiem-vu/{code}/ket-qua" not in text


def test_the_second_of_two_people_is_told_who_changed_what(web: Web) -> None:
    web.adopt()
    taken(web.clerk, PLAN, "ket-qua", note="Nhận bản giấy")
    late = form_of(web.leader, PLAN, "tra-lai")
    taken(web.officer, PLAN, "duyet")
    answer = web.leader.post(f"/nhiem-vu/{PLAN}/tra-lai", data=late | {"note": WHY})
    assert answer.status_code == 409
    assert "Trần Quốc Bảo (chuyen.vien): duyệt kết quả" in answer.text
    part = web.leader.post(
        f"/nhiem-vu/{PLAN}/tra-lai", data=late | {"note": WHY}, headers={"HX-Request": "true"}
    )
    assert (part.status_code, "<html" in part.text) == (409, False)
    assert web.moves(PLAN) == ["open", "submit", "accept"]


def test_a_double_click_submits_once(web: Web) -> None:
    web.adopt()
    form = form_of(web.clerk, PLAN, "ket-qua") | {"note": "Nhận bản giấy"}
    paper = {"files": ("ke-hoach.txt", "Kế hoạch".encode(), "text/plain")}
    first, second = (
        web.clerk.post(f"/nhiem-vu/{PLAN}/ket-qua", data=form, files=paper) for _ in range(2)
    )
    assert first.status_code == second.status_code == 303
    assert first.headers["Location"] == second.headers["Location"]
    assert web.moves(PLAN) == ["open", "submit"]


def test_what_people_typed_is_never_markup_and_is_bounded(web: Web) -> None:
    web.adopt()
    taken(web.clerk, PLAN, "ket-qua", note="<script>alert(1)</script>", number="<b>1</b>")
    raw = web.leader.get(f"/nhiem-vu/{PLAN}").text
    assert "<script>alert" not in raw
    assert "<b>1</b>" not in raw
    long = send(web.leader, PLAN, "tra-lai", note="a" * 50_000)
    assert (long.status_code, "dài quá" in long.text) == (422, True)
    foreign = form_of(web.leader, PLAN, "tra-lai") | {"note": WHY, "seen": "x"}
    assert web.leader.post(f"/nhiem-vu/{PLAN}/tra-lai", data=foreign).status_code == 422


def test_an_answer_is_not_entered_for_a_unit_whose_duty_it_is_not(web: Web) -> None:
    web.adopt()
    form = form_of(web.clerk, PLAN, "tiep-nhan") | {"unit": "phong-gddt-dak-mil"}
    answer = web.clerk.post(f"/nhiem-vu/{PLAN}/tiep-nhan", data=form)
    assert (answer.status_code, "không ghi thay" in answer.text) == (403, True)
