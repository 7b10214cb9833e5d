"""The text of a directive file, changed in one place: all other lines stay letter by letter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import singledispatchmethod
from pathlib import Path
from typing import Any, Self

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from workflow.domain.directive_edit import (
    Comments,
    DroppedDuty,
    DutyFields,
    Edit,
    HeadFields,
    NewDuty,
)
from workflow.errors import DirectiveFileError, InputError, NotFoundError
from workflow.library.draft_file import DUTY, HEAD, MODELINE
from workflow.library.yaml_block import comment, item
from workflow.library.yaml_file import YamlFile
from workflow.library.yaml_lines import Block, Values, comment_lines, field_lines, is_nothing
from workflow.library.yaml_tree import plain

ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
FOLLOWS = re.compile(r"^# Bản sau của ([a-z0-9-]+)$", re.MULTILINE)
ORIGINAL = re.compile(r"^# Bản gốc giữ trong kho tệp: ([0-9a-f]{64}) (.+)$", re.MULTILINE)
SIGNER = ("full_name", "position", "competence", "principal")
OFFER = re.compile(rf"\s*# ({'|'.join(DUTY)}): (.+)")
LONG = 84
"""A comment line from here on goes on in the next one."""
ISO_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)")
Places = Mapping[int, tuple[str, str]]
DRAFTED = "# Bản nháp đọc từ"
BY_HAND = "hãy sửa ở ô “Sửa thẳng tệp chỉ đạo”"


@dataclass(frozen=True, slots=True)
class DirectiveText:
    """A directive file as its lines, and the tree that they say."""

    lines: list[str]
    root: MappingNode

    @classmethod
    def of(cls, path: Path, text: str) -> Self:
        """Read a text.

        Raises:
            DirectiveFileError: When it is no YAML mapping.
            InputError: When its lines cannot be told apart.
        """
        return cls.over(YamlFile.parse(path, text).root, text)

    @classmethod
    def over(cls, root: Node, text: str) -> Self:
        """Look at a text that was read.

        Raises:
            InputError: When its lines cannot be told apart.
        """
        lines = [line.rstrip("\r") for line in text.split("\n")]
        if not isinstance(root, MappingNode) or ODD_BREAKS.search(text):
            raise InputError(f"Tệp có ký tự xuống dòng lạ nên không sửa từng mục được: {BY_HAND}.")
        return cls(lines, root)

    def comments(self) -> Comments:
        """Return what the comments say."""
        said = comment_lines(self.lines, self.root)
        first = self.root.value[0][0].start_mark.line if self.root.value else 0
        head, text = _value(self.root, "head"), "\n".join(self.lines)
        original = ORIGINAL.search(text)
        return Comments(
            top=tuple(_sentences(self._top(first))),
            head=tuple(self._said(head, said)) if isinstance(head, MappingNode) else (),
            duties={
                _text(duty, "code"): tuple(self._said(duty, said)) for _, duty in self.duties()
            },
            offers={_text(duty, "code"): self._offers(duty, said) for _, duty in self.duties()},
            original=(original[2], original[1]) if original else None,
            follows=follows[1] if (follows := FOLLOWS.search(text)) else "",
        )

    def places(self) -> Places:
        """Return the code of the duty and the field that each line (from 1) stands in."""
        named = [(_text(duty, "code"), duty) for _, duty in self.duties()]
        head = _value(self.root, "head")
        if isinstance(head, MappingNode) and not head.flow_style:
            named.append(("", head))
        found: dict[int, tuple[str, str]] = {}
        for code, node in named:
            for key, (start, end) in Block.of(self.lines, node).fields.items():
                for line in range(start + 1, end + 1):
                    found.setdefault(line, (code, key))
        return found

    def duties(self) -> Iterator[tuple[MappingNode, MappingNode]]:
        """Go through the duties that stand over lines, each with its clause."""
        for clause in _items(_value(self.root, "directives")):
            for duty in _items(_value(clause, "obligations")):
                yield clause, duty

    @singledispatchmethod
    def changed(self, edit: Edit) -> str:
        """Return the text with one change.

        Raises:
            NotFoundError: When the duty or the clause is not in the file.
            InputError: When it is written so that its lines cannot be told apart.
        """
        raise TypeError(type(edit).__name__)

    @changed.register
    def _(self, edit: DutyFields) -> str:
        _, duty = self._duty(edit.code)
        return self.rewritten(duty, edit.values, DUTY, is_looked_at=edit.is_looked_at)

    @changed.register
    def _(self, edit: HeadFields) -> str:
        head = _value(self.root, "head")
        if not isinstance(head, MappingNode) or head.flow_style:
            raise InputError(f"Tệp chưa có phần đầu văn bản: {BY_HAND}.")
        text = self.rewritten(head, edit.values, HEAD, is_looked_at=edit.is_looked_at)
        again = DirectiveText.of(Path(), text)
        signer = _value(_value(again.root, "head"), "signer")
        if not isinstance(signer, MappingNode) or signer.flow_style:
            return text
        return again.rewritten(signer, edit.signer, SIGNER, is_looked_at=False)

    @changed.register
    def _(self, edit: NewDuty) -> str:
        clause = next((c for c in self._clauses() if _text(c, "clause") == edit.clause), None)
        if clause is None:
            raise NotFoundError("khoản", edit.clause)
        block = Block.of(self.lines, clause)
        duties = _items(_value(clause, "obligations"))
        if duties:
            last = Block.of(self.lines, duties[-1])
            return self._spliced(last.end, last.end, _duty_lines(edit.values, last.column))
        start, end = block.fields.get("obligations", (block.end, block.end))
        key = " " * block.column + "obligations:"
        gone = self.lines[start + 1 : end]
        made = [key, *_duty_lines(edit.values, block.column + 4), *gone]
        return self._spliced(start, end, made)

    @changed.register
    def _(self, edit: DroppedDuty) -> str:
        clause, duty = self._duty(edit.code)
        block = Block.of(self.lines, duty)
        column = block.column - 2
        words = comment(f"bỏ: {edit.reason}").rstrip("\n").split("\n")
        gone = words + [
            f"# {line[column:]}".rstrip() for line in self.lines[block.start : block.end]
        ]
        lines = [" " * column + line for line in gone]
        if len(_items(_value(clause, "obligations"))) > 1:
            return self._spliced(block.start, block.end, lines)
        whole = Block.of(self.lines, clause)
        start, end = whole.fields["obligations"]
        before = self.lines[start + 1 : block.start]
        after = self.lines[block.end : end]
        key = " " * whole.column + "obligations: []"
        return self._spliced(start, end, [key, *before, *lines, *after])

    def _clauses(self) -> list[MappingNode]:
        return _items(_value(self.root, "directives"))

    def _duty(self, code: str) -> tuple[MappingNode, MappingNode]:
        for clause, duty in self.duties():
            if _text(duty, "code") == code:
                return clause, duty
        raise NotFoundError("nhiệm vụ", code)

    def rewritten(
        self, node: MappingNode, values: Values, order: Sequence[str], *, is_looked_at: bool
    ) -> str:
        """Return the text with other values in one mapping; looked at, its comments are gone."""
        block = Block.of(self.lines, node)
        said = comment_lines(self.lines, self.root) if is_looked_at else set()
        made = block.rewritten(self.lines, values, order, said)
        return self._spliced(block.start, block.end, made)

    def _spliced(self, start: int, end: int, lines: Sequence[str]) -> str:
        return "\n".join([*self.lines[:start], *lines, *self.lines[end:]])

    def _said(self, node: MappingNode, said: set[int]) -> Iterator[str]:
        lines = [line for line in self._lines_in(node, said) if not OFFER.fullmatch(line)]
        return _sentences(lines)

    def _offers(self, node: MappingNode, said: set[int]) -> dict[str, object]:
        """Return the values that stand in comments, one line each, as the reader offers them."""
        found: dict[str, object] = {}
        for line in self._lines_in(node, said):
            offer = OFFER.fullmatch(line)
            if offer and (value := offered(offer[2])) is not None:
                found.setdefault(offer[1], value)
        return found

    def _lines_in(self, node: MappingNode, numbers: set[int]) -> list[str]:
        block = Block.of(self.lines, node)
        return [self.lines[n] for n in range(block.start, block.end) if n in numbers]

    def _top(self, end: int) -> list[str]:
        known = (
            *MODELINE.split("\n"),
            *("# Bản gốc giữ trong", "# Bản sau của"),
        )
        heads = tuple(line for line in known if len(line) > 1)
        lines = [line for line in self.lines[:end] if line.startswith("#")]
        first = next((n for n, line in enumerate(lines) if line.startswith(DRAFTED)), len(lines))
        last = next((n for n in range(first, len(lines)) if lines[n].endswith(".")), first)
        del lines[first : last + 1]
        return [line for line in lines if not line.startswith(heads)]


def offered(text: str) -> object:
    """Return a value written in one line, its days as days; None when it is none.

    >>> offered("{ before: 2025-02-28 }")
    {'before': datetime.date(2025, 2, 28)}
    """
    try:
        value = YamlFile.parse(Path(), f"v: {text}").root
    except DirectiveFileError:
        return None
    return _dated(plain(value, []))["v"]


def _dated(value: Any) -> Any:
    match value:
        case dict():
            return {key: _dated(each) for key, each in value.items()}
        case str() if ISO_DAY.fullmatch(value):
            return date.fromisoformat(value)
        case _:
            return value


def with_origin(text: str, name: str, sha256: str, follows: str = "") -> str:
    """Return a draft that names the kept file of the notice, and the notice that it follows."""
    printed = " ".join("".join(c if c.isprintable() else " " for c in name).split()) or "ban-goc"
    lines = f"# Bản gốc giữ trong kho tệp: {sha256} {printed}\n"
    if follows:
        lines += f"# Bản sau của {follows}\n"
    return text.replace(MODELINE, MODELINE + lines, 1)


def _duty_lines(values: Values, column: int) -> list[str]:
    written: list[str] = []
    for key in DUTY:
        if key in values and not is_nothing(values[key]):
            written += field_lines(key, values[key], column)
    made = item("\n".join(written), (column - 2) // 2)
    return made.split("\n")


def _value(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, MappingNode):
        return None
    return next((value for name, value in node.value if str(name.value) == key), None)


def _items(node: Node | None) -> list[MappingNode]:
    """Return the mappings of a list that stand over lines."""
    if not isinstance(node, SequenceNode) or node.flow_style:
        return []
    return [n for n in node.value if isinstance(n, MappingNode) and not n.flow_style]


def _text(node: MappingNode, key: str) -> str:
    return next((str(value.value) for name, value in node.value if str(name.value) == key), "")


def _sentences(lines: Sequence[str]) -> Iterator[str]:
    """Go through the comments; one that was broken for its length is one again."""
    words, was_long = "", False
    for line in lines:
        bare = line.strip().lstrip("#").strip()
        if words and was_long:
            words = f"{words} {bare}"
        else:
            if words:
                yield words
            words = bare
        was_long = len(line) > LONG
    if words:
        yield words
