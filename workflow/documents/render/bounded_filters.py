"""Jinja's own filters, as many as a template needs: what they make stays bounded."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import Any

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.utils import _PassArg

from workflow.documents.render.limits import (
    HEAVIEST,
    kept_small,
    must_be_small,
    weight,
)
from workflow.documents.render.watching import OverLimitError, Watch, watch_of

KEPT = (
    *("abs", "capitalize", "count", "default", "dictsort", "escape", "first", "float", "groupby"),
    *("int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject"),
    *("rejectattr", "replace", "reverse", "select", "selectattr", "sort", "string", "sum"),
    *("title", "trim", "truncate", "unique", "upper", "wordcount"),
)
MULTIPLYING = {"join", "replace"}


def bounded_filters() -> Mapping[str, Callable[..., Any]]:
    """Return the filters by their names."""
    return {name: _bounded(name, FILTERS[name]) for name in KEPT}


def _bounded(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    @jinja2.pass_context
    @wraps(work)
    def bounded(context: Context, *args: Any, **kwargs: Any) -> Any:
        watch = watch_of(context)
        watch.look()
        if name in MULTIPLYING:
            must_be_small(*args, *kwargs.values())
        if name == "sum":
            _must_add_numbers(*args[2:], *kwargs.values())
        made = work(*_asked_for(work, context), *args, **kwargs)
        return list(_light(made, watch)) if isinstance(made, Iterator) else kept_small(made)

    return bounded


def _asked_for(work: Callable[..., Any], context: Context) -> tuple[Any, ...]:
    """Return what a filter of Jinja wants to be given before its values."""
    wanted = {
        _PassArg.context: context,
        _PassArg.eval_context: context.eval_ctx,
        _PassArg.environment: context.environment,
    }
    kind = _PassArg.from_obj(work)
    return () if kind is None else (wanted[kind],)


def _light(items: Iterable[Any], watch: Watch) -> Iterator[Any]:
    """Go through what a filter makes one by one, until it is too much or the time is over."""
    found = 0
    for item in items:
        watch.look()
        found += weight(item)
        if found > HEAVIEST:
            raise OverLimitError(f"tạo ra danh sách chứa quá {HEAVIEST} giá trị")
        yield item


def _must_add_numbers(*starts: Any) -> None:
    """Refuse to add lists up: each step copies all the steps before."""
    if not all(isinstance(start, int | float | str) for start in starts):
        raise SecurityError("sum của danh sách")
