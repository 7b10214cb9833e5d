"""A mapping of a YAML file as lines, so that one field can be written anew and no other moves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from workflow.domain.directive import one_line
from workflow.library.yaml_block import entry
from workflow.library.yaml_tree import plain, scalars

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A mapping over several lines; lines count from 0, ends are not included.

    `column` is that of its keys, `fields` are the lines of each.
    """

    column: int
    start: int
    end: int
    fields: Mapping[str, tuple[int, int]]
    values: Values

    @classmethod
    def of(cls, lines: Sequence[str], node: MappingNode) -> Self:
        """Find the lines of a mapping."""
        keys = [key for key, _ in node.value]
        column, start = keys[0].start_mark.column, keys[0].start_mark.line
        values = plain(node, [])
        return cls(
            column=column,
            start=start,
            end=_end(lines, start, column, is_whole=True),
            fields={
                str(key.value): (
                    key.start_mark.line,
                    _end(lines, key.start_mark.line, column, is_whole=False),
                )
                for key in keys
            },
            values=values if isinstance(values, dict) else {},
        )

    def rewritten(
        self, lines: Sequence[str], values: Values, order: Sequence[str], dropped: set[int]
    ) -> list[str]:
        """Return its lines with other values; those of `dropped` are left out."""
        changed = {key: values[key] for key in order if self._is_changed(key, values)}
        made: list[str] = []
        here = self.start
        for key, (start, end) in self.fields.items():
            made += _kept(lines, here, start, dropped)
            if key in changed:
                made += self._written(key, changed.pop(key))
            else:
                made += _kept(lines, start, end, dropped)
            for late in list(changed):
                if late not in self.fields and self._anchor(late, order) == key:
                    made += self._written(late, changed.pop(late))
            here = end
        made += _kept(lines, here, self.end, dropped)
        made[0] = lines[self.start][: self.column] + made[0][self.column :]
        return made

    def _is_changed(self, key: str, values: Values) -> bool:
        if key not in values:
            return False
        if is_nothing(values[key]) and key not in self.fields:
            return False
        return _same(self.values.get(key)) != _same(values[key])

    def _anchor(self, key: str, order: Sequence[str]) -> str:
        """Return the field after which an absent one is written."""
        before = [name for name in order[: order.index(key)] if name in self.fields]
        return before[-1] if before else next(iter(self.fields))

    def _written(self, key: str, value: object) -> list[str]:
        return [] if is_nothing(value) else field_lines(key, value, self.column)


def field_lines(key: str, value: object, column: int) -> list[str]:
    """Return a field as lines that begin in a column."""
    text = entry(key, value, column // 2)
    return [" " * (column % 2) + line for line in text.rstrip("\n").split("\n")]


def comment_lines(lines: Sequence[str], root: Node) -> set[int]:
    """Return the numbers of the lines that are comments, and no text of the notice."""
    inside: set[int] = set()
    for node in scalars(root):
        if isinstance(node, ScalarNode) and node.style in {">", "|"}:
            inside.update(range(node.start_mark.line + 1, node.end_mark.line))
        elif node.end_mark.line > node.start_mark.line:
            inside.update(range(node.start_mark.line + 1, node.end_mark.line + 1))
    return {n for n, line in enumerate(lines) if n not in inside and line.lstrip().startswith("#")}


def is_nothing(value: object) -> bool:
    """Tell whether a value stands for no field at all."""
    return value is None or value in ("", [], (), {})


def _kept(lines: Sequence[str], start: int, end: int, dropped: set[int]) -> Iterator[str]:
    return (lines[n] for n in range(start, end) if n not in dropped)


def _end(lines: Sequence[str], start: int, column: int, *, is_whole: bool) -> int:
    """Return where a mapping ends, or one of its fields: before what stands further left."""
    end = start + 1
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip(" "))
        if depth < column:
            break
        if not is_whole and depth == column and not line.lstrip().startswith("- "):
            break
        end = number + 1
    return end


def _same(value: object) -> object:
    """Return a value for comparing: whatever breaks its lines, however it is typed."""
    match value:
        case date():
            return value.isoformat()
        case dict():
            return {key: _same(each) for key, each in value.items() if not is_nothing(each)}
        case list() | tuple():
            return [_same(each) for each in value]
        case None:
            return ""
        case bool():
            return value
        case _:
            return one_line(str(value))
