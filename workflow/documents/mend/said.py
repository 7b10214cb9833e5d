"""What a document says, to be sure that a mend changed no more of it than it tells."""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

from workflow.documents.mend.text import text_of
from workflow.domain.finding import Correction

TEXTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
NUMBER_ALONE = re.compile(r"[\W\d_]*(trang[\W\d_]*)?", re.IGNORECASE)
"""What a page number or a typed rule says: nothing that could be lost."""


def tells_all(before: bytes, after: bytes, told: Sequence[Correction]) -> bool:
    """Tell whether the text is the same but for what the corrections tell of it."""
    expected = Counter(_said(before))
    for correction in told:
        if correction.before != correction.after:
            expected[correction.before] -= 1
            expected[correction.after] += 1
    return _words_only(expected) == _words_only(Counter(_said(after)))


def _words_only(said: Counter[str]) -> dict[str, int]:
    return {text: n for text, n in said.items() if n and not NUMBER_ALONE.fullmatch(text)}


def _said(content: bytes) -> Iterator[str]:
    with ZipFile(io.BytesIO(content)) as package:
        for name in filter(TEXTS.fullmatch, package.namelist()):
            root = etree.fromstring(package.read(name))
            yield from map(text_of, root.iter(qn("w:p")))
