"""Whoever asks is let in, or refused, before a byte of what they bring is taken."""

import asyncio
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from fastapi import params
from fastapi.routing import APIRoute

from tests.integration.web.conftest import ORIGIN, PASSWORD, Web
from tests.integration.web.programs import program
from tests.integration.web.test_duties import PLAN, form_of
from tests.integration.web.test_portal import PLAN as OWN_PLAN
from tests.integration.web.test_portal import Unit
from workflow.domain.person import Role
from workflow.web.api.nouns import NOUNS
from workflow.web.doors import KILOBYTE, MEGABYTE, GuardedRoute
from workflow.web.serving import served
from workflow.web.site import PORTAL, SCREENS
from workflow.web.throttle import OPEN_LINK, SIGN_IN_ADDRESS

ROUTES = [
    route
    for module in (*SCREENS, PORTAL, *NOUNS)
    for route in module.router.routes
    if isinstance(route, APIRoute)
]
UPLOADS = [
    route
    for route in ROUTES
    if route.body_field and isinstance(route.body_field.field_info, params.File)
]
PIECE = 64 * KILOBYTE
PATIENCE = 10
"""Seconds that a site which waits for the whole body gets to answer."""
PARTS = {"Content-Type": "multipart/form-data; boundary=x"}
FIELDS = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass
class Asked:
    """How the site answered, and how much of the body it took until then."""

    status: int = 0
    location: str = ""
    taken: int = 0


def ask(web: Web, path: str, headers: Mapping[str, str], body: Iterator[bytes]) -> Asked:
    """Send a request whose body comes piece by piece, as the site asks for it."""
    answer = Asked()
    place = urlsplit(path)

    async def receive() -> dict[str, Any]:
        piece = next(body, b"")
        answer.taken += len(piece)
        return {"type": "http.request", "body": piece, "more_body": bool(piece)}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            found = {name: value.decode() for name, value in message["headers"]}
            answer.status, answer.location = message["status"], found.get(b"location", "")

    scope = {
        "type": "http",
        "method": "POST",
        "scheme": "http",
        "path": place.path,
        "raw_path": place.path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [
            (name.lower().encode(), value.encode())
            for name, value in {"Host": "testserver", **ORIGIN, **headers}.items()
        ],
        "client": ("10.0.0.9", 40_000),
        "server": ("testserver", 80),
    }
    asyncio.run(web.site(scope, receive, send))
    return answer


def endless() -> Iterator[bytes]:
    """Bring more than any door lets in, and fail when even that is taken."""
    for _ in range(8 * MEGABYTE // PIECE):
        yield b"x" * PIECE
    pytest.fail("the site takes a body without an end")


def cookie_of(web: Web, role: Role) -> dict[str, str]:
    client = web.as_(role)
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in client.cookies.items())}


def token_of(web: Web, role: Role) -> dict[str, str]:
    return {"Authorization": program(web, role).headers["Authorization"]}


UPLOAD = f"/nhiem-vu/{PLAN}/ket-qua"


def test_every_route_that_reads_a_body_has_a_door() -> None:
    open_to_all = [r.path for r in ROUTES if not isinstance(r, GuardedRoute)]
    assert open_to_all == ["/api/health/live", "/api/health/ready"]
    assert len(UPLOADS) == 6


def test_who_is_not_signed_in_is_led_to_the_form_and_nothing_is_taken(web: Web) -> None:
    for path in (UPLOAD, "/thong-bao/doc", f"/nhiem-vu/{PLAN}/duyet"):
        answer = ask(web, path, PARTS, endless())
        assert answer == Asked(status=303, location="/dang-nhap?tiep=%2F"), path


def test_a_role_without_the_right_is_refused_and_nothing_is_taken(web: Web) -> None:
    leader = cookie_of(web, Role.LEADER)
    assert ask(web, UPLOAD, {**PARTS, **leader}, endless()) == Asked(status=403)


def test_a_foreign_page_is_refused_and_nothing_is_taken(web: Web) -> None:
    clerk = {**cookie_of(web, Role.RECORDS_CLERK), "Origin": "https://xau.example"}
    assert ask(web, UPLOAD, {**PARTS, **clerk}, endless()) == Asked(status=403)


def test_a_link_that_opens_nothing_is_refused_and_nothing_is_taken(web: Web) -> None:
    path = f"/cong/{'a' * 43}/nhiem-vu/{OWN_PLAN}/nop"
    assert ask(web, path, PARTS, endless()) == Asked(status=404)
    codes = [ask(web, path, PARTS, endless()) for _ in range(OPEN_LINK.amount)]
    assert codes[-1] == Asked(status=429)


def test_a_program_without_a_token_or_a_right_is_refused_and_nothing_is_taken(web: Web) -> None:
    path = f"/api/v1/duties/{PLAN}/submit"
    assert ask(web, path, PARTS, endless()) == Asked(status=401)
    assert ask(web, path, {**PARTS, **token_of(web, Role.LEADER)}, endless()) == Asked(status=403)


def test_who_tries_to_sign_in_too_often_is_refused_and_nothing_is_taken(web: Web) -> None:
    for _ in range(SIGN_IN_ADDRESS.amount):
        assert ask(web, "/dang-nhap", FIELDS, iter([b"login=a"])).status == 422
    assert ask(web, "/dang-nhap", FIELDS, endless()) == Asked(status=429)


