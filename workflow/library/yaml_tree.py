"""The tree of a YAML file: plain values, and the place of each.

Only whole numbers, true and false, and nothing are told from text (YAML 1.2). Days, times, numbers
with a leading zero and words such as `no` stay as they are written; the models judge them.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from workflow.errors import Problem

Loc = Sequence[int | str]
OWN_TAG = "tag:yaml.org,2002:"
OWN_KINDS = frozenset(
    {"str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value"}
)
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a name with a backslash can bring in, and what shows a line otherwise than it is read."""
WHOLE_NUMBER = re.compile(r"-?(0|[1-9]\d{0,17})")


@dataclass(frozen=True, slots=True)
class Spot:
    """A value and, inside a mapping, its key."""

    value: Node
    key: Node | None = None

    def problem(self, words: str, *, at_key: bool = False) -> Problem:
        """Return the problem at the value; at the key if asked, or if there is no value."""
        is_blank = isinstance(self.value, ScalarNode) and not self.value.value
        node = self.key if self.key is not None and (at_key or is_blank) else self.value
        return Problem(node.start_mark.line + 1, node.start_mark.column + 1, words)


def marks(root: Node) -> list[Problem]:
    """Return every anchor, tag and hidden sign: a file says things where they stand, in full."""
    found, seen, waiting = [], set(), [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        waiting.extend(_children(node))
        if node.anchor is not None:
            found.append(Spot(node).problem("không dùng neo “&” và tham chiếu “*”; hãy viết đủ"))
        elif str(node.tag).removeprefix(OWN_TAG) not in OWN_KINDS:
            found.append(Spot(node).problem(f"không dùng thẻ “{node.tag}”"))
        elif isinstance(node, ScalarNode) and (sign := HIDDEN.search(str(node.value))):
            words = f"có ký tự điều khiển không hợp lệ (mã {ord(sign[0]):04X})"
            found.append(Spot(node).problem(words))
    return found


def plain(node: Node, twice: list[Problem]) -> object:
    """Return the value; keys that come twice are added to `twice`."""
    if isinstance(node, MappingNode):
        return _mapping(node, twice)
    if isinstance(node, SequenceNode):
        return [plain(item, twice) for item in node.value]
    return _scalar(node)


def spot(root: Node, loc: Loc) -> Spot:
    """Return the deepest place on the way; parts that stand in no file are passed over."""
    return _follow(Spot(root), loc)[1]


def scalars(node: Node) -> Iterator[Node]:
    """Go through the texts under a node, in order."""
    if isinstance(node, ScalarNode):
        yield node
    for child in _children(node):
        yield from scalars(child)


def _mapping(node: MappingNode, twice: list[Problem]) -> dict[str, object]:
    values: dict[str, object] = {}
    first: dict[str, int] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in values:
            words = f"mục “{name}” ghi hai lần (lần đầu ở dòng {first[name]})"
            twice.append(Spot(key).problem(words))
            continue
        first[name] = key.start_mark.line + 1
        values[name] = plain(value, twice)
    return values


def _scalar(node: Node) -> object:
    text, tag = unicodedata.normalize("NFC", str(node.value)), str(node.tag).removeprefix(OWN_TAG)
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() == "true"
    if tag == "int" and WHOLE_NUMBER.fullmatch(text):
        return int(text)
    return text


def _children(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        return [child for pair in node.value for child in pair]
    return list(node.value) if isinstance(node, SequenceNode) else []


def _follow(here: Spot, loc: Loc) -> tuple[int, Spot]:
    """Return how many parts were found and the place; a part may be the tag of a union."""
    if not loc:
        return 0, here
    best = _follow(here, loc[1:])
    there = _step(here.value, loc[0])
    if there is not None:
        found, place = _follow(there, loc[1:])
        best = max(best, (found + 1, place), key=lambda pair: pair[0])
    return best


def _step(node: Node, part: int | str) -> Spot | None:
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        return Spot(node.value[part])
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if str(key.value) == str(part):
                return Spot(value, key)
    return None
