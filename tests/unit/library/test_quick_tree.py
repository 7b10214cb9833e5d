"""libyaml says what ruamel.yaml says of a text, to the column, or leaves it to ruamel.yaml."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from workflow.library.quick_tree import quick_tree
from workflow.library.yaml_tree import plain

ROOT = Path(__file__).parents[3]
FILES = sorted(
    path for name in ("directives", "examples") for path in (ROOT / name).rglob("*.yaml")
)
TEXTS = [path.read_text(encoding="utf-8") for path in FILES]
SIGNS = [*":-#'\"[]{},|>?*&!%@` \n\\~01abđ", "\n  ", "\n- ", ": ", "<<: ", "? ", "|2\n", "''"]
SIGNS += [
    "0o17",
    "1_000",
    "yes",
    "null",
    "true",
    "1e3",
    "=",
    "---\n",
    "...\n",
    "2025-02-30",
    '"\\u0041"',
]


def slow_tree(text: str) -> Node:
    root: Node = YAML(typ="safe", pure=True).compose(text)
    return root


def told(node: Any) -> Iterator[tuple[object, ...]]:
    """Return all that is looked at in a tree: kinds, values, places."""
    marks = ((mark.index, mark.line, mark.column) for mark in (node.start_mark, node.end_mark))
    said = (plain(node, []), node.style) if isinstance(node, ScalarNode) else node.flow_style
    yield type(node), said, *marks
    children = node.value if not isinstance(node, ScalarNode) else ()
    for child in children:
        for each in child if isinstance(node, MappingNode) else (child,):
            yield from told(each)


@st.composite
def altered(draw: st.DrawFn) -> str:
    """Draw some lines of a shipped file with signs put in, taken out, or put over others."""
    lines = draw(st.sampled_from(TEXTS)).splitlines(keepends=True)
    start = draw(st.integers(0, len(lines) - 1))
    text = "".join(lines[start : start + draw(st.integers(1, 12))])
    for _ in range(draw(st.integers(0, 4))):
        at, over = draw(st.integers(0, len(text))), draw(st.integers(0, 2))
        text = text[:at] + draw(st.sampled_from(["", *SIGNS])) + text[at + over :]
    return text + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_shipped_file_is_read_quickly_and_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    quick = quick_tree(text)
    assert quick is not None
    assert list(told(quick)) == list(told(slow_tree(text)))


@given(altered())
def test_what_is_read_quickly_ruamel_reads_alike(text: str) -> None:
    quick = quick_tree(text)
    assume(quick is not None)
    assert list(told(quick)) == list(told(slow_tree(text)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: 1",
        "a:\n",
        "a: &b 1\n",
        "a: !b 1\n",
        "a: [*b]\n",
        "%YAML 1.1\n---\na: 1\n",
        "a: 1\n---\nb: 2\n",
        "a: 1\n...\n",
        "a:\t1\n",
        "a: 1\r\nb: 2\r\n",
        "a: 1\u2028b\n",
        "a: 'b\n",
        "a: |# b\n",
        "a: >-\n\n  b\n",
        "a: >\n# b\n",
        "[" * 99 + "1" + "]" * 99 + "\n",
    ],
    ids=repr,
)
def test_the_rest_is_left_to_ruamel(text: str) -> None:
    assert quick_tree(text) is None


def test_numbers_words_and_days_are_told_as_in_yaml_1_2() -> None:
    quick = quick_tree("[010, 1, -7, 1.5, yes, true, ~, 2025-02-30, '1', 0o17, 1_000, <<]\n")
    assert quick is not None
    numbers = ["010", 1, -7, "1.5"]
    words = ["yes", True, None, "2025-02-30"]
    assert plain(quick, []) == [*numbers, *words, "1", "0o17", "1_000", "<<"]
