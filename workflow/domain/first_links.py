"""The first links of many chains, sealed by two patterns in the place of each on its own."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from workflow.domain.audit import (
    FIRST,
    Actor,
    AuditEntry,
    Change,
    Move,
    digest_of_text,
    seal,
    sealed_text,
    state_of,
)
from workflow.domain.fan_out import FanOut
from workflow.domain.pattern import Pattern, mark, quoted

OWN = ("code", "unit", "first_unit", "owner")
"""What an assignment shares with no other of its obligation."""


class FirstLink(NamedTuple):
    """What differs from chain to chain."""

    code: str
    unit: str
    first_unit: str
    owner: str
    note: str
    digest: str


def opening(fan: FanOut, actor: Actor, at: datetime) -> AuditEntry:
    """Return what the links share; a mark stands for what differs."""
    marked = replace(fan.plain, **{name: mark(name) for name in OWN})  # type: ignore[arg-type]
    change = Change(
        subject=mark("code"),
        move=Move.OPEN,
        actor=actor,
        at=at,
        note=mark("note"),
        state=state_of(marked),
    )
    return seal(change, 1, FIRST)


def state_of_each(shared: AuditEntry) -> Pattern:
    """Return the state that the links record, to be filled for each."""
    return Pattern(json.dumps(shared.state, ensure_ascii=False))


def first_links(fan: FanOut, shared: AuditEntry) -> Iterator[FirstLink]:
    """Return the link that opens each assignment, as `seal` would make it."""
    sealed = Pattern(sealed_text(shared))
    for one in fan.owing:
        said = fan.code(one), one.unit, one.first_unit, one.owner, one.note
        values = quoted(dict(zip(FirstLink._fields, said, strict=False)))
        yield FirstLink(*said, digest_of_text(sealed.fill(values)))
