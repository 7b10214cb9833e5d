"""What the trail keeps of a change to an account."""

from workflow.domain.audit import Actor, Change, Move
from workflow.domain.person import Person
from workflow.usecases.desk import Desk


def account_change(desk: Desk, person: Person, move: Move, by: Actor) -> Change:
    """Return the change; nothing of the password is in it."""
    return Change(
        subject=f"nguoi-dung/{person.login}",
        move=move,
        actor=by,
        at=desk.clock.now(),
        state=person.public(),
    )
