"""Đăng nhập chung: the office's identity provider vouches, the office says who may come in."""

import base64
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from joserfc import jwt
from joserfc.jwk import OctKey
from pydantic import SecretStr
from starlette.testclient import TestClient

from tests.integration.web.conftest import PASSWORD, Web
from tests.integration.web.provider import CLIENT, SECRET, Provider, a_key_set, providing
from workflow.domain.audit import Actor
from workflow.domain.person import Role
from workflow.errors import InputError
from workflow.fresh_app import FreshApp
from workflow.settings import Oidc
from workflow.usecases.change_person import change_person
from workflow.usecases.name_at_provider import name_at_provider
from workflow.web.site import make_site
from workflow.web.throttle import SIGN_IN_ADDRESS

BY = Actor(name="dondoc")
LOGIN, OTHER = "chuyen.vien", "lanh.dao"
START, END = "/dang-nhap/chung", "/dang-nhap/chung/xong"
UNBELIEVABLE = "không dùng được cho lần đăng nhập này"
STALE = "Lượt đăng nhập này đã quá lâu"


@pytest.fixture(scope="module")
def served() -> Iterator[Provider]:
    with providing() as provider:
        yield provider


@pytest.fixture
def provider(served: Provider) -> Iterator[Provider]:
    """Return an honest provider; what a test changes is undone."""
    honest = Provider(issuer=served.issuer, keys=served.keys)
    served.__dict__.update(honest.__dict__)
    yield served
    served.__dict__.update(honest.__dict__)


@pytest.fixture
def office(web: Web, provider: Provider) -> Web:
    """Return an office with single sign-on, where one officer is known to the provider."""
    office = set_up(web, provider)
    name_at_provider(office.app.desk, LOGIN, "Hoa@so.example ", "email", BY)
    return office


def set_up(web: Web, provider: Provider, **settings: Any) -> Web:
    said = {"issuer": provider.issuer, "client_id": CLIENT, "client_secret": SecretStr(SECRET)}
    app = replace(web.app, oidc=Oidc(**{**said, **settings}))
    fresh = FreshApp(app)
    return Web(app=app, clock=web.clock, fresh=fresh, site=make_site(fresh))


def ask(client: TestClient, wanted: str = "/nhiem-vu") -> str:
    """Press the button, be led to the provider, say who one is; return where it leads back."""
    answer = client.get(START, params={"tiep": wanted})
    assert answer.status_code == 303, answer.text
    back = httpx2.get(answer.headers["Location"]).headers["Location"]
    place = urlsplit(back)
    return f"{place.path}?{place.query}"


def come_in(office: Web, wanted: str = "/nhiem-vu") -> tuple[TestClient, Any]:
    client = office.stranger()
    return client, client.get(ask(client, wanted))


def is_out(client: TestClient) -> bool:
    return client.get("/").status_code == 303


# --- who comes in


def test_whom_the_provider_vouches_for_is_in_with_a_session_like_any_other(office: Web) -> None:
    client, answer = come_in(office)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/nhiem-vu")
    assert "Trần Quốc Bảo" in client.get("/").text
    assert office.moves(f"nguoi-dung/{LOGIN}")[-1] == "sign_in_vouched"
    page = office.admin.get(f"/nguoi-dung/{LOGIN}").text
    assert "đăng nhập bằng tài khoản chung" in page
    assert "Kết thúc phiên đăng nhập" in page
    change_person(office.app.desk, LOGIN, ("Trần Quốc Bảo", Role.OFFICER, False), BY)
    assert is_out(client)


def test_leaving_ends_the_session_here(office: Web) -> None:
    client, _ = come_in(office)
    kept = dict(client.cookies)
    assert client.post("/dang-xuat").headers["Location"] == "/dang-nhap"
    again = office.stranger()
    again.cookies.update(kept)
    assert is_out(again)


