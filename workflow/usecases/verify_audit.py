"""Check that no row was changed, dropped or added by hand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from workflow.domain.assignment import Assignment, Incident, Submission
from workflow.domain.audit import OF_NO_RECORD, AuditEntry, Move, broken
from workflow.domain.directive import DirectiveFile
from workflow.domain.finding import Finding
from workflow.domain.job import Progress
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.typed import read_back
from workflow.ports.transaction import Transaction
from workflow.ports.which import EVERY, Which
from workflow.usecases.check_registers import check_registers
from workflow.usecases.desk import Desk

_OF_DOCUMENT = frozenset(
    {
        *(Move.DRAFT, Move.SUBMIT_DOCUMENT, Move.WITHDRAW_DOCUMENT, Move.DISCARD),
        *(Move.ISSUE, Move.RECALL, Move.CORRECT, Move.UNCORRECT, Move.EDIT_DOCUMENT),
        Move.REDRAFT,
    }
)
_OF_NOTICE = frozenset({Move.ADOPT})
_OF_ASSIGNMENT = frozenset(Move) - _OF_DOCUMENT - _OF_NOTICE - OF_NO_RECORD
_OF_SUBMISSION = frozenset({Move.SUBMIT, Move.SUBMIT_NIL})
_OF_INCIDENT = frozenset({Move.REPORT_INCIDENT})
_States = dict[str, list[Any]]
TOLD_EVERY = 2_000
"""Rows between two words of how far it has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditCheck:
    """What was checked, the first bad row of each broken chain, and what no row explains.

    `registers` is what is wrong with the numbers of the registers.
    """

    checked: int
    broken: tuple[AuditEntry, ...]
    unexplained: tuple[str, ...]
    registers: tuple[Finding, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Tell whether everything is as it was written."""
        return not self.broken and not self.unexplained and not self.registers


def verify_audit(
    desk: Desk, subject: str | None = None, progress: Progress | None = None
) -> AuditCheck:
    """Check every chain, and that what it is about stands as its audit rows say.

    That is each assignment, everything handed in (number, notation, day, hashes of the files),
    each breach reported, each outgoing document and each adopted notice. Without a subject the
    registers are checked as well (R66).

    Not covered: mails and the answers of the mail server, planned reminders; and whoever takes out
    every row of a subject, or seals a whole chain anew, leaves no trace here: against that stands
    only an earlier backup.
    """
    with desk.store.read() as tx:
        trail = tx.trail(subject)
        now = _as_they_stand(tx, subject)
        registers = () if subject else tuple(check_registers(tx, desk))
    chains = {name: list(chain) for name, chain in groupby(trail, key=lambda entry: entry.subject)}
    said = (
        _last(Assignment, trail, _OF_ASSIGNMENT),
        _last(OutgoingDocument, trail, _OF_DOCUMENT),
        _last(DirectiveFile, trail, _OF_NOTICE),
        _details(Submission, trail, _OF_SUBMISSION),
        _details(Incident, trail, _OF_INCIDENT),
    )
    differing = (_differing(one, other) for one, other in zip(said, now, strict=True))
    return AuditCheck(
        checked=len(trail),
        broken=tuple(_broken(chains.values(), len(trail), progress)),
        unexplained=tuple(sorted({name for names in differing for name in names})),
        registers=registers,
    )


def _broken(
    chains: Iterable[Sequence[AuditEntry]], total: int, progress: Progress | None
) -> Iterator[AuditEntry]:
    done = told = 0
    for chain in chains:
        if bad := broken(chain):
            yield bad
        done += len(chain)
        if progress and done - told >= TOLD_EVERY:
            progress(told := done, total)


def _as_they_stand(tx: Transaction, subject: str | None) -> tuple[_States, ...]:
    """Return what the tables have, each kind under the subject of its chain."""
    which = Which(codes=(subject,)) if subject else EVERY
    return (
        _under((a.code, a) for a in tx.assignments(which)),
        _under((d.key, d) for d in tx.documents() if subject in {None, d.key}),
        _under((n.key, n) for n in tx.notices() if subject in {None, n.key}),
        _under((s.assignment, s) for s in tx.submissions(which)),
        _under((i.assignment, i) for i in tx.incidents(which)),
    )


def _last(kind: type[Any], trail: Sequence[AuditEntry], moves: frozenset[Move]) -> _States:
    states = {entry.subject: entry.state for entry in trail if entry.move in moves}
    return _under((name, read_back(kind, state)) for name, state in states.items())


def _details(kind: type[Any], trail: Sequence[AuditEntry], moves: frozenset[Move]) -> _States:
    return _under((e.subject, read_back(kind, e.detail)) for e in trail if e.move in moves)


def _under(named: Iterable[tuple[str, Any]]) -> _States:
    found: _States = {}
    for name, value in named:
        found.setdefault(name, []).append(_plain(value))
    return found


def _plain(value: Any) -> Any:
    """Return a value as it is to be compared: a notice with what its file says and no more."""
    if isinstance(value, DirectiveFile):
        return value.model_dump(mode="json", exclude_unset=True)
    return value


def _differing(said: _States, now: _States) -> Iterator[str]:
    for name in said.keys() | now.keys():
        written, there = said.get(name, []), now.get(name, [])
        is_same = len(written) == len(there) and all(value in written for value in there)
        if not is_same or any(value not in there for value in written):
            yield name
