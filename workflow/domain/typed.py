"""Plain facts, from a row or from the audit trail, read into a type of the domain."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")


class _Adapters(dict[type[Any], TypeAdapter[Any]]):
    """One adapter for each type, made when first asked for."""

    def __missing__(self, kind: type[Any]) -> TypeAdapter[Any]:
        self[kind] = TypeAdapter(kind)
        return self[kind]


_ADAPTERS = _Adapters()


def value_of(kind: type[T], facts: Mapping[Any, Any]) -> T:
    """Return the value that facts hold; what the type has gained since stands with its default."""
    value: T = _ADAPTERS[kind].validate_python(dict(facts))
    return value


def read_back(kind: type[T], facts: Mapping[str, Any]) -> T | None:
    """Return the value that was written down; None when the facts are none of the type."""
    try:
        return value_of(kind, facts)
    except ValidationError:
        return None


def json_of(value: Any) -> Any:
    """Return a value as JSON has it."""
    return _ADAPTERS[type(value)].dump_python(value, mode="json")
