"""The clause tree: *phần*, *I*, *1*, *1.1*, *a)*, dashes, and paragraphs that continue them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from workflow.domain.notice_draft import Passage
from workflow.intake.manuscript import Block, Table


class Level(IntEnum):
    """How deep a mark stands: it belongs to the last mark of a lower level."""

    ROOT = 0
    ANNEX = 1
    PART = 2
    CHAPTER = 3
    CAPITAL = 4
    ROMAN = 5
    ARTICLE = 6
    NUMBER = 7
    DECIMAL = 8
    BRACKET = 9
    LETTER = 10
    PLAIN = 11
    DASH = 12
    PLUS = 13


_MARK = re.compile(
    r"(?P<PART>(?:phần|PHẦN|Phần) (?:[IVXLC\d]{1,6}|[A-ZĐ]|(?:thứ |THỨ )?(?i:nhất|một|hai|ba|tư|bốn"
    r"|năm|sáu|bảy|tám|chín|mười)))(?=[.:\s]|$)[.:]?\s*"
    r"|(?P<ANNEX>PHỤ LỤC(?: (?:[IVXLC]{1,6}|\d{1,3}|[A-ZĐ])(?=[.:\s]|$))?)[.:]?\s*"
    r"|(?P<CHAPTER>(?:CHƯƠNG|Chương) [IVXLC\d]{1,6})(?=[.:\s]|$)[.:]?\s*"
    r"|(?P<ARTICLE>(?:ĐIỀU|Điều) \d{1,3})(?=[.:\s]|$)[.:]?\s*"
    r"|(?P<ROMAN>[IVX]{1,6})\s?[.)-]\s*"
    r"|(?P<CAPITAL>[A-HĐ])[.)]\s+"
    r"|(?P<DECIMAL>\d{1,2}(?:\.\d{1,2}){1,3})(?:\.(?!\d)|\)|:|(?=\s+[^\W\d_]))\s*"
    r"|(?P<NUMBER>\d{1,3})(?:\s?\.(?!\d)|\s?/(?=\s)|\s?-\s(?=[^\W\d_]))\s*"
    r"|(?P<BRACKET>\(\d{1,2}\)|\d{1,2}\))\s*"
    r"|(?P<LETTER>\(?[a-zđ]\s?\)|[a-zđ]\.(?=\s))\s*"
    r"|(?P<DASH>[-–—•●▪◦*·\uf0b7])\s*"
    r"|(?P<PLUS>\+|o(?=\s))\s*"
)
_NAMED = frozenset(Level) - {Level.ROOT, Level.PLAIN, Level.DASH, Level.PLUS}


@dataclass(slots=True, kw_only=True)
class Node:
    """One paragraph or table in the tree; `own` is its text after the mark."""

    level: Level
    mark: str = ""
    whole: Passage
    own: Passage
    table: Table | None = None
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    @property
    def is_named(self) -> bool:
        """Tell whether people can name it: neither a dash nor a plain paragraph."""
        return self.level in _NAMED

    def lineage(self) -> Iterator["Node"]:
        """Go through the node and those above it, the nearest first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def walk(self) -> Iterator["Node"]:
        """Go through the node and all below it, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def number(self) -> str:
        """Return how people name it, *I.1.a*; of a dash or plain paragraph, what it belongs to."""
        marks: list[str] = []
        deepest = Level.PLAIN
        for node in self.lineage():
            if node.is_named and node.level < deepest:
                marks.append(node.mark)
                deepest = Level.NUMBER if node.level is Level.DECIMAL else node.level
        return ".".join(reversed(marks))


def clause_tree(blocks: Iterable[Block]) -> Node:
    """Return the root of the tree; a plain paragraph continues the last clause with a mark."""
    nothing = Passage(start=0, end=0, text="")
    root = Node(level=Level.ROOT, whole=nothing, own=nothing)
    open_nodes = [root]
    for block in blocks:
        node = _node(block)
        while open_nodes[-1].level >= node.level:
            open_nodes.pop()
        node.parent = open_nodes[-1]
        node.parent.children.append(node)
        open_nodes.append(node)
    return root


def _node(block: Block) -> Node:
    if isinstance(block, Table):
        return _table_node(block)
    match = _MARK.match(block.text)
    if match is None or match.lastgroup is None:
        return Node(level=Level.PLAIN, whole=block, own=block)
    mark = match[match.lastgroup].strip("(). ")
    own = Passage(start=block.start + match.end(), end=block.end, text=block.text[match.end() :])
    return Node(level=Level[match.lastgroup], mark=mark, whole=block, own=own)


def _table_node(table: Table) -> Node:
    cells = [cell for row in table.rows for cell in row.cells]
    start, end = (cells[0].start, cells[-1].end) if cells else (0, 0)
    nothing = Passage(start=start, end=end, text="")
    return Node(level=Level.PLAIN, whole=nothing, own=nothing, table=table)
