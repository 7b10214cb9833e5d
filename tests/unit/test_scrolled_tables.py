"""A table wider than the screen scrolls inside: it shows so, can be reached, has a name."""

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "workflow" / "web"
PAGES = sorted((WEB / "pages").rglob("*.html"))
STYLE = (WEB / "static" / "dondoc.css").read_text(encoding="utf-8")
SCROLLED = re.compile(r'<(?:div|section)[^>]*class="wide"[^>]*>')


def test_its_edge_shows_that_there_is_more_to_the_side() -> None:
    rule = re.search(r"\.wide \{([^}]+)\}", STYLE)
    assert rule
    assert rule[1].count("local") == 2, "the white ends move with the table"
    assert rule[1].count("scroll") == 2, "the shadows stay at the edges"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_it_can_be_reached_by_keyboard_and_has_a_name(page: Path) -> None:
    for opening in SCROLLED.findall(page.read_text(encoding="utf-8")):
        assert 'tabindex="0"' in opening
        assert 'role="region"' in opening
        assert "aria-label" in opening
