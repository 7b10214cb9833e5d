"""The forms of a draft: what they showed of its file, and how a change of it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Form

from workflow.domain.directive import DirectiveFile
from workflow.domain.directive_edit import Edit
from workflow.usecases.edit_directives import edit_directives
from workflow.web.papers import papers_of
from workflow.web.visit import FormKey, Text, Visit

PATH = "/thong-bao/ban-nhap"


@dataclass
class Shown:
    """What the page showed: the key of its form, so many changes of the file, the mark of it."""

    form_key: FormKey
    seen: Annotated[int, Form()]
    mark: Text


AsShown = Annotated[Shown, Depends()]


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
