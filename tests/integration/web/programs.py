"""Programs that call the API of an office in a test."""

import secrets
from itertools import count

from starlette.testclient import TestClient

from tests.integration.web.conftest import Web
from workflow.domain.audit import Actor, Change, Move
from workflow.domain.person import Client, Role
from workflow.domain.token import digest_of_token

_NUMBERS = count(1)


def program(web: Web, role: Role, name: str = "") -> TestClient:
    """Return a program with a token for the role."""
    name, token = name or f"thu-{role}-{next(_NUMBERS)}", secrets.token_urlsafe(32)
    now = web.clock.now()
    client = Client(name=name, role=role, digest=digest_of_token(token), made_on=now.date())
    change = Change(
        subject=f"ung-dung/{name}",
        move=Move.ADD_CLIENT,
        actor=Actor(name="dondoc"),
        at=now,
        state={"name": name, "role": str(role)},
    )
    with web.app.desk.store.begin() as tx:
        tx.people.add_client(client, change)
    return TestClient(web.site, headers={"Authorization": f"Bearer {token}"})


def fresh() -> dict[str, str]:
    """Return the header of a request that was never sent before."""
    return {"Idempotency-Key": secrets.token_urlsafe(24)}
