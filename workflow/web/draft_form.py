"""How a change that was typed on the page of a draft is written into its file."""

from collections.abc import Sequence
from urllib.parse import urlencode

from workflow.domain.directive import DirectiveFile
from workflow.domain.directive_edit import Edit
from workflow.usecases.edit_directives import edit_directives
from workflow.web.papers import papers_of
from workflow.web.shown import Shown
from workflow.web.visit import Visit

PATH = "/thong-bao/ban-nhap"


def file_of(visit: Visit, key: str) -> DirectiveFile:
    """Return what a draft says now."""
    shelf = papers_of(visit.app).shelf
    return shelf.read(key, shelf.text(key))


def edited(visit: Visit, key: str, edits: Sequence[Edit], shown: Shown) -> str:
    """Write changes and return the page that shows what they changed."""
    papers, hand = papers_of(visit.app), visit.hand(seen=shown.seen)
    before = edit_directives(visit.app.desk, papers, key, edits, shown.mark, hand)
    query = urlencode({"truoc": before or "khong"})
    return f"{PATH}/{key}?{query}#da-ghi"
