"""A page hides no name from the frame around it: what it sets at its top, the frame sees too."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import meta, nodes

from workflow.web.rendering import environment

PAGES = Path(__file__).parents[3] / "workflow" / "web" / "pages"


@cache
def tree_of(name: str) -> nodes.Template:
    return environment().parse((PAGES / name).read_text(encoding="utf-8"))


def frames_of(name: str) -> Iterator[str]:
    """Go through what a page extends, then what that extends."""
    for extends in tree_of(name).find_all(nodes.Extends):
        assert isinstance(extends.template, nodes.Const)
        yield extends.template.value
        yield from frames_of(extends.template.value)


def set_at_the_top_of(name: str) -> Iterator[str]:
    for node in tree_of(name).body:
        match node:
            case nodes.FromImport():
                yield from (each[1] if isinstance(each, tuple) else each for each in node.names)
            case nodes.Import():
                yield node.target
            case nodes.Macro():
                yield node.name
            case nodes.Assign() | nodes.AssignBlock():
                yield from (each.name for each in node.find_all(nodes.Name) if each.ctx == "store")


FRAMED = sorted(
    name
    for name in (str(path.relative_to(PAGES)) for path in PAGES.rglob("*.html"))
    if list(frames_of(name))
)


@pytest.mark.parametrize("name", FRAMED)
def test_a_page_sets_nothing_that_its_frame_prints(name: str) -> None:
    printed = set().union(*(meta.find_undeclared_variables(tree_of(f)) for f in frames_of(name)))
    assert "office" in printed
    assert printed & set(set_at_the_top_of(name)) == set()
