"""Check that no row was changed, dropped or added by hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from workflow.domain.audit import AuditEntry, Move, broken, state_of
from workflow.ports import EVERY, Transaction, Which
from workflow.usecases.desk import Desk

_OF_DOCUMENT = frozenset({Move.DRAFT, Move.ISSUE})
_OF_NOTICE = frozenset({Move.ADOPT})
_OF_ASSIGNMENT = frozenset(Move) - _OF_DOCUMENT - _OF_NOTICE - {Move.RECORD_EVENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditCheck:
    """What was checked, the first bad row of each broken chain, and what no row explains."""

    checked: int
    broken: tuple[AuditEntry, ...]
    unexplained: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether everything is as it was written."""
        return not self.broken and not self.unexplained


def verify_audit(desk: Desk, subject: str | None = None) -> AuditCheck:
    """Check every chain, and that what it is about stands as its last audit row says.

    That is each assignment, each outgoing document and each adopted notice.
    """
    with desk.store.read() as tx:
        trail = tx.trail(subject)
        now = _as_they_stand(tx, subject)
    chains = {name: list(chain) for name, chain in groupby(trail, key=lambda entry: entry.subject)}
    unexplained = {name for moves, states in now for name in _differing(chains, moves, states)}
    return AuditCheck(
        checked=len(trail),
        broken=tuple(bad for chain in chains.values() if (bad := broken(chain))),
        unexplained=tuple(sorted(unexplained)),
    )


_States = Mapping[str, Mapping[str, Any]]


def _as_they_stand(
    tx: Transaction, subject: str | None
) -> tuple[tuple[frozenset[Move], _States], ...]:
    """Return the states as the tables have them, each kind with the moves that change it."""
    which = Which(codes=(subject,)) if subject else EVERY
    documents = [d for d in tx.documents() if subject in {None, d.key}]
    notices = [n for n in tx.notices() if subject in {None, n.key}]
    return (
        (_OF_ASSIGNMENT, {a.code: state_of(a) for a in tx.assignments(which)}),
        (_OF_DOCUMENT, {d.key: state_of(d) for d in documents}),
        (_OF_NOTICE, {n.key: n.model_dump(mode="json", exclude_unset=True) for n in notices}),
    )


def _differing(
    chains: Mapping[str, Sequence[AuditEntry]], moves: frozenset[Move], states: _States
) -> Iterator[str]:
    said = {
        name: dict(entry.state)
        for name, chain in chains.items()
        for entry in chain
        if entry.move in moves
    }
    for name in said.keys() | states.keys():
        if said.get(name) != states.get(name):
            yield name
