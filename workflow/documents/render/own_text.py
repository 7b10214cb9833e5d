"""Documents printed from a file edited in Word: number, notation and day are put in their place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from workflow.documents.layout.measure import NO_BREAK_SPACE
from workflow.documents.mend.text import change, edits_between, text_of
from workflow.documents.mend.work import NOT_FOR_PYTHON_DOCX, NOT_MENDABLE, Work, opened
from workflow.documents.packing import saved
from workflow.documents.reading.paper import Paragraph
from workflow.domain.own_text import MARK, own_text_of
from workflow.errors import UnreadableFileError

NUMBER = re.compile(r"Số\s*:[\s.…_\d]*/[^/]*")
DAY = re.compile(r"(?P<place>.+?,\s*)ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*")
NO_PLACE = (
    "không thấy dòng {} ở đầu văn bản để điền khi ban hành; hãy tải bản .docx của dự thảo về, sửa "
    "trên bản ấy và giữ nguyên dòng này"
)


class Stored(Protocol):
    """Where the files lie."""

    def get(self, sha256: str) -> bytes:
        """Return the bytes of one."""
        ...


class Filled(Protocol):
    """What fills templates."""

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        """Return a document for each of the values."""
        ...


class OwnTextRenderer:
    """`ports.documents.Renderer`: from a template, or from the document's own file."""

    def __init__(self, templates: Filled, files: Stored) -> None:
        self._templates, self._files = templates, files

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        """Return the .docx.

        Raises:
            TemplateError: When the template does not fit.
            UnreadableFileError: When an own file is not safe, or has no place for number and day.
        """
        return next(self.render_each(template, [values]))

    def render_each(self, template: str, each: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        """Return a .docx for each of the values, made when it is asked for."""
        sha256 = own_text_of(template)
        if sha256 is None:
            yield from self._templates.render_each(template, each)
            return
        content = self._files.get(sha256)
        for values in each:
            yield numbered(content, values)


def numbered(content: bytes, values: Mapping[str, object]) -> bytes:
    """Return the document with number, notation and day; the same input gives the same bytes.

    Raises:
        UnreadableFileError: When it cannot be read, or the places are not there.
    """
    mark = values.get(MARK)
    name = str(mark["name"]) if isinstance(mark, dict) else "văn bản"
    number = values["code_number"] or NO_BREAK_SPACE * 7
    work = opened(name, content)
    head = work.parts.head
    try:
        _write(work, head.number, NUMBER, f"Số: {number}/{values['code_notation']}", (name, "số"))
        day = rf"\g<place>{values['date_line']}"
        _write(work, head.date, DAY, day, (name, "địa danh, ngày tháng"))
    except NOT_FOR_PYTHON_DOCX as error:
        raise UnreadableFileError(name, NOT_MENDABLE) from error
    return saved(work.document)


def _write(
    work: Work, line: Paragraph | None, shape: re.Pattern[str], wanted: str, told: tuple[str, str]
) -> None:
    element = work.paragraph(line)._p if line else None  # noqa: SLF001 - there is no other way
    before = text_of(element) if element is not None else ""
    found = shape.fullmatch(before)
    if element is None or found is None:
        name, what = told
        raise UnreadableFileError(name, NO_PLACE.format(what))
    change(element, edits_between(before, found.expand(wanted)))
