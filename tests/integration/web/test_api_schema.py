"""The API held against its own description, by requests that keep to it and by some that do not."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import schemathesis
from fastapi.routing import APIRoute
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.python import asgi
from schemathesis.specs.openapi import checks
from starlette.testclient import TestClient

from tests.integration.web.conftest import NOTICE, Web
from tests.integration.web.programs import fresh, program
from workflow.domain.person import Role
from workflow.domain.rights import Deed, may
from workflow.web.api.calling import ClientRight
from workflow.web.api.nouns import NOUNS
from workflow.web.throttle import Throttle

EXAMPLES = 4
ANSWERED = {GenerationMode.POSITIVE: {200, 404}, GenerationMode.NEGATIVE: {422}}
HELD_AGAINST = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
]


def routes() -> Iterator[APIRoute]:
    for noun in NOUNS:
        yield from (route for route in noun.router.routes if isinstance(route, APIRoute))


def deed_of(route: APIRoute) -> Deed | None:
    asked = [d.call for d in route.dependant.dependencies if isinstance(d.call, ClientRight)]
    return asked[0].deed if asked else None


class Unbounded(Throttle):
    """Counts nothing: thousands of requests come in a minute."""

    def count(self, *about: Any) -> None:
        pass


@pytest.fixture
def busy(web: Web) -> Iterator[Web]:
    """Return an office with a notice, late duties, drafts and mails, that may be called a lot."""
    web.adopt()
    web.clock.go(date(2025, 2, 28))
    web.site.state.around = replace(web.site.state.around, throttle=Unbounded())
    asked = {"notice": NOTICE, "respond_by": "2025-03-14"}
    drafted = program(web, Role.OFFICER).post(
        "/api/v1/documents/chase", json=asked, headers=fresh()
    )
    assert drafted.status_code == 201
    yield web
    asgi.shutdown_lifespans()  # or its long work would look for jobs until all tests are over


def real_parts(web: Web, path: str) -> dict[str, str]:
    """Return what the braces of a path may stand for."""
    with web.app.desk.store.read() as tx:
        known = {
            "/api/v1/duties/{code}": tx.assignments()[0].code,
            "/api/v1/documents/{key}": tx.documents()[0].key,
            "/api/v1/notices/{key}": NOTICE,
            "/api/v1/units/{key}": "phong-gddt-cu-jut",
        }
    for start, value in known.items():
        if path.startswith(start):
            return {start[start.index("{") + 1 : -1]: value}
    return {}


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_answer_is_one_that_the_description_promises(busy: Web, mode: GenerationMode) -> None:
    deeds = {(m, r.path): deed_of(r) for r in routes() for m in r.methods or ()}
    programs = {role: program(busy, role) for role in Role}
    described = schemathesis.openapi.from_asgi("/api/openapi.json", busy.site)
    statuses = set()
    for found in described.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        deed = deeds[operation.method.upper(), operation.path]
        role = next(role for role in Role if deed is None or may(role, deed))
        places: list[dict[str, str] | None] = [None]
        if mode is GenerationMode.POSITIVE:
            places += filter(None, [real_parts(busy, operation.path)])
        for parts in places:
            cases = operation.as_strategy(generation_mode=mode, path_parameters=parts)
            with suppress(Unsatisfiable):  # nothing can be wrong where nothing is asked for
                statuses |= ask(programs[role], cases)
    assert statuses >= ANSWERED[mode]


def ask(caller: TestClient, cases: st.SearchStrategy[Case[Any]]) -> set[int]:
    """Send requests of one kind and hold every answer against the description."""
    seen = set()

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def sent(case: Case[Any]) -> None:
        headers = {"Authorization": caller.headers["Authorization"]}
        answer = case.call(headers=headers)
        seen.add(answer.status_code)
        case.validate_response(answer, checks=HELD_AGAINST)

    sent()
    return seen
