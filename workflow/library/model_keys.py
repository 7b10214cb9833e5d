"""Which keys a file may have at a place, asked of the models."""

from collections.abc import Iterator, Sequence
from typing import get_args

from pydantic import BaseModel


def keys_at(model: type[BaseModel], loc: Sequence[int | str]) -> list[str]:
    """Return the keys allowed in the mapping at the place, which may be one of several kinds.

    pydantic puts the tag of a union into a place; a rule's tag is the key that picks it.
    """
    here = [model]
    for part in (part for part in loc if isinstance(part, str)):
        knowing = [candidate for candidate in here if part in candidate.model_fields]
        deeper = [m for k in knowing for m in _models_in(k.model_fields[part].annotation)]
        here = deeper or knowing or here
    return sorted({name for candidate in here for name in candidate.model_fields})


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
