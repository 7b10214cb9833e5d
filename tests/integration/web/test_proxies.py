"""Behind a reverse proxy: whose word is taken for where a request comes from, and by which way."""

from dataclasses import replace
from ipaddress import ip_network
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.integration.web.conftest import PASSWORD, Web
from workflow.fresh_app import FreshApp
from workflow.web.site import make_site
from workflow.web.throttle import SIGN_IN, SIGN_IN_ADDRESS

PUBLIC = "https://don-doc.so.example"
PROXY, STRANGER = "127.0.0.1", "203.0.113.7"
HTTPS = {"X-Forwarded-Proto": "https"}
FORM = {"login": "van.thu", "password": PASSWORD}
WRONG = {"login": "khong.ai", "password": "sai mật khẩu"}


def browser(web: Web, came_from: str = PROXY, **settings: Any) -> TestClient:
    """Return a browser whose requests come from an address to an office set up otherwise."""
    settings.setdefault("trusted_proxies", (ip_network(PROXY), ip_network("10.0.0.0/8")))
    app = replace(web.app, web=web.app.web.model_copy(update=settings))
    site = make_site(FreshApp(app))
    return TestClient(
        site,
        headers={"Origin": "http://testserver"},
        client=(came_from, 50_000),
        follow_redirects=False,
    )


def tries(client: TestClient, many: int, **headers: str) -> list[int]:
    """Try to sign in as one unknown name after the other; return how each ended."""
    forms = [{**WRONG, "login": f"nguoi-{number}"} for number in range(many)]
    return [client.post("/dang-nhap", data=form, headers=headers).status_code for form in forms]


def test_each_address_behind_the_proxy_is_counted_on_its_own(web: Web) -> None:
    client = browser(web)
    codes = tries(client, SIGN_IN_ADDRESS.amount + 1, **{"X-Forwarded-For": "192.0.2.1"})
    assert codes == [403] * SIGN_IN_ADDRESS.amount + [429]
    assert tries(client, 1, **{"X-Forwarded-For": "192.0.2.2"}) == [403]


def test_what_a_client_writes_before_the_proxy_is_not_believed(web: Web) -> None:
    client = browser(web)
    codes = [
        tries(client, 1, **{"X-Forwarded-For": f"192.0.2.{n}, 198.51.100.1, 10.1.2.3"})[0]
        for n in range(SIGN_IN.amount + 1)
    ]
    assert codes[-1] == 429


@pytest.mark.parametrize("trusted", [(), (ip_network("10.0.0.0/8"),)], ids=["nobody", "others"])
def test_who_is_no_proxy_cannot_say_whom_it_asks_for(web: Web, trusted: tuple[object]) -> None:
    client = browser(web, STRANGER, trusted_proxies=trusted)
    codes = [
        tries(client, 1, **{"X-Forwarded-For": f"192.0.2.{number}"})[0]
        for number in range(SIGN_IN.amount + 1)
    ]
    assert codes == [403] * SIGN_IN.amount + [429]
    answer = client.get("/", headers=HTTPS)
    assert "__Host-" not in str(answer.headers)


@pytest.mark.parametrize(
    ("settings", "headers", "is_secure"),
    [
        pytest.param({"public_url": PUBLIC}, {}, True, id="the office is found by HTTPS"),
        pytest.param({}, HTTPS, True, id="the proxy says so"),
        pytest.param({"trusted_proxies": ()}, HTTPS, False, id="nobody whom we trust says so"),
        pytest.param({"public_url": "http://testserver"}, {}, False, id="the office has no HTTPS"),
    ],
)
def test_the_cookie_goes_by_https_only_where_there_is_https(
    web: Web, settings: dict[str, Any], headers: dict[str, str], is_secure: bool
) -> None:
    client = browser(web, **settings)
    cookie = client.post("/dang-nhap", data=FORM, headers=headers).headers["Set-Cookie"]
    assert ("; Secure" in cookie) is is_secure
    assert cookie.startswith("__Host-dondoc=" if is_secure else "dondoc=")
    assert "Path=/" in cookie
    assert "Domain" not in cookie


def test_signing_in_staying_and_leaving_works_behind_https(web: Web) -> None:
    client = browser(web, public_url=PUBLIC)
    client.base_url = "https://testserver"
    client.headers["Origin"] = PUBLIC
    assert client.post("/dang-nhap", data=FORM).headers["Location"] == "/"
    assert client.get("/").status_code == 200
    gone = client.post("/dang-xuat").headers["Set-Cookie"]
    assert gone.startswith('__Host-dondoc=""')
    assert "; Secure" in gone
    assert client.get("/").status_code == 303


def test_a_cookie_of_plain_http_opens_nothing_where_there_is_https(web: Web) -> None:
    token = web.clerk.cookies["dondoc"]
    client = browser(web, public_url=PUBLIC)
    for name, status in (("dondoc", 303), ("__Host-dondoc", 200)):
        answer = client.get("/", headers={"Cookie": f"{name}={token}"})
        assert answer.status_code == status, name


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        pytest.param("don-doc.so.example", PUBLIC, 303, id="the office's own page"),
        pytest.param("127.0.0.1:8025", PUBLIC, 303, id="the proxy names another host"),
        pytest.param("don-doc.so.example", "http://don-doc.so.example", 403, id="not by HTTPS"),
        pytest.param("don-doc.so.example", f"{PUBLIC}.xau.example", 403, id="a longer name"),
        pytest.param("don-doc.so.example", f"{PUBLIC}:8443", 403, id="another port"),
        pytest.param("may-chu.noi-bo", "http://may-chu.noi-bo", 303, id="a name inside the office"),
        pytest.param("may-chu.noi-bo", "http://xau.example", 403, id="elsewhere"),
        pytest.param("xau.example", "null", 403, id="from nowhere"),
        pytest.param("don-doc.so.example", "", 403, id="nobody says from where"),
    ],
)
def test_a_change_is_taken_from_the_address_of_the_office(
    web: Web, host: str, origin: str, status: int
) -> None:
    client = browser(web, public_url=PUBLIC)
    answer = client.post("/dang-nhap", data=FORM, headers={"Host": host, "Origin": origin})
    assert answer.status_code == status


def test_who_has_many_addresses_of_one_network_counts_as_one(web: Web) -> None:
    client = browser(web)
    codes = [
        tries(client, 1, **{"X-Forwarded-For": f"2001:db8:0:1:{n:x}::1"})[0]
        for n in range(SIGN_IN.amount + 1)
    ]
    assert codes == [403] * SIGN_IN.amount + [429]
    assert tries(client, 1, **{"X-Forwarded-For": "2001:db8:0:2::1"}) == [403]


def test_the_neighbours_of_an_old_address_written_in_the_new_way_are_not_counted_with_it(
    web: Web,
) -> None:
    client = browser(web)
    tries(client, SIGN_IN_ADDRESS.amount, **{"X-Forwarded-For": "::ffff:192.0.2.1"})
    assert tries(client, 1, **{"X-Forwarded-For": "192.0.2.1"}) == [429]
    assert tries(client, 1, **{"X-Forwarded-For": "::ffff:192.0.2.2"}) == [403]