@pytest.mark.parametrize(
    ("path", "kind", "most"),
    [
        pytest.param("/dang-nhap", FIELDS, 64 * KILOBYTE, id="signing in"),
        pytest.param(f"/nhiem-vu/{PLAN}/tra-lai", FIELDS, MEGABYTE, id="a form"),
        pytest.param(f"/nhiem-vu/{PLAN}/tra-lai", PARTS, MEGABYTE, id="a form with parts"),
        pytest.param(UPLOAD, FIELDS, MEGABYTE, id="a form for files that brings none"),
        pytest.param(UPLOAD, PARTS, 3 * MEGABYTE, id="files and the form around them"),
    ],
)
def test_so_much_is_taken_and_no_more(
    web: Web, path: str, kind: Mapping[str, str], most: int
) -> None:
    _takes_two_megabytes(web)
    officer = {**cookie_of(web, Role.OFFICER), **kind}
    announced = {**officer, "Content-Length": str(most + 1)}
    assert ask(web, path, announced, endless()) == Asked(status=413)
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n'
    grown = ask(web, path, officer, _pieces(head if kind is PARTS else b"note="))
    assert grown.status == 413
    assert most < grown.taken <= most + PIECE + KILOBYTE


def test_a_program_brings_a_megabyte_or_its_files(web: Web) -> None:
    _takes_two_megabytes(web)
    officer = token_of(web, Role.OFFICER)
    json = {**officer, "Content-Type": "application/json", "Content-Length": str(MEGABYTE + 1)}
    assert ask(web, f"/api/v1/duties/{PLAN}/waive", json, endless()) == Asked(status=413)
    files = {**officer, **PARTS, "Content-Length": str(3 * MEGABYTE + 1)}
    assert ask(web, f"/api/v1/duties/{PLAN}/submit", files, endless()) == Asked(status=413)


def test_a_unit_brings_its_files_and_no_more(web: Web) -> None:
    _takes_two_megabytes(web)
    web.adopt()
    path = f"{Unit(web).here}/nhiem-vu/{OWN_PLAN}/"
    files = {**PARTS, "Content-Length": str(3 * MEGABYTE + 1)}
    assert ask(web, f"{path}nop", files, endless()) == Asked(status=413)
    words = {**FIELDS, "Content-Length": str(MEGABYTE + 1)}
    assert ask(web, f"{path}tiep-nhan", words, endless()) == Asked(status=413)


def test_a_paper_larger_than_a_form_still_comes_in(web: Web) -> None:
    web.adopt()
    form = form_of(web.clerk, PLAN, "ket-qua")
    pdf = b"%PDF-1.7\n" + b" " * 3 * MEGABYTE + b"\n%%EOF\n"
    files = {"files": ("a.pdf", pdf, "application/pdf")}
    assert web.clerk.post(UPLOAD, data=form, files=files).status_code == 303


def test_what_is_promised_for_files_is_for_the_files_alone(web: Web) -> None:
    _takes_two_megabytes(web)
    web.adopt()
    form = form_of(web.clerk, PLAN, "ket-qua")
    pdf = b"%PDF-1.7\n" + b" " * (2 * MEGABYTE - 16) + b"\n%%EOF\n"
    assert len(pdf) == 2 * MEGABYTE
    over = {"files": ("a.pdf", pdf + b" ", "application/pdf")}
    refused = web.clerk.post(UPLOAD, data=form, files=over)
    assert (refused.status_code, "lớn hơn 2 MB" in refused.text) == (422, True)
    files = {"files": ("a.pdf", pdf, "application/pdf")}
    assert web.clerk.post(UPLOAD, data=form, files=files).status_code == 303


def test_the_answer_comes_while_the_body_is_still_on_its_way(web: Web) -> None:
    head = (
        f"POST {UPLOAD} HTTP/1.1\r\nHost: dondoc.example\r\nOrigin: http://dondoc.example\r\n"
        f"Content-Type: {PARTS['Content-Type']}\r\nContent-Length: 50000000\r\n"
        "Expect: 100-continue\r\n\r\n--x\r\n"
    )
    with served(_on_any_port(web)) as url, _connected(url) as connection:
        connection.sendall(head.encode())
        answer = connection.recv(4096).decode()
    assert answer.startswith("HTTP/1.1 303 ")
    assert "location: /dang-nhap" in answer


def test_the_password_is_read_at_the_door(web: Web) -> None:
    body = urlencode({"login": "van.thu", "password": PASSWORD})
    assert ask(web, "/dang-nhap", FIELDS, iter([body.encode()])).location == "/"


def _pieces(head: bytes) -> Iterator[bytes]:
    yield head
    yield from endless()


def _takes_two_megabytes(web: Web) -> None:
    small = web.app.web.model_copy(update={"upload_megabytes": 2})
    web.fresh._app = replace(web.app, web=small)


def _on_any_port(web: Web) -> Any:
    web.fresh._app = replace(web.app, web=web.app.web.model_copy(update={"port": 0}))
    return web.fresh


def _connected(url: str) -> socket.socket:
    place = urlsplit(url)
    return socket.create_connection((place.hostname, place.port), timeout=PATIENCE)
