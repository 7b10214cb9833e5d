"""The blocks of one part of the package, read into paragraphs in the order of the page."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from lxml import etree

from workflow.documents.reading.grid import Cell, cells, read_table, table_style
from workflow.documents.reading.inline import Content
from workflow.documents.reading.paper import BoxSpot, CellSpot, Paragraph, Table
from workflow.documents.reading.paragraph_look import ParagraphLook
from workflow.documents.reading.paragraphs import Around, ParagraphReader, Written
from workflow.errors import UnreadableFileError
from workflow.uploads.word_names import W, child, children

BLOCKS = {f"{W}p", f"{W}tbl", f"{W}altChunk"}
TRANSPARENT = {W + name for name in ("sdtContent", "customXml", "ins", "moveTo")}


@dataclass(slots=True, kw_only=True)
class Flow:
    """Reads blocks one after the other; what it found so far lies in its lists."""

    reader: ParagraphReader
    counts_paragraphs: bool = True
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    section_ends: list[etree._Element] = field(default_factory=list)
    _numbered: int = 0
    _boxes: int = 0

    def read(self, container: etree._Element, around: Around) -> None:
        """Read every block of a container: a body, a cell, a box, a page header.

        Raises:
            UnreadableFileError: When a part of the text lies in another file.
        """
        neighbours = _Neighbours(self.paragraphs)
        content = Content()
        found = [*blocks(container)]
        for block, following in zip_longest(found, found[1:]):
            around = self._in_section(around)
            if block.tag == f"{W}tbl":
                neighbours.close()
                self._read_table(block, around)
            elif block.tag == f"{W}altChunk":
                raise UnreadableFileError(self.reader.setting.name, IN_ANOTHER_FILE)
            else:
                written = self.reader.written(block)
                self.reader.add_content(written, around, content)
                if not (written.ends_nothing and _is_paragraph(following)):
                    self._add(written, around, content, neighbours)
                    content = Content()
        neighbours.close()

    def _in_section(self, around: Around) -> Around:
        """Return what surrounds a block now: in the text, sections end on the way."""
        ended = len(self.section_ends)
        return around if around.section >= ended else replace(around, section=ended)

    def _add(
        self,
        written: Written,
        around: Around,
        content: Content,
        neighbours: "_Neighbours",
    ) -> None:
        look = self.reader.look(written, around)
        around = self._framed(around, look, neighbours)
        paragraph = self.reader.paragraph(written, around, look, content)
        neighbours.add(look, around)
        self.paragraphs.append(self._count(paragraph))
        for box, left in content.boxes:
            self.read(box, replace(around, box=self._new_box(left)))
        section = written.section_end
        if section is not None and around.cell is None and around.box is None:
            self.section_ends.append(section)

    def _count(self, paragraph: Paragraph) -> Paragraph:
        if paragraph.is_empty or not self.counts_paragraphs:
            return paragraph
        self._numbered += 1
        return replace(paragraph, number=self._numbered)

    def _framed(self, around: Around, look: ParagraphLook, neighbours: "_Neighbours") -> Around:
        """Put a paragraph into its frame: paragraphs in a row that name the same share one."""
        if look.frame is None or around.box is not None:
            return around
        box = neighbours.box_of(look) or self._new_box(look.frame_left)
        return replace(around, box=box)

    def _new_box(self, left: float | None) -> BoxSpot:
        self._boxes += 1
        return BoxSpot(box=self._boxes - 1, left=left)

    def _read_table(self, element: etree._Element, around: Around) -> None:
        sheet, number = self.reader.setting.sheet, len(self.tables)
        self.tables.append(read_table(element, number, around.section, sheet))
        style = sheet.table_style(table_style(element))
        for cell in cells(element):
            self.read(cell.element, replace(around, cell=_spot(cell, number), table=style))


IN_ANOTHER_FILE = (
    "văn bản có phần chèn từ tệp khác chưa được gộp; hãy mở bằng Word rồi lưu lại thành .docx"
)


class _Neighbours:
    """The paragraphs that follow each other in one container, without a table between."""

    def __init__(self, paragraphs: list[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._found: list[tuple[int, ParagraphLook, BoxSpot | None]] = []

    def add(self, look: ParagraphLook, around: Around) -> None:
        """Note the paragraph that is about to be appended."""
        self._found.append((len(self._paragraphs), look, around.box))

    def box_of(self, look: ParagraphLook) -> BoxSpot | None:
        """Return the frame of the paragraph before, when it is the same frame."""
        if not self._found or self._found[-1][1].frame != look.frame:
            return None
        return self._found[-1][2]

    def close(self) -> None:
        """Take away the space between paragraphs of one style that ask for none."""
        for (one, look, _), (two, next_look, _) in pairwise(self._found):
            above, below = self._paragraphs[one], self._paragraphs[two]
            if above.style != below.style:
                continue
            if look.is_contextual:
                self._paragraphs[one] = replace(above, after=0)
            if next_look.is_contextual:
                self._paragraphs[two] = replace(below, before=0)
        self._found.clear()


def blocks(container: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables, out of the content controls that hold them."""
    for each in children(container):
        if each.tag in BLOCKS:
            yield each
        elif each.tag == f"{W}sdt":
            inside = child(each, "sdtContent")
            yield from blocks(inside) if inside is not None else ()
        elif each.tag in TRANSPARENT:
            yield from blocks(each)


def _is_paragraph(block: etree._Element | None) -> bool:
    return block is not None and block.tag == f"{W}p"


def _spot(cell: Cell, table: int) -> CellSpot:
    return CellSpot(table=table, row=cell.row, column=cell.column, width=cell.width)
