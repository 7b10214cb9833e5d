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


class FirstLink(NamedTuple):
    """What differs from chain to chain: `state` is JSON text."""

    subject: str
    note: str
    state: str
    digest: str


def opening(fan: FanOut, actor: Actor, at: datetime) -> AuditEntry:
    """Return what the links share; a mark stands for what differs."""
    names = ("code", "unit", "first_unit", "owner")
    marked = replace(fan.plain, **{name: mark(name) for name in names})  # type: ignore[arg-type]
    change = Change(
        subject=mark("code"),
        move=Move.OPEN,
        actor=actor,
        at=at,
        note=mark("note"),
        state=state_of(marked),
    )
    return seal(change, 1, FIRST)


def first_links(fan: FanOut, shared: AuditEntry) -> Iterator[FirstLink]:
    """Return the link that opens each assignment, as `seal` would make it."""
    state = Pattern(json.dumps(shared.state, ensure_ascii=False))
    sealed = Pattern(sealed_text(shared))
    for one in fan.owing:
        code = fan.code(one)
        values = quoted(
            {
                "code": code,
                "unit": one.unit,
                "first_unit": one.first_unit,
                "owner": one.owner,
                "note": one.note,
            }
        )
        digest = digest_of_text(sealed.fill(values))
        yield FirstLink(code, one.note, state.fill(values), digest)
