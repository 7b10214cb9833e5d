"""Người dùng: accounts, passwords shown once, open sessions, and programs."""

import re
from collections.abc import Callable
from secrets import token_urlsafe

from httpx2 import Response
from starlette.testclient import TestClient

from tests.integration.web.conftest import PASSWORD, Web
from workflow.domain.token import digest_of_token

HOA = {"login": "nguyen.thi.hoa", "full_name": "Nguyễn Thị Hoa", "role": "officer"}
SECRET = re.compile(r'class="secret">([^<]+)<')


def sent(client: TestClient, url: str, **data: str) -> Response:
    return client.post(url, data={"form_key": token_urlsafe(16)} | data)


def enters(web: Web, login: str, password: str) -> bool:
    data = {"login": login, "password": password}
    return web.stranger().post("/dang-nhap", data=data).status_code == 303


def test_a_new_person_gets_a_password_that_is_shown_once_and_cached_by_nobody(web: Web) -> None:
    form = {"form_key": token_urlsafe(16)} | HOA
    answer = web.admin.post("/nguoi-dung", data=form)
    assert answer.headers["Cache-Control"] == "no-store"
    (password,) = SECRET.findall(answer.text)
    assert enters(web, "nguyen.thi.hoa", password)
    again = web.admin.post("/nguoi-dung", data=form)
    assert (again.status_code, SECRET.findall(again.text)) == (303, [])
    page = web.admin.get("/nguoi-dung/nguyen.thi.hoa").text
    assert password not in page
    assert "Hoàng Minh Tuấn (quan.tri): thêm người dùng" in page


def test_a_typed_password_is_typed_twice(web: Web) -> None:
    typed = HOA | {"password": "một câu khác hẳn"}
    wrong = sent(web.admin, "/nguoi-dung", **typed, again="một câu khác")
    assert wrong.status_code == 422
    assert "không giống nhau" in wrong.text
    assert sent(web.admin, "/nguoi-dung", **typed, again=typed["password"]).status_code == 303
    assert enters(web, "nguyen.thi.hoa", "một câu khác hẳn")
    taken = sent(web.admin, "/nguoi-dung", **HOA)
    assert (taken.status_code, "đã có người dùng" in taken.text) == (422, True)


def test_a_locked_person_is_out_and_the_last_admin_cannot_lock_themselves_out(web: Web) -> None:
    assert web.officer.get("/").status_code == 200
    locked = {"full_name": "Trần Quốc Bảo", "role": "officer"}
    assert sent(web.admin, "/nguoi-dung/chuyen.vien", **locked).status_code == 303
    assert web.officer.get("/").status_code == 303
    assert "đã khóa" in web.admin.get("/nguoi-dung").text
    own = {"full_name": "Hoàng Minh Tuấn", "role": "admin"}
    answer = sent(web.admin, "/nguoi-dung/quan.tri", **own)
    assert answer.status_code == 422
    assert "ít nhất một người quản trị" in answer.text
    answer = sent(web.admin, "/nguoi-dung/quan.tri", **own | {"role": "leader"}, is_active="on")
    assert answer.status_code == 422
    assert web.admin.get("/nguoi-dung").status_code == 200


def test_a_session_or_a_password_of_somebody_is_ended_by_the_admin(web: Web) -> None:
    assert web.leader.get("/").status_code == 200
    page = web.admin.get("/nguoi-dung/lanh.dao").text
    (digest,) = re.findall(r'name="digest" value="(\w+)"', page)
    assert sent(web.admin, "/nguoi-dung/van.thu/ket-thuc", digest=digest).status_code == 404
    assert sent(web.admin, "/nguoi-dung/lanh.dao/ket-thuc", digest=digest).status_code == 303
    assert web.leader.get("/").status_code == 303
    answer = sent(web.admin, "/nguoi-dung/lanh.dao/mat-khau")
    (password,) = SECRET.findall(answer.text)
    assert enters(web, "lanh.dao", password)
    assert not enters(web, "lanh.dao", PASSWORD)


def test_a_program_gets_a_token_once_and_loses_it(web: Web) -> None:
    name = "truc-lien-thong"
    answer = sent(web.admin, "/ung-dung", name=name, role="officer")
    (token,) = SECRET.findall(answer.text)
    with web.app.desk.store.read() as tx:
        client = tx.people.client_of(digest_of_token(token))
    assert client is not None
    assert client.name == name
    assert token not in web.admin.get("/nguoi-dung").text
    assert sent(web.admin, "/ung-dung", name="Trục", role="officer").status_code == 422
    assert sent(web.admin, "/ung-dung", name=name, role="officer").status_code == 422
    assert sent(web.admin, f"/ung-dung/{name}/thu-hoi").status_code == 303
    assert sent(web.admin, f"/ung-dung/{name}/thu-hoi").status_code == 404
    assert "đã thu mã 12/02/2025" in web.admin.get("/nguoi-dung").text
    assert web.moves(f"ung-dung/{name}") == ["add_client", "end_client"]


def test_names_are_never_markup_and_the_table_of_rights_is_said_in_words(web: Web) -> None:
    sent(web.admin, "/nguoi-dung", **HOA | {"full_name": "<script>alert(1)</script>"})
    text = web.admin.get("/nguoi-dung").text
    assert "<script>alert" not in text
    assert '<th scope="row">ban hành, lấy số</th><td><strong>được</strong>' in text


def test_the_page_asks_the_database_a_constant_number_of_times(
    web_on_each: Web, statements: Callable[[], list[str]]
) -> None:
    web = web_on_each
    admin = web.admin
    statements()
    admin.get("/nguoi-dung")
    few = len(statements())
    for number in range(3):
        sent(admin, "/nguoi-dung", **HOA | {"login": f"nguoi.{number}"})
    assert web.officer.get("/").status_code == 200
    statements()
    assert "1 phiên" in admin.get("/nguoi-dung").text
    assert len(statements()) == few <= 8
