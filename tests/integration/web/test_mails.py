"""Thư đã gửi: what was sent, what the server said, what to do when it did not arrive."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest

from tests.integration.web.conftest import Web
from tests.integration.web.papers import DAK_MIL, Refusing, issue, remind
from workflow.domain.message import Message, MessageState
from workflow.usecases.deliver_outbox import deliver_outbox

FIRST_DAY = date(2025, 2, 18)
ADDRESS = "dau-moi@phong-gddt-dak-mil.example"
BETTER = "van-thu@phong-gddt-dak-mil.example"
AGREED = "Đã báo chị Hoa, sẽ nộp trong tuần"


@pytest.fixture
def refused(web: Web) -> Web:
    """Return the office on 18/02: the mail to Đắk Mil was refused for good."""
    web.adopt()
    remind(web, FIRST_DAY, ADDRESS)
    return web


def stuck(web: Web) -> Message:
    with web.app.desk.store.read() as tx:
        (message,) = tx.messages(MessageState.FAILED)
    return message


def state(web: Web, key: str) -> MessageState:
    with web.app.desk.store.read() as tx:
        return tx.message(key)[1]


def form(**facts: object) -> dict[str, object]:
    return {"form_key": "mot-khoa-cua-bieu-mau", "seen": 0, **facts}


def test_the_ledger_is_narrowed_by_state_unit_notice_and_words(refused: Web) -> None:
    leader = refused.leader
    page = leader.get("/thu").text
    assert "1 thư không đến được" in page
    assert "550 5.1.1 &lt;ai đó&gt;: User unknown" in page
    assert 'href="/nhiem-vu/hoc-ba-so-2025.' in page
    for asked, is_there in {
        "tinh_trang=phone": True,
        "tinh_trang=failed": True,
        "tinh_trang=sent": False,
        f"don_vi={DAK_MIL}": True,
        "don_vi=phong-gddt-cu-jut": False,
        "thong_bao=hoc-ba-so-2025": True,
        "thong_bao=khac": False,
        "tim=huyen dak mil": True,
        "tim=dau-moi@phong-gddt-dak-mil": True,
        "tim=dak mil khong co": False,
        "tim=100%": False,
    }.items():
        assert (ADDRESS in leader.get(f"/thu?{asked}").text) is is_there, asked
    wrong = leader.get("/thu?tinh_trang=lost")
    assert (wrong.status_code, "hãy chọn trong danh sách" in wrong.text) == (422, True)
    assert leader.get("/thu?don_vi=khong-co").status_code == 404


def test_the_ledger_of_one_unit_is_printed_as_proof(refused: Web) -> None:
    page = refused.leader.get(f"/thu?don_vi={DAK_MIL}").text
    assert "Sổ theo dõi thư điện tử gửi <strong>Phòng Giáo dục và Đào tạo huyện Đắk Mil" in page
    assert "In ngày 18/02/2025" in page


def test_a_mail_is_shown_as_it_was_sent_with_every_try_and_its_papers(refused: Web) -> None:
    page = refused.leader.get(f"/thu/{stuck(refused).key}").text
    assert "Kính gửi: Phòng Giáo dục và Đào tạo huyện Đắk Mil" in page
    assert "550 5.1.1 &lt;ai đó&gt;: User unknown" in page
    assert "văn thư hoặc chuyên viên gửi lại" in page
    assert "Ghi đã gọi điện" in refused.clerk.get(f"/thu/{stuck(refused).key}").text
    assert refused.leader.get("/thu/khong/co@that").status_code == 404


def test_the_paper_that_went_with_a_mail_is_taken_away_by_its_number(web: Web) -> None:
    first, _ = issue(web)
    asyncio.run(deliver_outbox(web.app.desk, Refusing()))
    key = f"van-ban.{first.key}.{first.recipients[0]}"
    answer = web.leader.get(f"/thu/tep/1/{key}")
    assert answer.headers["Content-Disposition"] == (
        f"attachment; filename*=UTF-8''{quote(first.file_name)}"
    )
    assert answer.content[:2] == b"PK"
    assert web.leader.get(f"/thu/tep/2/{key}").status_code == 404
    assert web.leader.get("/thu/tep/1/khong").status_code == 404


def test_what_stands_in_a_mail_is_never_markup(web: Web) -> None:
    web.adopt()
    (mail, *_) = remind(web, FIRST_DAY)
    evil = replace(
        mail,
        key="a/b@c?d#e",
        events=(),
        to_name="<script>alert(1)</script>",
        letter=replace(mail.letter, subject="<img src=x>", paragraphs=("<b>đậm</b>",)),
    )
    with web.app.desk.store.begin() as tx:
        tx.queue(evil)
    listed, shown = web.leader.get("/thu").text, web.leader.get("/thu/a/b@c%3Fd%23e").text
    assert 'href="/thu/a/b%40c%3Fd%23e"' in listed
    assert "&lt;b&gt;đậm" in shown
    for page in (listed, shown):
        assert "<img" not in page
        assert "<script>" not in page


def test_a_mail_is_sent_again_to_a_better_address_after_a_look(refused: Web) -> None:
    key = stuck(refused).key
    look = refused.clerk.get(f"/thu/gui-lai/{key}?dia_chi={BETTER}").text
    assert f"<strong>{BETTER}</strong>" in look
    assert state(refused, key) is MessageState.FAILED
    sent = refused.clerk.post(f"/thu/gui-lai/{key}", data=form(dia_chi=BETTER, note="đã hỏi"))
    assert (sent.status_code, sent.headers["Location"]) == (303, f"/thu/{key}")
    assert refused.moves(key) == ["resend"]
    again = refused.clerk.post(f"/thu/gui-lai/{key}", data=form(dia_chi=BETTER, note="đã hỏi"))
    assert again.status_code == 303
    assert refused.moves(key) == ["resend"]
    late = refused.officer.post(f"/thu/gui-lai/{key}", data=form(dia_chi=""))
    assert (late.status_code, "Lê Thị Văn (van.thu): xếp thư gửi lại" in late.text) == (409, True)
    assert refused.leader.post(f"/thu/gui-lai/{key}", data=form()).status_code == 403


def test_a_wrong_address_is_refused_in_words(refused: Web) -> None:
    answer = refused.clerk.get(f"/thu/gui-lai/{stuck(refused).key}?dia_chi=khong phai")
    assert (answer.status_code, "không phải địa chỉ thư" in answer.text) == (422, True)


def test_who_was_phoned_leaves_the_list_with_what_was_agreed(refused: Web) -> None:
    listed = refused.clerk.get("/thu/goi-dien").text
    assert "Phòng Giáo dục và Đào tạo huyện Đắk Mil" in listed
    assert "chưa có số điện thoại" in listed
    assert "hạn <strong>thứ Năm 27/02/2025</strong>" in listed
    key = stuck(refused).key
    short = refused.clerk.post("/thu/goi-dien", data=form(key=key, note="ok"))
    assert short.status_code == 422
    done = refused.clerk.post("/thu/goi-dien", data=form(key=key, note=AGREED))
    assert (done.status_code, done.headers["Location"]) == (303, "/thu/goi-dien")
    assert state(refused, key) is MessageState.PHONED
    assert "Không có đơn vị nào phải gọi điện" in refused.clerk.get("/thu/goi-dien").text
    shown = refused.leader.get(f"/thu/{key}").text
    assert AGREED in shown
    assert "đã gọi điện thay thư" in shown
    late = refused.officer.post(f"/thu/da-goi/{key}", data=form(note=AGREED))
    assert late.status_code == 409


def test_one_mail_is_ticked_off_on_its_own_page(refused: Web) -> None:
    key = stuck(refused).key
    done = refused.officer.post(f"/thu/da-goi/{key}", data=form(note=AGREED))
    assert (done.status_code, done.headers["Location"]) == (303, f"/thu/{key}")
    assert refused.moves(key) == ["phone"]


def test_the_pages_ask_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    web.adopt()
    (mail, *_) = remind(web, FIRST_DAY, ADDRESS)
    leader, counted = web.leader, []
    urls = ("/thu", "/thu?tim=dak mil&thong_bao=hoc-ba-so-2025&tinh_trang=phone", "/thu/goi-dien")
    for round_ in range(2):
        for url in urls:
            statements()
            assert leader.get(url).status_code == 200
            counted.append(len(statements()))
        with web.app.desk.store.begin() as tx:
            units = list(web.app.desk.rules.organs.units)
            for number in range(130):
                unit = units[number % len(units)]
                copy = replace(
                    mail, key=f"thu.{round_}.{number}", events=(), unit=unit, to_email=None
                )
                tx.queue(copy)
    assert counted[:3] == counted[3:]
    assert max(counted) <= 8
    assert "1–50 trong" in leader.get("/thu").text
    assert "Trang trước" in leader.get("/thu?tu=50").text