def test_what_is_asked_is_made_for_one_browser_and_one_question(office: Web) -> None:
    asked = [
        parse_qs(urlsplit(office.stranger().get(START).headers["Location"]).query) for _ in range(2)
    ]
    for query in asked:
        assert query["response_type"] == ["code"]
        assert query["code_challenge_method"] == ["S256"]
        assert query["redirect_uri"] == [f"http://testserver{END}"]
        assert "openid" in query["scope"][0]
    for name in ("state", "nonce", "code_challenge"):
        assert asked[0][name] != asked[1][name]


def test_the_way_back_is_the_public_address_of_the_office(web: Web, provider: Provider) -> None:
    public = replace(
        web, app=replace(web.app, web=web.app.web.model_copy(update={"public_url": "https://a.vn"}))
    )
    answer = set_up(public, provider).stranger().get(START, headers={"Host": "127.0.0.1:8025"})
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert query["redirect_uri"] == [f"https://a.vn{END}"]
    assert answer.headers["Set-Cookie"].startswith("__Host-dondoc-sso=")


def test_a_name_that_no_account_bears_opens_nothing_and_makes_none(
    office: Web, provider: Provider
) -> None:
    provider.told |= {"email": "la@so.example", "role": "admin", "groups": ["admin"]}
    client, answer = come_in(office)
    assert answer.status_code == 403
    assert "nhận ra “la@so.example”, nhưng tài khoản này chưa được vào dondoc" in answer.text
    assert is_out(client)
    with office.app.desk.store.read() as tx:
        assert len(tx.people.people()) == 4


def test_a_claim_gives_no_role(office: Web, provider: Provider) -> None:
    provider.told |= {"role": "admin", "roles": ["admin"], "groups": ["admin"]}
    client, _ = come_in(office)
    assert client.get("/nguoi-dung").status_code == 403


def test_who_was_locked_out_stays_out(office: Web) -> None:
    change_person(office.app.desk, LOGIN, ("Trần Quốc Bảo", Role.OFFICER, False), BY)
    client, answer = come_in(office)
    assert answer.status_code == 403
    assert is_out(client)


@pytest.mark.parametrize("verified", [False, None, "true", 1], ids=str)
def test_an_address_that_the_provider_has_not_verified_names_nobody(
    office: Web, provider: Provider, verified: object
) -> None:
    provider.told["email_verified"] = verified
    client, answer = come_in(office)
    assert (answer.status_code, "chưa xác nhận địa chỉ" in answer.text) == (403, True)
    assert is_out(client)


def test_another_claim_may_name_people(web: Web, provider: Provider) -> None:
    office = set_up(web, provider, claim="preferred_username")
    name_at_provider(office.app.desk, LOGIN, "Hoa.Nguyen", "preferred_username", BY)
    provider.told = {"preferred_username": "Hoa.Nguyen"}
    assert come_in(office)[1].headers["Location"] == "/nhiem-vu"
    provider.told = {"email": "hoa@so.example", "email_verified": True}
    provider.beside = {"sub": "248289761001"}
    _, answer = come_in(office)
    assert (answer.status_code, "preferred_username" in answer.text) == (403, True)


@pytest.mark.parametrize("claim", ["sub", "preferred_username"])
def test_a_name_that_differs_in_capitals_is_of_somebody_else(
    web: Web, provider: Provider, claim: str
) -> None:
    office = set_up(web, provider, claim=claim)
    form = {"form_key": "mot-khoa-dai-vua-du", "sso_name": " Hoa.Nguyen "}
    office.admin.post(f"/nguoi-dung/{LOGIN}/dang-nhap-chung", data=form)
    provider.told = {claim: "hoa.nguyen"}
    assert come_in(office)[1].status_code == 403
    provider.told = {claim: "Hoa.Nguyen"}
    assert come_in(office)[1].headers["Location"] == "/nhiem-vu"


