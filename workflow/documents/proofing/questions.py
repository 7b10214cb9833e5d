"""What a template asks for, walked in its scopes: names, columns of rows, filters."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Literal

from jinja2 import nodes

from workflow.documents.render.sandbox import environment
from workflow.domain.template_card import TemplateField

Found = tuple[int, str]
Kind = Literal["text", "number", "texts", "rows", "record", "row", "loop", "unknown"]
LOOP = frozenset(
    {"index", "index0", "first", "last", "length", "revindex", "revindex0", "previtem", "nextitem"}
)
TEXT = frozenset(each for each in dir("") if not each.startswith("_"))
UNKNOWN: "Shape" = ("unknown", {})
Shape = tuple[Kind, Mapping[str, "Shape"]]
Scope = ChainMap[str, Shape]


def questions(template: nodes.Template, fields: Mapping[str, TemplateField]) -> Iterator[Found]:
    """Go through what is asked for that is not given, with the line it stands on."""
    known = {name: _shape(field) for name, field in fields.items()}
    given = dict.fromkeys(environment().globals, UNKNOWN)
    yield from _walk(template, ChainMap(known, given))


def _shape(field: TemplateField) -> Shape:
    columns: dict[str, Shape] = {name: (c.type, {}) for name, c in field.columns.items()}
    return field.type, columns


def _walk(node: nodes.Node, scope: Scope) -> Iterator[Found]:
    if isinstance(node, nodes.For):
        yield from _loop(node, scope)
        return
    if isinstance(node, nodes.Assign):
        yield from _walk(node.node, scope)
        _bind(node.target, _shape_of(node.node, scope), scope)
        return
    yield from _asked(node, scope)
    for child in node.iter_child_nodes():
        yield from _walk(child, scope)


def _loop(node: nodes.For, scope: Scope) -> Iterator[Found]:
    yield from _walk(node.iter, scope)
    inner = scope.new_child()
    _bind(node.target, _element(_shape_of(node.iter, scope)), inner)
    inner["loop"] = ("loop", dict.fromkeys(LOOP, UNKNOWN))
    for child in [*([node.test] if node.test else []), *node.body]:
        yield from _walk(child, inner)
    for child in node.else_:
        yield from _walk(child, scope)


def _asked(node: nodes.Node, scope: Scope) -> Iterator[Found]:
    match node:
        case nodes.Name(ctx="load", name=name) if name not in scope:
            yield node.lineno, _no("giá trị", name, scope)
        case nodes.Getattr(node=owner, attr=attribute):
            kind, columns = _shape_of(owner, scope)
            if kind != "unknown" and attribute not in (names := _names(kind, columns)):
                yield node.lineno, _no(f"mục thuộc {_spelt(owner)}", attribute, names)
        case nodes.Filter(name=name) if name not in (filters := environment().filters):
            yield node.lineno, _no("bộ lọc", name, filters)
        case nodes.Test(name=name) if name not in (tests := environment().tests):
            yield node.lineno, _no("phép thử", name, tests)


def _shape_of(node: nodes.Node, scope: Scope) -> Shape:
    match node:
        case nodes.Name(name=name):
            return scope.get(name, UNKNOWN)
        case nodes.Getattr(node=owner, attr=attribute):
            _, columns = _shape_of(owner, scope)
            return columns.get(attribute, UNKNOWN)
        case nodes.Getitem(node=owner, arg=nodes.Const(value=int())):
            return _element(_shape_of(owner, scope))
    return UNKNOWN


def _element(shape: Shape) -> Shape:
    kind, columns = shape
    if kind == "rows":
        return "row", columns
    return ("text", {}) if kind == "texts" else UNKNOWN


def _names(kind: Kind, columns: Mapping[str, Shape]) -> Mapping[str, object] | frozenset[str]:
    return TEXT if kind == "text" else columns


def _bind(target: nodes.Node, shape: Shape, scope: Scope) -> None:
    if isinstance(target, nodes.Name):
        scope[target.name] = shape
    for child in target.iter_child_nodes():
        _bind(child, UNKNOWN, scope)


def _spelt(node: nodes.Node) -> str:
    match node:
        case nodes.Name(name=name):
            return f"“{name}”"
        case nodes.Getattr(attr=attribute):
            return f"“{attribute}”"
    return "giá trị này"


def _no(what: str, name: str, known: Mapping[str, object] | frozenset[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    hint = f"; có phải ý bạn là “{near[0]}”?" if near else ""
    return f"không có {what} tên là “{name}”{hint}"
