"""Rows become values of the domain, and back."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from pydantic import TypeAdapter

from workflow.domain.audit import state_of
from workflow.domain.document import OutgoingDocument
from workflow.domain.message import Message

T = TypeVar("T")


def value_of(kind: type[T], row: Mapping[Any, Any]) -> T:
    """Return the value that a row, or a state in the audit trail, holds."""
    value: T = _ADAPTERS[kind].validate_python(dict(row))
    return value


def columns_of(value: Any) -> dict[str, Any]:
    """Return the fields of a value as columns."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def json_of(value: Any) -> Any:
    """Return a value as JSON has it."""
    return _ADAPTERS[type(value)].dump_python(value, mode="json")


def message_columns(message: Message) -> dict[str, Any]:
    """Return the columns of a mail but for its state; events and assignments have tables."""
    columns = columns_of(message)
    del columns["events"], columns["about"]
    columns["letter"] = json_of(message.letter)
    columns["attachments"] = [json_of(attachment) for attachment in message.attachments]
    return columns


def document_columns(document: OutgoingDocument) -> dict[str, Any]:
    """Return the columns of a document; its assignments have a table."""
    columns = columns_of(document)
    del columns["about"]
    day: date | None = document.issued_date
    return columns | {
        "issued_year": day.year if day else None,
        "fingerprint": fingerprint(document),
    }


def fingerprint(document: OutgoingDocument) -> str:
    """Return what two documents share only when everything in them is the same."""
    text = json.dumps(state_of(document), ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()


class _Adapters(dict[type[Any], TypeAdapter[Any]]):
    """One adapter for each kind of value, made when first asked for."""

    def __missing__(self, kind: type[Any]) -> TypeAdapter[Any]:
        self[kind] = TypeAdapter(kind)
        return self[kind]


_ADAPTERS = _Adapters()