def test_an_address_is_compared_whatever_its_capitals_and_no_letter_stands_for_another(
    office: Web, provider: Provider
) -> None:
    name_at_provider(office.app.desk, LOGIN, "khoa@so.example", "email", BY)
    provider.told["email"] = "\N{KELVIN SIGN}hoa@so.example"
    assert come_in(office)[1].status_code == 403
    provider.told["email"] = "Khoa@SO.example"
    assert come_in(office)[1].headers["Location"] == "/nhiem-vu"


def test_a_provider_may_tell_the_name_beside_the_token(office: Web, provider: Provider) -> None:
    told, provider.told = provider.told, {}
    provider.beside = {"sub": "248289761001", **told}
    assert come_in(office)[1].headers["Location"] == "/nhiem-vu"
    provider.beside = {"sub": "nguoi-khac", **told}
    assert UNBELIEVABLE in come_in(office)[1].text


def test_a_provider_that_takes_the_secret_in_the_form_gets_it_there(
    office: Web, provider: Provider
) -> None:
    come_in(office)
    provider.metadata = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    come_in(office)
    assert provider.ways == ["basic", "post"]


def test_a_key_that_was_changed_is_known_at_once(office: Web, provider: Provider) -> None:
    come_in(office)
    before, provider.keys = provider.keys, a_key_set("khoa-2")
    assert come_in(office)[1].status_code == 303
    provider.keys = before


# --- what is not believed


def unsigned(token: dict[str, Any]) -> str:
    def part(facts: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(facts).encode()).decode().rstrip("=")

    return f"{part({'alg': 'none', 'typ': 'JWT'})}.{part(token)}."


def by_the_secret_of_the_client(token: dict[str, Any]) -> str:
    return jwt.encode({"alg": "HS256"}, token, OctKey.import_key(SECRET * 2), ["HS256"])


def by_another_key(token: dict[str, Any]) -> str:
    key = a_key_set("khoa-1").keys[0]
    return jwt.encode({"alg": "RS256", "kid": "khoa-1"}, token, key)


@pytest.mark.parametrize(
    "lie",
    [
        pytest.param({"nonce": "khac"}, id="made for another question"),
        pytest.param({"nonce": None}, id="made for no question"),
        pytest.param({"aud": "phan-mem-khac"}, id="made for another program"),
        pytest.param({"aud": "phan-mem-khac", "azp": CLIENT}, id="for another, through us"),
        pytest.param({"aud": [CLIENT, "khac"], "azp": "khac"}, id="for us, through another"),
        pytest.param({"iss": "https://xau.example"}, id="from another provider"),
        pytest.param({"exp": int(time.time()) - 3600}, id="expired"),
        pytest.param({"exp": None}, id="for ever"),
        pytest.param({"iat": int(time.time()) + 3600}, id="from tomorrow"),
        pytest.param({"at_hash": "khac"}, id="beside another access token"),
    ],
)
def test_a_token_that_is_not_for_this_question_opens_nothing(
    office: Web, provider: Provider, lie: dict[str, object]
) -> None:
    provider.spoil = lambda token: {k: v for k, v in {**token, **lie}.items() if v is not None}
    client, answer = come_in(office)
    assert (answer.status_code, UNBELIEVABLE in answer.text) == (403, True)
    assert is_out(client)


@pytest.mark.parametrize("seal", [unsigned, by_the_secret_of_the_client, by_another_key])
def test_a_token_that_the_provider_did_not_sign_opens_nothing(
    office: Web, provider: Provider, seal: Any
) -> None:
    provider.seal = seal
    provider.metadata = {"id_token_signing_alg_values_supported": ["none", "HS256", "RS256"]}
    client, answer = come_in(office)
    assert (answer.status_code, UNBELIEVABLE in answer.text) == (403, True)
    assert is_out(client)


