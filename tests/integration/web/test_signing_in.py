"""Signing in, staying in, and being shown out."""

import unicodedata
from datetime import timedelta

import pytest

from tests.integration.web.conftest import ORIGIN, PASSWORD, Web
from workflow.domain.audit import Actor
from workflow.domain.person import Role
from workflow.usecases.change_person import change_person
from workflow.usecases.open_session import LASTS
from workflow.usecases.set_password import set_password


def test_who_is_not_signed_in_is_led_to_the_form_and_back(web: Web) -> None:
    stranger = web.stranger()
    answer = stranger.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/dang-nhap?tiep=%2F")
    data = {"login": "van.thu", "password": PASSWORD, "tiep": "/nhiem-vu"}
    answer = stranger.post("/dang-nhap", data=data)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/nhiem-vu")
    assert "Lê Thị Văn" in stranger.get("/").text


@pytest.mark.parametrize("login", ["van.thu", "khong.ai"], ids=["wrong password", "unknown"])
def test_a_wrong_password_and_an_unknown_name_are_refused_in_the_same_words(
    web: Web, login: str
) -> None:
    answer = web.stranger().post("/dang-nhap", data={"login": login, "password": "sai mật khẩu"})
    assert answer.status_code == 403
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in answer.text
    assert "Set-Cookie" not in answer.headers


def test_a_password_typed_with_loose_accents_is_the_same(web: Web) -> None:
    loose = unicodedata.normalize("NFD", PASSWORD)
    assert loose != PASSWORD
    answer = web.stranger().post("/dang-nhap", data={"login": "van.thu", "password": loose})
    assert answer.status_code == 303


@pytest.mark.parametrize("elsewhere", ["//xau.example", "https://xau.example", "/\\xau.example"])
def test_signing_in_never_leads_to_another_site(web: Web, elsewhere: str) -> None:
    data = {"login": "van.thu", "password": PASSWORD, "tiep": elsewhere}
    assert web.stranger().post("/dang-nhap", data=data).headers["Location"] == "/"


def test_the_eleventh_try_in_a_row_is_too_often(web: Web) -> None:
    stranger = web.stranger()
    wrong = {"login": "van.thu", "password": "sai mật khẩu"}
    codes = [stranger.post("/dang-nhap", data=wrong).status_code for _ in range(11)]
    assert codes == [403] * 10 + [429]


def test_one_account_is_one_account_however_its_name_is_typed(web: Web) -> None:
    stranger = web.stranger()
    names = ("van.thu", "Van.Thu", " van.thu", "VAN.THU ", "van.thu  ")
    wrong = [{"login": name, "password": "sai mật khẩu"} for name in names * 2]
    codes = [stranger.post("/dang-nhap", data=form).status_code for form in wrong]
    assert codes == [403] * 10
    assert stranger.post("/dang-nhap", data=wrong[1]).status_code == 429


def test_who_tries_many_names_is_stopped_as_well(web: Web) -> None:
    stranger = web.stranger()
    forms = [{"login": f"nguoi-{n}", "password": "sai mật khẩu"} for n in range(61)]
    codes = [stranger.post("/dang-nhap", data=form).status_code for form in forms]
    assert codes == [403] * 60 + [429]


def test_the_password_in_use_cannot_be_guessed_at_an_open_browser(web: Web) -> None:
    guess = {"old": "sai mật khẩu", "new": "câu mới dễ nhớ hơn", "again": "câu mới dễ nhớ hơn"}
    codes = [web.leader.post("/mat-khau", data=guess).status_code for _ in range(11)]
    assert codes[-1] == 429


def test_an_origin_that_is_none_is_foreign(web: Web) -> None:
    client = web.clerk
    client.headers["Origin"] = "http://["
    assert client.post("/dang-xuat").status_code == 403


def test_a_session_ends_by_signing_out_even_when_the_cookie_was_kept(web: Web) -> None:
    kept = dict(web.clerk.cookies)
    assert web.clerk.post("/dang-xuat").headers["Location"] == "/dang-nhap"
    again = web.stranger()
    again.cookies.update(kept)
    assert again.get("/").status_code == 303


def test_a_session_ends_after_a_working_day(web: Web) -> None:
    clerk = web.clerk
    assert clerk.get("/").status_code == 200
    web.clock.wait(seconds=(LASTS - timedelta(seconds=1)).total_seconds())
    assert clerk.get("/").status_code == 200
    web.clock.wait(seconds=1)
    assert clerk.get("/").status_code == 303


def test_a_forged_or_cut_cookie_opens_nothing(web: Web) -> None:
    token = web.clerk.cookies["dondoc"]
    for forged in (token[:-1], f"x{token}", "a.b", "", token.split(".")[0], "\u0111" * 3):
        answer = web.stranger().get("/", headers={b"Cookie": f"dondoc={forged}".encode()})
        assert answer.status_code == 303, forged


def test_another_password_ends_every_session(web: Web) -> None:
    assert web.officer.get("/").status_code == 200
    by = Actor(name="dondoc")
    set_password(web.app.desk, web.app.passwords, "chuyen.vien", "một câu khác hẳn", by)
    assert web.officer.get("/").status_code == 303
    assert web.moves("nguoi-dung/chuyen.vien") == ["add_person", "sign_in", "set_password"]


def test_who_has_left_is_out_at_once_and_cannot_come_back(web: Web) -> None:
    assert web.officer.get("/").status_code == 200
    change_person(
        web.app.desk, "chuyen.vien", ("Trần Quốc Bảo", Role.OFFICER, False), Actor(name="dondoc")
    )
    assert web.officer.get("/").status_code == 303
    data = {"login": "chuyen.vien", "password": PASSWORD}
    assert web.stranger().post("/dang-nhap", data=data).status_code == 403


def test_a_person_changes_their_own_password_knowing_the_old_one(web: Web) -> None:
    new = {"old": "sai mật khẩu", "new": "câu mới dễ nhớ hơn", "again": "câu mới dễ nhớ hơn"}
    assert web.leader.post("/mat-khau", data=new).status_code == 403
    assert web.leader.post("/mat-khau", data={**new, "old": PASSWORD}).status_code == 303
    data = {"login": "lanh.dao", "password": "câu mới dễ nhớ hơn"}
    assert web.stranger().post("/dang-nhap", data=data).status_code == 303


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"Sec-Fetch-Site": "same-origin"}, 303, id="our own page"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, 403, id="another site"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, 403, id="a neighbour of our site"),
        pytest.param(ORIGIN, 303, id="an old browser on our page"),
        pytest.param({"Origin": "https://xau.example"}, 403, id="an old browser elsewhere"),
        pytest.param({}, 403, id="nobody says from where"),
    ],
)
def test_a_change_asked_from_another_site_is_refused(
    web: Web, headers: dict[str, str], status: int
) -> None:
    client = web.clerk
    client.headers.pop("Origin")
    answer = client.post("/dang-xuat", headers=headers)
    assert answer.status_code == status


def test_no_page_may_run_or_load_what_is_not_ours(web: Web) -> None:
    answer = web.clerk.get("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "style=" not in answer.text
    assert "://" not in answer.text.replace("http://testserver", "")


def test_cookies_cannot_be_read_by_scripts_or_sent_from_elsewhere(web: Web) -> None:
    data = {"login": "van.thu", "password": PASSWORD}
    cookie = web.stranger().post("/dang-nhap", data=data).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
