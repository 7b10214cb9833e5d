"""Who fills the same dispatch: docxtpl, docx-mailmerge2, python-docx from scratch, ourselves."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import count
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate
from mailmerge import MailMerge

from tests.bench.render_papers import TEMPLATES, Values
from workflow.documents.render.cleaning import Cleaning, cleaned_text
from workflow.documents.render.sandbox import environment
from workflow.documents.render.watching import WATCH, Watch

Block = Sequence[Any]
Fill = Callable[[int], bytes]
FOR_EVER = 1e9


def texts(docx: bytes) -> list[str]:
    """Return the texts of all paragraphs, those of tables too, that say something."""
    document = Document(io.BytesIO(docx))
    found = (Paragraph(p, document).text for p in document.element.body.iter(qn("w:p")))
    return [text for text in found if text]


def clean(values: Values) -> dict[str, Any]:
    """Return what the renderer would hand to the template."""
    cleaning = Cleaning(cleaned_text)
    cleaned = {key: cleaning.cleaned(value) for key, value in values.items()}
    return cleaned | {WATCH: Watch(FOR_EVER)}


def by_docxtpl(template: str, values: Sequence[Values], *, is_reused: bool) -> Fill:
    """Fill as docxtpl is used: an object for each document, or one for all."""
    content, jinja = (TEMPLATES / template).read_bytes(), environment()
    ready = [clean(each) for each in values]
    kept = DocxTemplate(io.BytesIO(content))

    def fill(n: int) -> bytes:
        document = kept if is_reused else DocxTemplate(io.BytesIO(content))
        document.render(ready[n], jinja_env=jinja, autoescape=True)
        return _saved(document)

    return fill


def from_scratch(documents: Sequence[bytes]) -> Fill:
    """Build the same paragraphs and tables, block by block, with python-docx."""
    empty = Document(io.BytesIO(documents[0]))
    for block in list(empty.element.body)[:-1]:
        empty.element.body.remove(block)
    styles, plans = _saved(empty), [list(_plan(document)) for document in documents]

    def fill(n: int) -> bytes:
        document = Document(io.BytesIO(styles))
        for block in plans[n]:
            _add(document, block)
        return _saved(document)

    return fill


def by_mailmerge(documents: Sequence[bytes]) -> Fill:
    """Merge fields in the place of every paragraph that is not alike in two documents."""
    first, second = (Document(io.BytesIO(document)) for document in documents[:2])
    numbers = [n for n, (a, b) in enumerate(zip(_all(first), _all(second), strict=True)) if a != b]
    paragraphs = list(first.element.body.iter(qn("w:p")))
    for n in numbers:
        _put_field(paragraphs[n], f"F{n}")
    template = _saved(first)
    texts_of = [_all(Document(io.BytesIO(document))) for document in documents]
    fields = [{f"F{n}": every[n] for n in numbers} for every in texts_of]

    def fill(n: int) -> bytes:
        with MailMerge(io.BytesIO(template)) as document:
            document.merge(**fields[n])
            written = io.BytesIO()
            document.write(written)
        return written.getvalue()

    return fill


def _all(document: WordDocument) -> list[str]:
    return [Paragraph(p, document).text for p in document.element.body.iter(qn("w:p"))]


def _put_field(paragraph: Any, name: str) -> None:
    runs = paragraph.findall(qn("w:r"))
    look = runs[0].find(qn("w:rPr"))
    for run in runs:
        paragraph.remove(run)
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD {name} "><w:r><w:t>«{name}»</w:t></w:r>'
        "</w:fldSimple>"
    )
    if look is not None:
        field[0].insert(0, deepcopy(look))
    paragraph.append(field)


def _plan(docx: bytes) -> Iterator[Block]:
    """Go through a document: ("p", text, style), ("t", rows of cells of paragraphs)."""
    document = Document(io.BytesIO(docx))
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield ("t", [[_told(cell) for cell in row.cells] for row in block.rows])
        else:
            yield ("p", *_told_paragraph(block))


def _told(cell: _Cell) -> list[tuple[str, str]]:
    return [_told_paragraph(paragraph) for paragraph in cell.paragraphs]


def _told_paragraph(paragraph: Paragraph) -> tuple[str, str]:
    return paragraph.text, str(paragraph.style.name if paragraph.style else "")


def _add(document: WordDocument, block: Block) -> None:
    if block[0] == "p":
        document.add_paragraph(block[1], block[2])
        return
    table = document.add_table(len(block[1]), len(block[1][0]))
    for row, told_row in zip(table.rows, block[1], strict=True):
        for cell, told in zip(row.cells, told_row, strict=True):
            _fill_cell(cell, told)


def _fill_cell(cell: _Cell, told: Sequence[tuple[str, str]]) -> None:
    for place, (text, style) in zip(count(), told, strict=False):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(text)


def _saved(document: Any) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def same_texts(contestants: Mapping[str, Fill]) -> None:
    """Refuse to compare contestants that do not write the same.

    Raises:
        ValueError: When two first documents differ in a text.
    """
    told = {name: texts(fill(0)) for name, fill in contestants.items()}
    first = next(iter(told.values()))
    if wrong := [name for name, found in told.items() if found != first]:
        raise ValueError(f"not the same texts: {wrong}")