def test_an_answer_that_was_used_is_not_taken_again(office: Web) -> None:
    client = office.stranger()
    back = ask(client)
    cookie = {"Cookie": f"dondoc-sso={client.cookies['dondoc-sso']}"}
    assert client.get(back).status_code == 303
    assert "dondoc-sso" not in client.cookies
    again = office.stranger().get(back, headers=cookie)
    assert (again.status_code, "đã dùng rồi" in again.text) == (403, True)
    assert STALE in client.get(back).text


def test_an_answer_belongs_to_the_browser_that_asked(office: Web) -> None:
    victim, thief = office.stranger(), office.stranger()
    back = ask(thief)
    assert STALE in victim.get(back).text, "a browser that asked nothing"
    ask(victim)
    assert STALE in victim.get(back).text, "a browser that asked something else"
    assert is_out(victim)


@pytest.mark.parametrize("query", ["", "?code=a", "?state=", "?error=access_denied&state=x"])
def test_a_broken_answer_opens_nothing(office: Web, query: str) -> None:
    client = office.stranger()
    ask(client)
    answer = client.get(f"{END}{query}")
    assert (answer.status_code, STALE in answer.text) == (403, True)


def test_who_says_no_at_the_provider_is_told_to_try_again(office: Web) -> None:
    client = office.stranger()
    place = client.get(START).headers["Location"]
    (state,) = parse_qs(urlsplit(place).query)["state"]
    answer = client.get(END, params={"error": "access_denied", "state": state})
    assert (answer.status_code, "không cho đăng nhập" in answer.text) == (403, True)


def test_a_code_that_was_made_up_opens_nothing(office: Web) -> None:
    client = office.stranger()
    place = client.get(START).headers["Location"]
    (state,) = parse_qs(urlsplit(place).query)["state"]
    answer = client.get(END, params={"code": "bia-ra", "state": state})
    assert (answer.status_code, UNBELIEVABLE in answer.text) == (403, True)


@pytest.mark.parametrize("elsewhere", ["//xau.example", "https://xau.example", "/\\xau.example"])
def test_signing_on_never_leads_to_another_site(office: Web, elsewhere: str) -> None:
    _, answer = come_in(office, elsewhere)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")


def test_a_forged_cookie_asks_nothing(office: Web) -> None:
    client = office.stranger()
    back = ask(client)
    for forged in ("", "a.b.c", client.cookies["dondoc-sso"][:-2], "đ" * 9):
        cookie = {b"Cookie": f"dondoc-sso={forged}".encode()}
        assert STALE in office.stranger().get(back, headers=cookie).text


def test_who_tries_again_and_again_is_stopped(office: Web) -> None:
    stranger = office.stranger()
    codes = [stranger.get(END).status_code for _ in range(SIGN_IN_ADDRESS.amount + 1)]
    assert codes == [403] * SIGN_IN_ADDRESS.amount + [429]


# --- when the provider is away, and who may still use a password


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"is_down": True}, id="being mended"),
        pytest.param({"metadata": {"issuer": "https://xau.example"}}, id="another provider"),
        pytest.param({"metadata": {"authorization_endpoint": None}}, id="half set up"),
    ],
)
def test_a_provider_that_is_away_is_told_and_the_password_still_works(
    office: Web, provider: Provider, change: dict[str, Any]
) -> None:
    provider.__dict__.update(change)
    client = office.stranger()
    answer = client.get(START, params={"tiep": "/nhiem-vu"})
    assert (answer.status_code, "không trả lời" in answer.text) == (503, True)
    form = {"login": LOGIN, "password": PASSWORD, "tiep": "/nhiem-vu"}
    assert client.post("/dang-nhap", data=form).headers["Location"] == "/nhiem-vu"


def test_nobody_listening_is_told_as_well(web: Web, provider: Provider) -> None:
    client = set_up(web, provider, issuer="http://127.0.0.1:9").stranger()
    assert "không trả lời" in client.get(START).text


def test_a_provider_that_goes_away_on_the_way_is_told(office: Web, provider: Provider) -> None:
    client = office.stranger()
    back = ask(client)
    provider.is_down = True
    answer = client.get(back)
    assert (answer.status_code, "không trả lời" in answer.text) == (503, True)


