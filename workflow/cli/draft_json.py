"""A notice as read, as JSON: one object for each duty, in the words of the notice."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from workflow.cli.json_text import json_text
from workflow.cli.notice_bytes import bytes_of, name_of
from workflow.declarations import notice_reader
from workflow.domain.directive import Modality, one_line
from workflow.domain.notice_draft import (
    DeadlineKind,
    DraftDuty,
    DraftHead,
    DraftSigner,
    NoticeDraft,
    Passage,
    Taken,
)

FIELDS = ("modality", "owners", "supporting", "deadline", "deliverable", "send_to")


def print_form(notice: Path) -> None:
    """Print what was read of a notice; no office is needed, and none is asked."""
    read = notice_reader().read(name_of(notice), bytes_of(notice))
    typer.echo(json_text(draft_form(read)))


def draft_form(notice: NoticeDraft) -> Mapping[str, Any]:
    """Return what was read: where the notice is from, and each duty with its words and places.

    Organs are as printed, a day is as the text names it, places count characters of the text as
    read. A standing duty is an obligation here; `is_standing` tells it from one that ends.
    """
    return {
        "source": _source(notice.head),
        "obligations": [_duty(duty) for duty in notice.duties()],
        "notes": notice.notes,
    }


def _source(head: DraftHead) -> Mapping[str, Any]:
    signer = head.signer.value if head.signer else None
    return {
        "issuer": _value(head.issuing_organ),
        "number": _number(head),
        "date": _value(head.issued_date),
        "subject": _value(head.subject),
        "signer_title": _title(signer) if signer else None,
        "signer": signer.full_name if signer else None,
    }


def _number(head: DraftHead) -> str | None:
    if head.code_notation is None:
        return None
    number = head.code_number.value if head.code_number else ""
    return f"{number}/{head.code_notation.value}"


def _title(signer: DraftSigner) -> str | None:
    first = f"{signer.competence.value} {signer.principal}" if signer.principal else None
    return first or signer.position


def _duty(duty: DraftDuty) -> Mapping[str, Any]:
    deadline = duty.deadline
    modality = duty.modality.value
    is_standing = modality is Modality.STANDING_DUTY
    return {
        "clause": duty.clause,
        "quote": one_line(duty.quote.text),
        "act": one_line(duty.act),
        "owners": [one_line(owner.value) for owner in duty.owners],
        "coordinating": [one_line(unit.value) for unit in duty.supporting],
        "modality": Modality.OBLIGATION if is_standing else modality,
        "is_standing": is_standing,
        "deadline": deadline.value.day if deadline else None,
        "deadline_kind": deadline.value.kind if deadline else DeadlineKind.NONE,
        "deadline_text": _words(deadline),
        "deliverable": _value(duty.deliverable),
        "send_to": _value(duty.send_to),
        "offsets": {"quote": _span(duty.quote)} | {key: _each(duty, key, _place) for key in FIELDS},
        "sureness": {key: _each(duty, key, _sureness) for key in FIELDS},
    }


def _each(duty: DraftDuty, key: str, what: Any) -> Any:
    """Return a fact of one field, or of each value of a field that has several."""
    value = getattr(duty, key)
    if isinstance(value, Sequence):
        return [what(each) for each in value]
    return what(value) if value else None


def _place(taken: Taken[Any]) -> Sequence[int] | None:
    return _span(taken.passage) if taken.passage else None


def _sureness(taken: Taken[Any]) -> str:
    return taken.sureness.value


def _span(passage: Passage) -> Sequence[int]:
    return (passage.start, passage.end)


def _value(taken: Taken[Any] | None) -> Any:
    return taken.value if taken else None


def _words(taken: Taken[Any] | None) -> str | None:
    return one_line(taken.passage.text) if taken and taken.passage else None
