"""Change single values of a YAML text; everything else stays as it is, byte by byte."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import dedent, indent

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from workflow.library.yaml_block import STEP, entry, flow

BLOCK_SCALARS = ("|", ">")


@dataclass(frozen=True, slots=True)
class Edit:
    """What takes the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with the edits made; of two at one place the first comes first."""
    line_break = "\r\n" if "\r\n" in text else "\n"
    order = sorted(enumerate(edits), key=lambda pair: (pair[1].start, pair[0]), reverse=True)
    for _, edit in order:
        new = edit.text.replace("\n", line_break)
        text = text[: edit.start] + new + text[edit.end :]
    return text


def put(text: str, node: MappingNode, key: str, value: object, after: Iterable[str]) -> Edit:
    """Return the edit that gives a key of a mapping a value; None takes the key away.

    A key that is not there yet is written behind the last one that is of those in `after`, else
    behind all of them.
    """
    pairs = {str(name.value): (name, found) for name, found in node.value}
    if key in pairs:
        return _changed(text, node, pairs[key], key, value)
    before = [pairs[name] for name in after if name in pairs] or list(pairs.values())
    return _added(text, node, before[-1], (key, value))


def _changed(
    text: str, node: MappingNode, pair: tuple[Node, Node], key: str, value: object
) -> Edit:
    name, found = pair
    start, end = name.start_mark.index, _end(text, found)
    is_first = node.value[0][0] is name
    if value is None and not (node.flow_style or is_first):
        line = text.rfind("\n", 0, start) + 1
        rest = text.find("\n", end)
        return Edit(line, len(text) if rest < 0 else rest + 1, "")
    if node.flow_style or value is None:
        said = "null" if value is None else flow(value)
        return Edit(start, end, f"{key}: {said}")
    return Edit(start, end, _lines(key, value, name.start_mark.column))


def _added(text: str, node: MappingNode, last: tuple[Node, Node], new: tuple[str, object]) -> Edit:
    key, value = new
    end = _end(text, last[1])
    if node.flow_style:
        return Edit(end, end, f", {key}: {flow(value)}")
    line_end = text.find("\n", end)
    place = len(text) if line_end < 0 else line_end - (text[line_end - 1] == "\r")
    column = last[0].start_mark.column
    return Edit(place, place, f"\n{' ' * column}{_lines(key, value, column)}")


def _lines(key: str, value: object, column: int) -> str:
    """Return an entry whose first line begins at the column already."""
    lines = dedent(entry(key, value, column // len(STEP)))
    return indent(lines, " " * column).strip()


def _end(text: str, node: Node) -> int:
    """Return where the last character of a value stands, comments and blank lines behind it not."""
    if isinstance(node, ScalarNode):
        end: int = node.end_mark.index
        start: int = node.start_mark.index
        if node.style in BLOCK_SCALARS:
            return start + len(text[start:end].rstrip())
        return end
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(node, MappingNode) else last)
