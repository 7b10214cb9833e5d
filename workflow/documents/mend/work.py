"""A document open to be mended: as it prints, and as python-docx can change it."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun
from lxml import etree

from workflow.documents.reading.paper import Paragraph, Run
from workflow.documents.reading.parts import Parts
from workflow.documents.reading.read_paper import read_paper
from workflow.documents.reading.recognise import take_apart
from workflow.domain.finding import Correction, Finding

PARAGRAPH, RUN = qn("w:p"), qn("w:r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is read of a document and the same document to be changed, element by element."""

    parts: Parts
    document: WordDocument

    def paragraph(self, seen: Paragraph) -> WordParagraph:
        """Return the paragraph that can be changed."""
        return WordParagraph(self._twin(seen.element, PARAGRAPH), self.document._body)  # noqa: SLF001

    def run(self, seen: Run) -> WordRun:
        """Return the run that can be changed."""
        return WordRun(self._twin(seen.element, RUN), self.document._body)  # noqa: SLF001

    def saved(self) -> bytes:
        """Return the file as it is now."""
        written = io.BytesIO()
        self.document.save(written)
        return written.getvalue()

    def _twin(self, seen: etree._Element, tag: str) -> Any:
        place = list(seen.getroottree().getroot().iter(tag)).index(seen)
        return list(self.document.element.iter(tag))[place]


Mend = Callable[[Work, Sequence[Finding]], Iterator[Correction]]


def opened(name: str, content: bytes) -> Work:
    """Open a document.

    Raises:
        UnreadableFileError: When it cannot be read, or is not safe to read.
    """
    parts = take_apart(read_paper(content, name))
    return Work(parts=parts, document=Document(io.BytesIO(content)))
