"""JSON Schemas of the files people write, for editors and check-jsonschema.

Descriptions are Vietnamese; where a model takes more forms than pydantic tells, they are added.
"""

import json
from pathlib import Path
from typing import Any

from workflow.domain.calendar import CalendarYear
from workflow.domain.declared import Declared
from workflow.domain.directive import DirectiveFile
from workflow.domain.office import Office
from workflow.domain.organ import OrganFile
from workflow.library.field_words import words_of

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
CLOCK_TIME = {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"}


def directive_schema() -> Schema:
    """Return the schema of a directive file."""
    return _schema(DirectiveFile, "Văn bản chỉ đạo")


def organs_schema() -> Schema:
    """Return the schema of a file of `directives/organs/`."""
    return _schema(OrganFile, "Đơn vị và nhóm đơn vị")


def calendar_schema() -> Schema:
    """Return the schema of a file of `directives/calendar/`."""
    return _schema(CalendarYear, "Lịch làm việc một năm")


def office_schema() -> Schema:
    """Return the schema of office.yaml."""
    return _schema(Office, "Cơ quan")


SCHEMAS = {
    "directive": directive_schema,
    "organs": organs_schema,
    "calendar": calendar_schema,
    "office": office_schema,
}


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema into the folder as `NAME.schema.json` and return the paths."""
    paths = [folder / f"{name}.schema.json" for name in SCHEMAS]
    for path, schema in zip(paths, SCHEMAS.values(), strict=True):
        text = json.dumps(schema(), ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8")
    return paths


def _schema(model: type[Declared], title: str) -> Schema:
    schema = model.model_json_schema()
    kinds: dict[str, Schema] = schema.get("$defs", {})
    for name, kind in [(model.__name__, schema), *kinds.items()]:
        _tell(name, kind)
    _widen(kinds)
    return {"$schema": DIALECT, **schema, "title": title}


def _tell(name: str, kind: Schema) -> None:
    """Put what each key means in place of the code's own docstrings and titles."""
    kind.pop("description", None)
    kind.pop("title", None)
    properties: dict[str, Schema] = kind.get("properties", {})
    for key, value in properties.items():
        told = _clean(value)
        told.pop("title", None)
        if words := words_of(name, key):
            told["description"] = words
        properties[key] = told


def _clean(value: Any) -> Any:
    """Return the schema with times of the day as `08:00`, which *format: time* would refuse."""
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("format") == "time":
        return {**CLOCK_TIME, **{key: value[key] for key in value.keys() & {"default"}}}
    return {key: _clean(item) for key, item in value.items()}


def _widen(kinds: dict[str, Schema]) -> None:
    """Add what the models' own validators take or ask beyond the types."""
    if "Member" in kinds:
        bare = kinds["Member"]["properties"]["code"]
        kinds["Member"] = {"anyOf": [bare, kinds["Member"]]}
    if "Point" in kinds:
        of = kinds["Point"]["properties"]["of"]
        kinds["Point"]["properties"]["of"] = {"anyOf": [of, {"type": "integer"}]}
    if "NoDeadline" in kinds:
        kinds["NoDeadline"]["required"] = ["none"]
