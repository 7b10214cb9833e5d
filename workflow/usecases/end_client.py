"""Take the token of a program away."""

from dataclasses import replace

from workflow.domain.audit import Actor, Move
from workflow.domain.person import Client
from workflow.errors import NotFoundError
from workflow.usecases.client_change import client_change
from workflow.usecases.desk import Desk


def end_client(desk: Desk, name: str, by: Actor) -> Client:
    """Return the program, which gets in no more.

    Raises:
        NotFoundError: When no program of the name has a token.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        known = {client.name: client for client in tx.people.clients() if not client.ended_on}
        if name not in known:
            raise NotFoundError("ứng dụng", name)
        after = replace(known[name], ended_on=desk.today())
        tx.people.end_client(after, client_change(desk, after, Move.END_CLIENT, by))
    return after
