"""One value as YAML text in the manner of this house: long texts folded, short values in one line.

Every scalar is written by ruamel.yaml, so that what needs quotes has them.
"""

import io
import re
from collections.abc import Mapping, Sequence
from textwrap import indent, wrap

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

WIDTH = 100
LONGEST_SYLLABLE = 6
"""How far a folded line reaches over the width that the library is told."""
STEP = "  "
SIGNS = re.compile(r"[^\w\s./()–-]")
"""What makes a text unsafe without quotes between braces: the library quotes too little there."""
NEVER_IN_ONE_LINE = frozenset({"signer"})
FOLDED = frozenset({"quote", "paragraphs", "preamble"})


class _SpacedEmitter(Emitter):
    """Writes `{ before: 2025-02-28 }` with a space inside the braces."""

    def write_indicator(
        self,
        indicator: str,
        need_whitespace: bool,  # noqa: FBT001 - the library's own signature
        whitespace: bool = False,  # noqa: FBT001, FBT002
        indention: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        """Write a sign of the language."""
        spaced = {"{": "{ ", "}": " }"}.get(indicator, indicator)
        super().write_indicator(spaced, need_whitespace, whitespace, indention)


def entry(key: str, value: object, depth: int = 0) -> str:
    """Return `key: value` as lines that end in a line break, `depth` steps in.

    A mapping or list stands in one line where it fits; a text of the notice is always folded.
    """
    room = WIDTH - len(STEP) * depth
    one_line = f"{key}: {flow(value)}\n"
    if isinstance(value, Mapping | Sequence) and not isinstance(value, str):
        fits = len(one_line) <= room and key not in NEVER_IN_ONE_LINE
        text = one_line if fits else _block(key, value)
    else:
        text = _dump({key: _scalar(value, 0 if key in FOLDED else room - len(key) - 2)}, room)
    return indent(text, STEP * depth)


def item(lines: str, depth: int = 0) -> str:
    """Return lines, which stand one step further in, as an item of a list."""
    before = STEP * depth
    return f"{before}- {lines[len(before) + 2 :]}"


def texts(key: str, values: Sequence[str], depth: int = 0) -> str:
    """Return a list of texts of the notice, each folded."""
    lines = (entry(key, text, depth + 1).replace(f"{key}: ", "- ", 1) for text in values)
    return f"{STEP * depth}{key}:\n" + "".join(lines)


def comment(words: str, depth: int = 0) -> str:
    """Return words as comment lines; signs that cannot be printed would end one."""
    printed = "".join(sign if sign.isprintable() else " " for sign in words)
    lines = wrap(printed, WIDTH - len(STEP) * depth - 2, break_on_hyphens=False)
    return "".join(f"{STEP * depth}# {line}\n" for line in lines)


def flow(value: object) -> str:
    """Return a value in one line, as it may stand after its key."""
    text = _dump({"v": _flowing(value)}, 100_000)
    return text.removeprefix("v:").strip()


def _block(key: str, value: Mapping[str, object] | Sequence[object]) -> str:
    if isinstance(value, Mapping):
        return f"{key}:\n" + "".join(entry(str(k), v, 1) for k, v in value.items())
    lines = (item(f"{STEP * 2}{flow(each)}\n", 1) for each in value)
    return f"{key}:\n" + "".join(lines)


def _scalar(value: object, room: int) -> object:
    if not isinstance(value, str):
        return value
    if len(value) > room - LONGEST_SYLLABLE and value == " ".join(value.split()):
        return FoldedScalarString(value)
    return value


def _flowing(value: object) -> object:
    if isinstance(value, Mapping):
        made = CommentedMap((key, _flowing(each)) for key, each in value.items())
        made.fa.set_flow_style()
        return made
    if isinstance(value, Sequence) and not isinstance(value, str):
        row = CommentedSeq(map(_flowing, value))
        row.fa.set_flow_style()
        return row
    if isinstance(value, str) and SIGNS.search(value):
        return DoubleQuotedScalarString(value)
    return value


def quoted(text: str) -> object:
    """Return a text that is written in double quotes, as numbers of clauses are."""
    return DoubleQuotedScalarString(text)


def _dump(value: Mapping[str, object], width: int) -> str:
    yaml = YAML(typ="rt", pure=True)
    yaml.Emitter = _SpacedEmitter
    yaml.width = width - LONGEST_SYLLABLE
    yaml.allow_unicode = True
    buffer = io.StringIO()
    yaml.dump(dict(value), buffer)
    return buffer.getvalue()