def test_passwords_may_be_left_to_administrators(web: Web, provider: Provider) -> None:
    office = set_up(web, provider, passwords_for_admins_only=True)
    stranger = office.stranger()
    assert "Quản trị đăng nhập bằng mật khẩu" in stranger.get("/dang-nhap").text
    told = stranger.post("/dang-nhap", data={"login": LOGIN, "password": PASSWORD})
    assert (told.status_code, "chỉ cho quản trị" in told.text) == (403, True)
    wrong = stranger.post("/dang-nhap", data={"login": LOGIN, "password": "sai mật khẩu"})
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in wrong.text
    assert office.admin.get("/nguoi-dung").status_code == 200


def test_without_a_provider_there_is_no_button_and_everybody_has_a_password(web: Web) -> None:
    app = replace(web.app, oidc=Oidc(passwords_for_admins_only=True))
    office = Web(app=app, clock=web.clock, fresh=FreshApp(app), site=make_site(FreshApp(app)))
    assert START not in office.stranger().get("/dang-nhap").text
    assert office.stranger().get(START).status_code == 404
    assert office.officer.get("/").status_code == 200
    assert "Tên ở hệ thống đăng nhập chung" not in office.admin.get(f"/nguoi-dung/{LOGIN}").text


# --- how it is set up


def test_the_administrator_says_how_the_provider_names_somebody(
    office: Web, provider: Provider
) -> None:
    form = {"form_key": "mot-khoa-dai-vua-du", "sso_name": "LAN@so.example"}
    place = f"/nguoi-dung/{OTHER}/dang-nhap-chung"
    assert office.admin.post(place, data=form).status_code == 303
    assert 'value="lan@so.example"' in office.admin.get(f"/nguoi-dung/{OTHER}").text
    provider.told["email"] = "lan@so.example"
    client, _ = come_in(office)
    assert "Phạm Thị Lan" in client.get("/").text
    taken = {"form_key": "mot-khoa-dai-khac", "sso_name": "hoa@so.example"}
    answer = office.admin.post(place, data=taken)
    assert (answer.status_code, "đã thuộc về Trần Quốc Bảo" in answer.text) == (422, True)
    none = {"form_key": "mot-khoa-dai-nua-nay", "sso_name": ""}
    assert office.admin.post(place, data=none).status_code == 303
    assert come_in(office)[1].status_code == 403


def test_two_accounts_without_a_name_are_not_the_same(office: Web, provider: Provider) -> None:
    for login in (LOGIN, OTHER):
        name_at_provider(office.app.desk, login, "", "email", BY)
    provider.told["email"] = " "
    assert come_in(office)[1].status_code == 403


def test_the_page_says_what_is_missing_at_the_start(
    web: Web, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="thiếu client_id"):
        set_up(web, provider, client_id="")
    with pytest.raises(InputError, match="client_secret_file"):
        set_up(web, provider, client_secret_file=web.app.home / "khong-co")
    monkeypatch.setattr("workflow.identity.openid.LIBRARIES", ("khong_co_goi_nay",))
    with pytest.raises(InputError, match=r"cài thêm dondoc\[oidc\]"):
        set_up(web, provider)


def test_the_secret_may_lie_in_a_file(web: Web, provider: Provider) -> None:
    path = web.app.home / "bi-mat"
    path.write_text(f"{SECRET}\n", encoding="utf-8")
    office = set_up(web, provider, client_secret=None, client_secret_file=path)
    name_at_provider(office.app.desk, LOGIN, "hoa@so.example", "email", BY)
    assert come_in(office)[1].status_code == 303


def test_it_works_on_each_database(web_on_each: Web, provider: Provider) -> None:
    office = set_up(web_on_each, provider)
    name_at_provider(office.app.desk, LOGIN, "hoa@so.example", "email", BY)
    assert come_in(office)[1].status_code == 303
