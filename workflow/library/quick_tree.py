"""The tree of a text by libyaml, ten times as fast, where it says what ruamel.yaml says.

Only for texts in which YAML 1.1 and 1.2 are one: whatever else a text holds, and whatever is wrong
with it, ruamel.yaml reads and tells.
"""

import re
from collections.abc import Iterable
from typing import Any

import yaml  # type: ignore[import-untyped]
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from workflow.library.yaml_tree import OWN_TAG, WHOLE_NUMBER

DIFFERENT = re.compile("[\t\r\x85\u2028\u2029\ufeff]|[|>][-+0-9]* *(#|\n *\n)")
"""What the two take for different things."""

DEEPEST = 40
QUOTES = ("'", '"')
PLAIN = {
    "null": re.compile("~|null|Null|NULL"),
    "bool": re.compile("true|True|TRUE|false|False|FALSE"),
    "int": WHOLE_NUMBER,
}


class _OtherwiseError(Exception):
    """It is for ruamel.yaml to read."""


def quick_tree(text: str) -> Node | None:
    """Return the tree of a text; None when ruamel.yaml has to read it."""
    if not (yaml.__with_libyaml__ and text.endswith("\n")) or DIFFERENT.search(text):
        return None
    try:
        return _tree(yaml.parse(text, Loader=yaml.CBaseLoader))
    except (yaml.YAMLError, _OtherwiseError):
        return None


def _tree(events: Iterable[Any]) -> Node | None:
    open_nodes: list[Any] = []
    roots: list[Node] = []
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            _close(open_nodes.pop(), event)
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event)
            (open_nodes[-1].value if open_nodes else roots).append(node)
            if isinstance(node, CollectionNode):
                open_nodes.append(node)
        elif not _says_nothing(event, is_first=not roots):
            raise _OtherwiseError
        if len(open_nodes) > DEEPEST:
            raise _OtherwiseError
    return roots[0] if roots else None


def _says_nothing(event: Any, *, is_first: bool) -> bool:
    match event:
        case yaml.StreamStartEvent() | yaml.StreamEndEvent():
            return True
        case yaml.DocumentStartEvent(version=None, tags=None):
            return is_first
        case yaml.DocumentEndEvent(explicit=False):
            return True
    return False


def _node(event: Any) -> Node:
    if event.anchor is not None or event.tag is not None:
        raise _OtherwiseError
    if isinstance(event, yaml.ScalarEvent):
        if not event.value and event.style not in QUOTES:
            raise _OtherwiseError  # the two put nothing at different places
        marks = event.start_mark, event.end_mark
        return ScalarNode(_tag(event), event.value, *marks, style=event.style or None)
    is_mapping = isinstance(event, yaml.MappingStartEvent)
    kind, tag = (MappingNode, "map") if is_mapping else (SequenceNode, "seq")
    return kind(OWN_TAG + tag, [], event.start_mark, None, flow_style=event.flow_style)


def _tag(event: Any) -> str:
    """Return what a scalar is; only what is told from text is not a text (see `yaml_tree`)."""
    if event.implicit[0]:
        for tag, pattern in PLAIN.items():
            if pattern.fullmatch(event.value):
                return OWN_TAG + tag
    return f"{OWN_TAG}str"


def _close(node: Any, event: Any) -> None:
    node.end_mark = event.end_mark
    if isinstance(node, MappingNode):
        node.value = list(zip(node.value[::2], node.value[1::2], strict=True))
