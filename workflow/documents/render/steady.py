"""Which templates stay whole whatever their values: judged once, from their statements.

docxtpl parses every document that it has filled, mends the grid of its tables and numbers its
drawings anew. That can be left out where no value can change the outcome: where each branch and
each loop closes the elements that it opens, all rows of a table are of full width, and no drawing
stands in a branch; and where every value stands in the text of a run.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import nodes

from workflow.documents.render.cleaning import FORBIDDEN

TAG = re.compile(r'<(/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<>]*")*)\s*(/?)>|[<>]')
IN_RUN = ["w:r", "w:t"]
BREAKS = str.maketrans("", "", "\a\t\n\f")
SPAN = re.compile(r'\sw:val="(\d+)"')


class _UnsteadyError(Exception):
    """Values could change more than texts, whole paragraphs and whole rows."""


@dataclass(eq=False, slots=True)
class _Element:
    name: str
    depth: int
    width: int = 0
    has_sure_row: bool = False


def is_steady(tree: nodes.Template) -> bool:
    """Tell whether the document is well-formed, and its tables right, whatever the values are."""
    written = (str(const.value).translate(BREAKS) for const in tree.find_all(nodes.Const))
    if any(map(FORBIDDEN.search, written)):
        return False
    stack: list[_Element] = []
    try:
        _follow(tree.body, stack, 0)
    except _UnsteadyError:
        return False
    return not stack


def _follow(statements: Sequence[nodes.Node], stack: list[_Element], depth: int) -> None:
    for node in statements:
        if isinstance(node, nodes.Output):
            _output(node, stack, depth)
        elif isinstance(node, nodes.If):
            _branches([node.body, *(each.body for each in node.elif_), node.else_], stack, depth)
        elif isinstance(node, nodes.For) and not node.recursive:
            _branches([node.body, node.else_], stack, depth)
        elif not isinstance(node, nodes.Assign):
            raise _UnsteadyError


def _output(node: nodes.Output, stack: list[_Element], depth: int) -> None:
    for part in node.nodes:
        if isinstance(part, nodes.TemplateData):
            _read(part.data, stack, depth)
        elif [element.name for element in stack[-2:]] != IN_RUN:
            raise _UnsteadyError


def _branches(branches: Sequence[Sequence[nodes.Node]], stack: list[_Element], depth: int) -> None:
    """Follow each branch; it must leave open what it found open, and nothing else."""
    before = [element.name for element in stack]
    for branch in branches:
        _follow(branch, stack, depth + 1)
        if [element.name for element in stack] != before:
            raise _UnsteadyError


def _read(xml: str, stack: list[_Element], depth: int) -> None:
    for closing, name, attributes, is_empty in TAG.findall(xml):
        if closing:
            _close(name, stack, depth)
            continue
        _open(name, attributes, stack, depth)
        if not is_empty:
            stack.append(_Element(name, depth))


def _open(name: str, attributes: str, stack: list[_Element], depth: int) -> None:
    parent = stack[-1].name if stack else ""
    if not name or (name == "wp:docPr" and depth):
        raise _UnsteadyError
    if name == "w:gridCol" and parent == "w:tblGrid":
        _around("w:tbl", stack, depth).width += 1
    if name == "w:tc":
        _around("w:tr", stack, depth).width += 1
    if name == "w:gridSpan" and parent == "w:tcPr":
        _around("w:tr", stack, depth).width += sum(map(int, SPAN.findall(attributes))) - 1


def _close(name: str, stack: list[_Element], depth: int) -> None:
    if not stack or stack[-1].name != name:
        raise _UnsteadyError
    element = stack.pop()
    table = next((each for each in reversed(stack) if each.name == "w:tbl"), None)
    if name == "w:tr":
        if table is None or element.width != table.width or element.depth != depth:
            raise _UnsteadyError
        table.has_sure_row |= depth == table.depth
    if name == "w:tbl":
        is_wider = table is not None and element.width > table.width  # docxtpl counts its rows too
        if is_wider or not element.has_sure_row or element.depth != depth:
            raise _UnsteadyError


def _around(name: str, stack: Sequence[_Element], depth: int) -> _Element:
    """Return the row or the table that the place is in; it must be of the same branch."""
    element = next((each for each in reversed(stack) if each.name == name), None)
    if element is None or element.depth != depth:
        raise _UnsteadyError
    return element
