"""What a form did is said in one sentence on the page that it led to, once, and in no address."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from starlette.testclient import TestClient

from tests.integration.web.conftest import DAY, Web
from tests.integration.web.drafts import DRAFT, HTMX, hidden, numbered
from tests.integration.web.papers import remind
from tests.integration.web.test_duties import PLAN as ENTERED
from tests.integration.web.test_duties import UNIT_NAME, WHY, send
from tests.integration.web.test_mails import ADDRESS, form, stuck
from tests.integration.web.test_portal import PDF, PLAN, Unit
from workflow.web.said_once import SAID
from workflow.wording import done

GIVEN = [("files", ("a.pdf", PDF, "application/pdf"))]
HANDED_IN = "Đã ghi: nộp kết quả, 1 tệp."


def said(client: TestClient, answer: Any) -> Sequence[str]:
    """Open the page that an answer leads to and return what it says was done."""
    assert answer.status_code == 303, answer.text
    page = client.get(answer.headers["Location"])
    assert page.status_code == 200, page.text
    return [unescape(words) for words in re.findall(r'role="status">([^<]*)<', page.text)]


def test_a_unit_reads_once_what_it_did(adopted: Web) -> None:
    unit = Unit(adopted)
    assert said(unit.client, unit.send("tiep-nhan")) == ["Đã ghi: tiếp nhận."]
    answer = unit.post("nop", unit.form(), files=GIVEN)
    assert answer.headers["Location"] == f"{unit.here}/nhiem-vu/{PLAN}"
    assert said(unit.client, answer) == [HANDED_IN]
    assert 'role="status"' not in unit.duty()


def test_a_form_sent_again_is_told_the_same(adopted: Web) -> None:
    unit = Unit(adopted)
    form = unit.form()
    assert said(unit.client, unit.post("nop", form, files=GIVEN)) == [HANDED_IN]
    assert said(unit.client, unit.post("nop", form, files=GIVEN)) == [HANDED_IN]
    assert adopted.moves(PLAN) == ["open", "submit"]


def test_a_sentence_waits_for_its_own_page_and_not_for_ever(adopted: Web) -> None:
    unit = Unit(adopted)
    unit.send("tiep-nhan")
    assert 'role="status"' not in unit.get().text
    assert "Đã ghi: tiếp nhận." in unit.duty()
    (held,) = unit.client.post(
        f"{unit.here}/nhiem-vu/{PLAN}/nop", data=unit.form(note="Đã gửi bản giấy")
    ).headers.get_list("Set-Cookie")
    assert f"Max-Age={SAID.lasts}" in held
    assert "HttpOnly" in held


def test_nobody_makes_the_page_say_what_was_not_done(adopted: Web) -> None:
    unit = Unit(adopted)
    place = f"/cong/{unit.token}/nhiem-vu/{PLAN}"
    forged = unit.client.get(place, headers={"Cookie": f'dondoc-said=["{place}","Xong"].x.y'})
    assert 'role="status"' not in forged.text


def test_with_htmx_the_sentence_waits_on_the_page_it_leads_to(adopted: Web) -> None:
    unit = Unit(adopted)
    answer = unit.client.post(
        f"{unit.here}/nhiem-vu/{PLAN}/tiep-nhan", data=unit.form(), headers=HTMX
    )
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (
        *(204, f"{unit.here}/nhiem-vu/{PLAN}"),
    )
    assert "Đã ghi: tiếp nhận." in unit.duty()


def test_every_step_that_the_office_takes_on_a_duty_is_said(adopted: Web) -> None:
    clerk, leader = adopted.clerk, adopted.leader
    steps = [
        (clerk, "tiep-nhan", {}, f"Đã ghi thay {UNIT_NAME}: tiếp nhận."),
        (
            *(clerk, "xin-gia-han", {"day": "2025-03-07", "note": WHY}),
            f"Đã ghi thay {UNIT_NAME}: xin gia hạn đến 07/3/2025.",
        ),
        (leader, "tu-choi-gia-han", {"note": WHY}, "Đã ghi: từ chối gia hạn."),
        (
            *(leader, "gia-han", {"day": "2025-03-14", "note": WHY}),
            "Đã ghi: cho gia hạn khi đơn vị chưa xin đến 14/3/2025.",
        ),
        (
            *(clerk, "ket-qua", {"number": "31", "notation": "BC-PGDĐT"}),
            f"Đã ghi thay {UNIT_NAME}: nộp kết quả, số 31/BC-PGDĐT.",
        ),
        (leader, "tra-lai", {"note": WHY}, "Đã ghi: trả lại."),
        (
            *(clerk, "khong-phat-sinh", {"note": WHY}),
            f"Đã ghi thay {UNIT_NAME}: báo không phát sinh.",
        ),
        (leader, "duyet", {}, "Đã ghi: duyệt kết quả."),
    ]
    for client, act, fields, words in steps:
        assert said(client, send(client, ENTERED, act, **fields)) == [words], act


def test_a_unit_that_hands_in_is_told_that_its_request_is_needless(adopted: Web) -> None:
    unit, asked = Unit(adopted), "/nhiem-vu?trang_thai=asked"
    unit.send("gia-han", day="07/03/2025", note=WHY)
    assert PLAN in adopted.clerk.get(asked).text
    words = "nộp kết quả, 1 tệp; đề nghị gia hạn đến 07/3/2025 không cần nữa vì đã nộp"
    assert said(unit.client, unit.post("nop", unit.form(), files=GIVEN)) == [f"Đã ghi: {words}."]
    send(adopted.leader, PLAN, "tra-lai", note=WHY)
    assert PLAN not in adopted.clerk.get(asked).text
    assert f"<strong>{words}</strong>" in adopted.clerk.get(f"/nhiem-vu/{PLAN}").text
    assert f"<strong>{words}</strong>" in unit.duty()


def test_a_mail_that_is_sent_again_is_said_and_the_ledger_alone_says_nothing(adopted: Web) -> None:
    remind(adopted, DAY, ADDRESS)
    clerk, key = adopted.clerk, stuck(adopted).key
    for place in ("/thu", f"/thu/{key}"):
        assert 'role="status"' not in clerk.get(place).text
    answer = clerk.post(f"/thu/gui-lai/{key}", data=form(note="đã hỏi lại địa chỉ"))
    assert said(clerk, answer) == [done.MAIL_SENT_AGAIN]


def test_confirming_a_notice_says_how_many_duties_it_opened(drafted: Web) -> None:
    numbered(drafted)
    shown = drafted.clerk.get(DRAFT).text
    counts = re.search(r"mở <strong>(\d+) nhiệm vụ</strong> cho <strong>(\d+) đơn vị", shown)
    assert counts
    answer = drafted.clerk.post(f"{DRAFT}/xac-nhan", data=hidden(shown, "/xac-nhan"))
    opened = f"Đã xác nhận: mở {counts[1]} nhiệm vụ cho {counts[2]} đơn vị; "
    assert said(drafted.clerk, answer) == [f"{opened}thư nhắc tự gửi theo thời hạn."]


def test_whoever_changed_a_password_is_told_at_the_door(web: Web) -> None:
    clerk = web.clerk
    new = {"new": "một câu khác cũng dài", "again": "một câu khác cũng dài"}
    answer = clerk.post("/mat-khau", data={"old": "một câu ngắn dễ nhớ", **new})
    assert said(clerk, answer) == ["Đã đổi mật khẩu: hãy đăng nhập bằng mật khẩu mới."]
