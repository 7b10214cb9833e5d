"""The HTML of a letter: one page, its styles inside the tags, nothing fetched from elsewhere.

On a narrow screen each row of the table becomes a card; a reader that knows no media queries
shows the table.
"""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from css_inline import CSSInliner
from jinja2 import Environment, StrictUndefined

from workflow.domain.message import Letter


def html_part(letter: Letter) -> str:
    """Return the letter as an HTML page; every text in it is escaped."""
    return str(_page()(letter))


@cache
def _page() -> Callable[[Letter], object]:
    """Return what fills the page, its styles put into the tags once for all letters.

    What the template does is written as comments, which any reader of HTML leaves in their place.
    It is a macro: that spares each letter the surroundings that Jinja makes for a template.
    """
    text = files("workflow.mail").joinpath("letter.html").read_text(encoding="utf-8")
    page = CSSInliner(keep_at_rules=True, load_remote_stylesheets=False).inline(text)
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        block_start_string="<!--%",
        block_end_string="%-->",
    )
    macro = f"<!--% macro page(letter) -%-->{page}<!--% endmacro %-->"
    filled: Callable[[Letter], object] = environment.from_string(macro).module.page  # type: ignore[attr-defined]
    return filled
