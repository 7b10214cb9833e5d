"""The one way templates are read: escaped, complete, sandboxed, bounded in time and size."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import islice
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import escape

from workflow.documents.render.bounded_filters import bounded_filters
from workflow.documents.render.filters import FILTERS
from workflow.documents.render.limits import SIZED, kept_light, kept_small, must_be_small
from workflow.documents.render.watching import WATCHED, OverLimitError, watch_of, watched

MOST_OUTPUT = 50_000_000
AT_ONCE = 100
REMEMBERED = 4096
KEPT_GLOBALS = ("range", "dict", "cycler", "joiner")
METHODS = frozenset(dir(dict))
GROWING = {"format", "format_map", "translate"}
LOOP_FACTS = {"index", "index0", "first", "last", "length", "revindex"}


class Named(Namespace):
    """A namespace; printed it tells nothing, for it may hold itself, and others many times over."""

    def __repr__(self) -> str:
        return "<namespace>"


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

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        self._kept_light(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        self._kept_light(super().visit_Dict, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        if node.ctx == "load":
            self._kept_light(super().visit_Tuple, node, frame)
        else:  # names that a statement sets
            super().visit_Tuple(node, frame)

    def _kept_light(
        self, visit: Callable[[Any, Frame], None], node: nodes.Expr, frame: Frame
    ) -> None:
        self.write("environment.kept_light(")
        visit(node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.escaped(")


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox; besides, no statement runs for ever or makes something huge."""

    code_generator_class = _BoundedCode
    intercepted_binops = frozenset({"+", "*", "**", "%"})
    kept_small, kept_light = staticmethod(kept_small), staticmethod(kept_light)

    def __init__(self, escape_text: Callable[[str], str]) -> None:
        super().__init__(autoescape=True, undefined=jinja2.StrictUndefined)
        self._escaped = escape_text
        self.globals = {name: self.globals[name] for name in KEPT_GLOBALS}
        self.globals["namespace"] = Named
        ours = {name: lru_cache(REMEMBERED, typed=True)(each) for name, each in FILTERS.items()}
        self.filters = {**bounded_filters(), **ours, WATCHED: watched}

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
        """Refuse as well what makes any length, as the small language of format() does."""
        return attr not in GROWING and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Leave format() to is_safe_attribute()."""

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what a statement calls, unless time is over or what comes out could be huge."""
        watch_of(context).look()
        must_be_small(getattr(called, "__self__", None), *args, *kwargs.values())
        return kept_light(super().call(context, called, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate; no powers, no `%` on texts, no repeating beyond the limit."""
        if operator == "**" or (operator == "%" and isinstance(left, str | bytes)):
            raise SecurityError(f"phép tính {operator}")
        if operator == "*" and isinstance(left, SIZED) | isinstance(right, SIZED):
            must_be_small(left, right)
        return kept_small(super().call_binop(context, operator, left, right))

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
