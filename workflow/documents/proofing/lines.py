"""The paragraphs of a template as lines of one text, so that a statement's line is its paragraph.

Word cuts a tag into runs and makes its quotation marks curly; both are put right, as they are when
the template is filled.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from workflow.errors import TemplateError

T = qn("w:t")
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
HALF = re.compile(r"\{\{|\{%|%\}|\}\}")
WHOLE = re.compile(r"\{%(p|tr|tc)\b")
PREFIX = re.compile(r"(\{[{%])(?:p|tr|tc|r)\s")
QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
PARTS = {
    RELATIONSHIP_TYPE.HEADER: "đầu trang",
    RELATIONSHIP_TYPE.FOOTER: "chân trang",
}
UNREADABLE = (OSError, KeyError, ValueError, zipfile.BadZipFile, etree.XMLSyntaxError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One non-empty paragraph, and the row of a table that it stands in, if it does."""

    text: str
    row_text: str | None = None

    @property
    def source(self) -> str:
        """The text as Jinja reads it."""
        plain = TAG.sub(lambda tag: tag[0].translate(QUOTES), self.text)
        return PREFIX.sub(r"\1 ", plain)

    @property
    def whole(self) -> str | None:
        """The kind of a statement that takes its paragraph or row away: *p*, *tr* or *tc*."""
        match = WHOLE.search(self.text)
        return match[1] if match else None

    @property
    def is_cut(self) -> bool:
        """Tell whether a tag begins here and ends elsewhere, or the other way round."""
        return HALF.search(self.beside_tags) is not None

    @property
    def beside_tags(self) -> str:
        """What stands in the paragraph beside the tags."""
        return TAG.sub("", self.text).strip()

    @property
    def lost(self) -> str:
        """The text that goes away with a statement for a whole paragraph or row."""
        whole = self.row_text if self.whole == "tr" and self.row_text else self.text
        return TAG.sub("", whole).strip() if self.whole else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The lines of the text, of a page header or of a page footer."""

    name: str
    lines: tuple[Line, ...]


def parts_of(name: str, content: bytes) -> list[Part]:
    """Return the text, then headers and footers that say anything.

    Raises:
        TemplateError: When the file cannot be read.
    """
    try:
        document = Document(io.BytesIO(content))
    except UNREADABLE as error:
        words = "không đọc được, hãy mở tệp bằng Word và lưu lại dưới dạng .docx"
        raise TemplateError(name, words) from error
    found = [Part(name="nội dung", lines=tuple(_lines(document.element.body)))]
    for relation in document.part.rels.values():
        if relation.reltype in PARTS:
            lines = tuple(_lines(parse_xml(relation.target_part.blob)))
            found.append(Part(name=PARTS[relation.reltype], lines=lines))
    return [part for part in found if part.lines]


def _lines(root: etree._Element) -> Iterator[Line]:
    for paragraph in root.iter(qn("w:p")):
        text = "".join(_texts(paragraph)).strip()
        if text:
            row = next(paragraph.iterancestors(qn("w:tr")), None)
            yield Line(text=text, row_text=None if row is None else _text(row))


def _text(row: etree._Element) -> str:
    return "".join(element.text or "" for element in row.iter(T))


def _texts(paragraph: etree._Element) -> Iterator[str]:
    """Go through the texts of the paragraph's own runs, not those of boxes anchored in it."""
    for element in paragraph.iter(T, qn("w:tab"), qn("w:br")):
        if next(element.iterancestors(qn("w:p"))) is paragraph:
            yield element.text or "" if element.tag == T else " "
