"""A document open to be mended: as it prints, and as python-docx can change it."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from workflow.errors import UnreadableFileError

PARAGRAPH, RUN = qn("w:p"), qn("w:r")
NOT_FOR_PYTHON_DOCX = (KeyError, ValueError, IndexError, AttributeError)
NOT_MENDABLE = (
    "máy đọc được nhưng không sửa được tệp dạng này; hãy mở bằng Word, lưu lại (Save As) thành "
    ".docx mới rồi làm lại"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is read of a document and the same document to be changed, element by element."""

    parts: Parts
    document: WordDocument
    twins: Mapping[etree._Element, Any]

    def paragraph(self, seen: Paragraph) -> WordParagraph:
        """Return the paragraph that can be changed."""
        return WordParagraph(self.twins[seen.element], self.document._body)  # noqa: SLF001

    def run(self, seen: Run) -> WordRun:
        """Return the run that can be changed."""
        return WordRun(self.twins[seen.element], self.document._body)  # noqa: SLF001

    def saved(self) -> bytes:
        """Return the file as it is now."""
        written = io.BytesIO()
        self.document.save(written)
        return written.getvalue()


Mend = Callable[[Work, Sequence[Finding]], Iterator[Correction]]


def opened(name: str, content: bytes) -> Work:
    """Open a document.

    Raises:
        UnreadableFileError: When it cannot be read, or is not safe to read.
    """
    parts = take_apart(read_paper(content, name))
    try:
        document = Document(io.BytesIO(content))
    except NOT_FOR_PYTHON_DOCX as error:
        raise UnreadableFileError(name, NOT_MENDABLE) from error
    return Work(parts=parts, document=document, twins=_twins(parts, document))


def _twins(parts: Parts, document: WordDocument) -> dict[etree._Element, Any]:
    """Return for each paragraph and run that was read the one that can be changed."""
    if not parts.paper.paragraphs:
        return {}
    seen = parts.paper.paragraphs[0].element.getroottree().getroot()
    pairs = ((seen.iter(tag), document.element.iter(tag)) for tag in (PARAGRAPH, RUN))
    return {one: other for left, right in pairs for one, other in zip(left, right, strict=True)}
