"""Everything the engine knows as JSON: one shape for each value, days as ISO text."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import BaseModel


def json_text(value: Any) -> str:
    """Return the value as JSON text, Vietnamese as it is."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2)


def plain(value: Any) -> Any:
    """Return the value as JSON knows it."""
    match value:
        case Enum():
            known = value.value
        case date():
            known = value.isoformat()
        case BaseModel():
            known = value.model_dump(mode="json")
        case Path():
            known = str(value)
        case Mapping():
            known = {str(plain(key)): plain(each) for key, each in value.items()}
        case list() | tuple() | set() | frozenset():
            known = [plain(each) for each in value]
        case _ if is_dataclass(value):
            known = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            known = value
    return known
