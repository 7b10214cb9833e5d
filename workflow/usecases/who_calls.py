"""Tell which program a token belongs to."""

import re

from workflow.domain.person import Client
from workflow.domain.token import digest_of_token
from workflow.usecases.desk import Desk

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""32 bytes as text: what has another form costs no look into the records."""


def who_calls(desk: Desk, token: str) -> Client | None:
    """Return the program, None when the token is none of ours or was taken away."""
    if not TOKEN.fullmatch(token):
        return None
    with desk.store.read() as tx:
        client = tx.people.client_of(digest_of_token(token))
    return client if client and client.ended_on is None else None
