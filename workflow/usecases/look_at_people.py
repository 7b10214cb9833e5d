"""Who has an account, who is signed in, and which programs speak for the office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow.domain.person import Client, Person, WebSession
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """Accounts, their open sessions by login, and programs."""

    people: Sequence[Person]
    sessions: Mapping[str, Sequence[WebSession]]
    clients: Sequence[Client]


def look_at_people(desk: Desk) -> PeoplePage:
    """Return everybody."""
    with desk.store.read() as tx:
        people, clients = tx.people.people(), tx.people.clients()
        opened = tx.people.open_sessions(desk.clock.now())
    sessions: dict[str, list[WebSession]] = {person.login: [] for person in people}
    for session in opened:
        sessions[session.login].append(session)
    return PeoplePage(people=people, sessions=sessions, clients=clients)
