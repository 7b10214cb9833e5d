"""What the trail keeps of a change to a program that uses the API."""

from workflow.domain.audit import Actor, Change, Move
from workflow.domain.person import Client
from workflow.usecases.desk import Desk


def client_change(desk: Desk, client: Client, move: Move, by: Actor) -> Change:
    """Return what the trail keeps of it; nothing of the token."""
    return Change(
        subject=f"ung-dung/{client.name}",
        move=move,
        actor=by,
        at=desk.clock.now(),
        state={"name": client.name, "role": str(client.role)},
    )
