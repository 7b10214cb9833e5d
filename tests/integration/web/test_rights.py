"""Every route, asked by every role: the table of rights is what happens."""

from collections.abc import Iterator

import pytest
from fastapi.routing import APIRoute

from tests.integration.web.conftest import Web
from workflow.domain.person import Role
from workflow.domain.rights import Deed, may
from workflow.web.site import SCREENS
from workflow.web.visit import Right

OPEN_TO_ALL = {"/dang-nhap", "/dang-nhap/chung", "/dang-nhap/chung/xong"}
FOREIGN = "khong-co-that"


def routes() -> Iterator[APIRoute]:
    for screen in SCREENS:
        yield from (route for route in screen.router.routes if isinstance(route, APIRoute))


def deed_of(route: APIRoute) -> Deed | None:
    asked = [d.call for d in route.dependant.dependencies if isinstance(d.call, Right)]
    return asked[0].deed if asked else None


ROUTES = [(route, method) for route in routes() for method in sorted(route.methods or ())]


def test_every_route_but_the_door_asks_for_a_right() -> None:
    assert {r.path for r, _ in ROUTES if deed_of(r) is None and r.path not in OPEN_TO_ALL} == set()


@pytest.mark.parametrize("role", list(Role))
def test_a_role_gets_what_the_table_says_and_no_more(web: Web, role: Role) -> None:
    client = web.as_(role)
    told = {}
    for route, method in ROUTES:
        deed = deed_of(route)
        if deed is None or route.path == "/dang-xuat":
            continue
        path = route.path
        for name in route.param_convertors:
            path = path.replace(f"{{{name}}}", FOREIGN).replace(f"{{{name}:path}}", FOREIGN)
        status = client.request(method, path).status_code
        told[method, route.path] = (status, may(role, deed))
    forbidden = {key for key, (status, _) in told.items() if status == 403}
    assert forbidden == {key for key, (_, is_allowed) in told.items() if not is_allowed}
    foreign = {key: status for key, (status, _) in told.items() if "{" in key[1]}
    assert {key: s for key, s in foreign.items() if s not in {403, 404, 422}} == {}


def test_nobody_signed_in_sees_anything(web: Web) -> None:
    stranger = web.stranger()
    for route, method in ROUTES:
        if deed_of(route) is not None:
            status = stranger.request(method, route.path).status_code
            assert status == 303, (method, route.path)
