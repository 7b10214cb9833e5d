"""The words of a draft that a person may change; figures and quotations come from the records."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from workflow.domain.audit import AuditEntry, Move

URGENCY = "urgency"
WORDS = ("missing", "contact")
LINES = ("addressees", "proposals", "to_places")
SUBJECT = "subject"


def words_of(values: Mapping[str, Any]) -> dict[str, str]:
    """Return what may be changed, as it is typed: of lists, each item is a line."""
    words = {URGENCY: values.get(URGENCY, "")}
    words |= {name: values[name] for name in WORDS if name in values}
    return words | {name: "\n".join(values[name]) for name in LINES if name in values}


def typed_into(values: Mapping[str, Any], typed: Mapping[str, str]) -> dict[str, Any]:
    """Return the values with what was typed in its place; what may not be changed stays."""
    changed = dict(values)
    for name in words_of(values).keys() & typed.keys():
        lines = [" ".join(line.split()) for line in typed[name].splitlines()]
        kept = [line for line in lines if line]
        changed[name] = kept if name in LINES else " ".join(kept)
    return changed


def edited_in(trail: Sequence[AuditEntry]) -> frozenset[str]:
    """Return which words of a draft people have changed, the subject among them."""
    return frozenset(
        name
        for before, after in pairwise(trail)
        if after.move is Move.EDIT_DOCUMENT
        for name in _differing(before.state, after.state)
    )


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[str]:
    old, new = ({**words_of(each["values"]), SUBJECT: each["subject"]} for each in (before, after))
    return {name for name in new if old.get(name) != new[name]}
