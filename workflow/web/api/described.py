"""The description of the API cut into what a page shows."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

JSON, FORM = "application/json", "multipart/form-data"
PLAIN = {"integer": 0, "number": 0.5, "boolean": False, "array": [], "object": {}}
Schema = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A parameter or a field: what it is called, where it stands, of what type, what it means."""

    name: str
    place: str = ""
    is_required: bool
    type: str
    shape: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What may come back."""

    status: str
    words: str
    type: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One request that the API takes."""

    id: str
    tag: str
    method: str
    path: str
    summary: str
    items: tuple[Item, ...]
    answers: tuple[Answer, ...]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One kind of object."""

    name: str
    values: tuple[str, ...]
    items: tuple[Item, ...]


def operations(whole: Schema) -> dict[str, list[Operation]]:
    """Return the operations of each tag, in the order of the description."""
    found: dict[str, list[Operation]] = {}
    for path, methods in whole["paths"].items():
        for method, said in methods.items():
            operation = _operation(whole, method.upper(), path, said)
            found.setdefault(operation.tag, []).append(operation)
    return found


def shapes(whole: Schema) -> list[Shape]:
    """Return the objects, by name."""
    return [
        Shape(
            name=name,
            values=tuple(map(str, said.get("enum", ()))),
            items=tuple(_fields(said)),
        )
        for name, said in sorted(whole["components"]["schemas"].items())
    ]


def _operation(whole: Schema, method: str, path: str, said: Schema) -> Operation:
    body = said.get("requestBody", {}).get("content", {})
    kind = next(iter(body), "")
    inside = _resolved(whole, body[kind]["schema"]) if kind else {}
    fields = tuple(_fields(inside, "body"))
    return Operation(
        id=said["operationId"],
        tag=said["tags"][0],
        method=method,
        path=path,
        summary=said["summary"],
        items=(*map(_parameter, said.get("parameters", ())), *fields),
        answers=tuple(_answer(*each) for each in sorted(said["responses"].items())),
        example=_curl(method, path, kind, inside, is_open="security" not in said),
    )


def _parameter(said: Schema) -> Item:
    return Item(
        name=said["name"].title() if said["in"] == "header" else said["name"],
        place=said["in"],
        is_required=said.get("required", False),
        type=_type(said["schema"]),
        shape=_shape(said["schema"]),
        words=said.get("description", ""),
    )


def _fields(said: Schema, place: str = "") -> Iterator[Item]:
    for name, schema in said.get("properties", {}).items():
        yield Item(
            name=name,
            place=place,
            is_required=name in said.get("required", ()),
            type=_type(schema),
            shape=_shape(schema),
            words=schema.get("description", ""),
        )


def _answer(status: str, said: Schema) -> Answer:
    content: Schema = said.get("content", {})
    schema: Schema = next((each["schema"] for each in content.values() if "schema" in each), {})
    return Answer(
        status=status,
        words=said["description"],
        type=", ".join(content) if not _shape(schema) else _type(schema),
        shape=_shape(schema),
    )


def _resolved(whole: Schema, said: Schema) -> Schema:
    name = _shape(said)
    return whole["components"]["schemas"][name] if name else said


def _shape(said: Schema) -> str:
    """Return the name of the object that a schema leads to, nothing for a plain value."""
    found = re.search(r'"#/components/schemas/([^"]+)"', json.dumps(said))
    return found[1] if found else ""


def _type(said: Schema) -> str:
    if "$ref" in said:
        return str(said["$ref"]).rpartition("/")[2]
    for joined in ("anyOf", "oneOf", "allOf"):
        if joined in said:
            return " | ".join(dict.fromkeys(map(_type, said[joined])))
    if "enum" in said or "const" in said:
        return ", ".join(map(str, said.get("enum") or [said["const"]]))
    if said.get("type") == "array":
        return f"[{_type(said.get('items', {}))}]"
    return " ".join(filter(None, [said.get("type", "object"), _limits(said)]))


def _limits(said: Schema) -> str:
    names = ("format", "minimum", "maximum", "maxLength", "pattern")
    return " ".join(
        str(said[n]) if n in {"format", "pattern"} else f"{n}={said[n]}" for n in names if n in said
    )


def _curl(method: str, path: str, kind: str, inside: Schema, *, is_open: bool) -> str:
    lines = ["curl"] if is_open else ['curl -H "Authorization: Bearer $DONDOC_TOKEN"']
    if method == "POST":
        lines.append('-X POST -H "Idempotency-Key: $(uuidgen)"')
    if kind == JSON:
        lines.append(f"-H \"Content-Type: {JSON}\" -d '{_sample(inside)}'")
    if kind == FORM:
        lines.append('-F "files=@ket-qua.pdf" -F "report_number=15"')
    return " \\\n  ".join([*lines, f'"$DONDOC{path}"'])


def _sample(inside: Schema) -> str:
    """Return a body with what is required, and of a body without such, everything."""
    properties = inside.get("properties", {})
    names = inside.get("required") or properties
    return json.dumps({n: _value(properties[n]) for n in names}, ensure_ascii=False)


def _value(said: Schema) -> object:
    said = next((each for each in said.get("anyOf", ()) if each.get("type") != "null"), said)
    if said.get("format") == "date":
        return "2025-03-31"
    return PLAIN.get(said.get("type", ""), "…")
