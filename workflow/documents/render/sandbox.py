"""The one way templates are read: escaped, complete, sandboxed, bounded in time and size."""

import math
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, wraps
from itertools import islice
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

from workflow.documents.render.filters import FILTERS

WATCH, WATCHED = "the watch", "under the watch"  # names that no statement can write
MOST = 1_000_000
MOST_OUTPUT = 50_000_000
AT_ONCE = 100
REMEMBERED = 4096
KEPT_GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")
KEPT_FILTERS = (
    *("abs", "capitalize", "count", "default", "dictsort", "escape", "first", "float", "groupby"),
    *("int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject"),
    *("rejectattr", "replace", "reverse", "select", "selectattr", "sort", "string", "sum"),
    *("title", "trim", "truncate", "unique", "upper", "wordcount"),
)
METHODS = frozenset(dir(dict))
LOOP_FACTS = {"index", "index0", "first", "last", "length", "revindex"}
SIZED = (str, bytes, list, tuple, dict, range)


class OverLimitError(TemplateRuntimeError):
    """A template runs too long or makes too much."""


class Watch:
    """How long one document may still be worked on, in seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._until = seconds, time.monotonic() + seconds

    def look(self) -> None:
        """Raise OverLimitError when the time is over."""
        if time.monotonic() > self._until:
            raise OverLimitError(f"chạy quá {self._seconds:g} giây")


class _Steps:
    """What a loop goes through; each step looks at the watch."""

    def __init__(self, items: Iterable[Any], watch: Watch) -> None:
        self._items, self._watch = items, watch

    def __len__(self) -> int:
        return len(self._items)  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._watch.look()
            yield item


@jinja2.pass_context
def watched(context: Context, items: Iterable[Any]) -> _Steps:
    """Return what a loop goes through, under the watch."""
    return _Steps(items, context.parent[WATCH])


class _BoundedCode(CodeGenerator):
    """Jinja's code, with loops that look at the watch and texts that cannot grow for ever."""

    def visit_Template(  # noqa: N802 - Jinja's name
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        for loop in node.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, WATCHED, [], [], None, None, lineno=loop.lineno)
        super().visit_Template(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.kept_small(")
        super().visit_Concat(node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.escaped(")


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox; besides, no statement runs for ever or makes something huge."""

    code_generator_class = _BoundedCode
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, escape_text: Callable[[str], str]) -> None:
        super().__init__(autoescape=True, undefined=jinja2.StrictUndefined)
        self._escaped = escape_text
        self.globals = {name: self.globals[name] for name in KEPT_GLOBALS}
        kept = {name: self.filters[name] for name in KEPT_FILTERS}
        kept |= {name: _bounded(kept[name]) for name in ("join", "replace")}
        ours = {name: lru_cache(REMEMBERED, typed=True)(each) for name, each in FILTERS.items()}
        self.filters = kept | ours | {WATCHED: watched}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return columns of rows and facts of loops at once, the rest as the sandbox does."""
        if type(obj) is dict and attribute in obj and attribute not in METHODS:
            return obj[attribute]
        if type(obj) is LoopContext and attribute in LOOP_FACTS:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def escaped(self, value: Any) -> str:
        """Return a value as text of XML."""
        if type(value) is str:
            return self._escaped(value)
        return str(value) if type(value) is int else escape(value)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse format() as well: its own small language makes any length."""
        return attr not in {"format", "format_map"} and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Leave format() to is_safe_attribute()."""

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what a statement calls, unless time is over or what comes out could be huge."""
        context.parent[WATCH].look()
        _must_be_small(getattr(called, "__self__", None), *args, *kwargs.values())
        return super().call(context, called, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate; no powers, no `%` on texts, no repeating beyond the limit."""
        if operator == "**" or (operator == "%" and isinstance(left, str | bytes)):
            raise SecurityError(f"phép tính {operator}")
        if operator == "*" and isinstance(left, SIZED) | isinstance(right, SIZED):
            _must_be_small(left, right)
        return self.kept_small(super().call_binop(context, operator, left, right))

    def kept_small(self, value: Any) -> Any:
        """Return a value that a calculation made, unless it is huge."""
        size = value.bit_length() if isinstance(value, int) else _size(value)
        if size > MOST:
            raise OverLimitError(f"tạo ra giá trị dài quá {MOST} ký tự")
        return value

    def concat(self, pieces: Iterable[str]) -> str:
        """Put a document together as long as it is not huge."""
        kept: list[str] = []
        room, rest = MOST_OUTPUT, iter(pieces)
        while some := list(islice(rest, AT_ONCE)):
            kept += some
            room -= sum(map(len, some))
            if room < 0:
                raise OverLimitError(f"tạo ra văn bản dài quá {MOST_OUTPUT} ký tự")
        return "".join(kept)


def environment(escape_text: Callable[[str], str] = escape) -> BoundedEnvironment:
    """Return the one way templates are read; texts go into the XML by `escape_text`."""
    return BoundedEnvironment(escape_text)


def _bounded(work: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(work)
    def bounded(*args: Any, **kwargs: Any) -> Any:
        _must_be_small(*args, *kwargs.values())
        return work(*args, **kwargs)

    return bounded


def _must_be_small(*values: Any) -> None:
    """Refuse what could make something huge: sizes of what is put together multiply."""
    if math.prod(max(1, _size(value)) for value in values) > MOST:
        raise OverLimitError(f"tạo ra giá trị dài quá {MOST} ký tự")


def _size(value: Any) -> int:
    if isinstance(value, SIZED):
        return len(value)
    return abs(value) if isinstance(value, int) else 1
