"""Heads as offices make them, without the table of the shipped templates."""

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.unit.documents.check.spoil import drop, paragraphs

TAB, BREAK = (f"<w:r {nsdecls('w')}><w:{name}/></w:r>" for name in ("tab", "br"))
MIDDLES = (Mm(36), Mm(119))


def two_columns_by_tabs(document: WordDocument) -> None:
    """Make the head of lines with a tab before each column."""
    head = document.tables[0]
    for row in head.rows:
        left, right = row.cells
        for number in range(max(len(left.paragraphs), len(right.paragraphs))):
            head._tbl.addprevious(_line(document, left, right, number))
    drop(head._tbl)


def names_in_one_paragraph(document: WordDocument) -> None:
    """Break the lines of names, nation and number inside one paragraph each."""
    for row in document.tables[0].rows:
        for cell in row.cells:
            first, *others = cell.paragraphs
            for paragraph in others:
                _freeze(paragraph)
            _freeze(first)
            for paragraph in others:
                first._p.append(parse_xml(BREAK))
                for run in paragraph.runs:
                    first._p.append(run._r)
                drop(paragraph._p)


def part_of_the_name_underlined(document: WordDocument) -> None:
    """Underline the middle of the organ's name instead of a rule below it."""
    (name,) = paragraphs(document, "Cơ quan ban hành")
    drop(paragraphs(document, "Đường kẻ")[0]._p)
    (whole,) = name.runs
    for text, is_underlined in (("SỞ GIÁO ", False), ("DỤC VÀ ĐÀO", True), (" TẠO", False)):
        run = name.add_run(text)
        run.font.underline = is_underlined
    drop(whole._r)


def empty_column_between(document: WordDocument) -> None:
    """Put an empty column between the names and Quốc hiệu."""
    for row in document.tables[0].rows:
        left, _ = row._tr.tc_lst
        empty = deepcopy(left)
        for paragraph in list(empty.iter(qn("w:p")))[1:]:
            drop(paragraph)
        for run in list(empty.iter(qn("w:r"))):
            drop(run)
        left.addnext(empty)


def _line(document: WordDocument, left: _Cell, right: _Cell, number: int) -> BaseOxmlElement:
    line = document.add_paragraph()
    for cell, middle in zip((left, right), MIDDLES, strict=True):
        if number < len(cell.paragraphs):
            paragraph = cell.paragraphs[number]
            _freeze(paragraph)
            line.paragraph_format.tab_stops.add_tab_stop(middle)
            assert paragraph.style is not None
            line.paragraph_format.space_before = paragraph.style.paragraph_format.space_before
            line._p.append(parse_xml(TAB))
            for run in paragraph.runs:
                line._p.append(run._r)
    return line._p


def _freeze(paragraph: Paragraph) -> None:
    """Write the look of the style on the letters, so that they keep it elsewhere."""
    assert paragraph.style is not None
    for run in paragraph.runs:
        for name in ("size", "bold", "italic"):
            if getattr(run.font, name) is None:
                setattr(run.font, name, getattr(paragraph.style.font, name))
