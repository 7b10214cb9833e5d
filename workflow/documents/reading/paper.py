"""A Word document as it prints: every property resolved through runs, styles, theme and defaults.

Lengths are twips (1/1440 inch), sizes and spaces between paragraphs are points. `element` is the
XML that the value was read from, for those who mend it; nothing else looks at it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree

TWIPS_A_POINT = 20
MILLIMETRES_A_TWIP = 25.4 / 1440


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class LineRule(StrEnum):
    """How line spacing is meant: `auto` is a multiple of a single line, the others are points."""

    AUTO = "auto"
    EXACT = "exact"
    AT_LEAST = "at_least"


class HeaderKind(StrEnum):
    """Which pages a page header is for."""

    DEFAULT = "default"
    FIRST = "first"
    EVEN = "even"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of characters that look the same.

    `text` is what is printed, so capitals when *w:caps* makes them. `fonts` are the families of
    the slots that its characters use. `color` is six hexadecimal digits, None for automatic.
    """

    text: str
    fonts: frozenset[str]
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    color: str | None = None
    element: etree._Element = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A shape or picture anchored in a paragraph; sizes and offsets are millimetres.

    `is_line` is a drawn straight line. `picture` is the bytes of a picture, if it is one.
    """

    width: float
    height: float
    is_line: bool = False
    text: str = ""
    line_color: str | None = None
    left: float | None = None
    top: float | None = None
    picture: bytes | None = field(default=None, repr=False)
    element: etree._Element = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellSpot:
    """In which cell of which table a paragraph stands, all counted from 0; `width` in twips."""

    table: int
    row: int
    column: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxSpot:
    """In which text box or frame a paragraph stands, counted from 0.

    `left` is its left edge in millimetres, from wherever Word measures it; None when it is told by
    a word (*center*, *right*) only.
    """

    box: int
    left: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    r"""One paragraph as printed.

    `number` counts the non-empty paragraphs of the text from 1, None for an empty one or one in a
    page header. `label` is the number that Word makes itself ("1.", "a)"), which is no part of
    `text`. `is_part` tells that it is a stretch of one, made with tabs or breaks, that stands by
    itself. `before` and `after` are what counts: 0 where *contextualSpacing* takes it away.
    `line` is a multiple for `LineRule.AUTO`, else points. In `text`, tabs are "\t", line breaks
    "\n", page and column breaks "\f".
    """

    text: str
    runs: tuple[Run, ...]
    section: int
    number: int | None = None
    style: str = ""
    align: Align = Align.LEFT
    first_line: int = 0
    left: int = 0
    right: int = 0
    before: float = 0
    after: float = 0
    line: float = 1.0
    line_rule: LineRule = LineRule.AUTO
    label: str = ""
    cell: CellSpot | None = None
    is_part: bool = False
    box: BoxSpot | None = None
    has_border_below: bool = False
    has_page_field: bool = False
    drawings: tuple[Drawing, ...] = ()
    element: etree._Element = field(compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """Tell whether it prints no letter, digit or sign."""
        return not (self.label + self.text).strip()

    @property
    def is_boxed(self) -> bool:
        """Tell whether it stands in a text box or a frame."""
        return self.box is not None

    @property
    def written(self) -> tuple[Run, ...]:
        """The runs that print something."""
        return tuple(run for run in self.runs if run.text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of pages with one layout; `page_start` is None when numbers go on."""

    number: int
    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    is_landscape: bool = False
    has_own_first_page: bool = False
    begins_page: bool = True
    page_start: int | None = None
    headers: Mapping[HeaderKind, tuple[Paragraph, ...]] = field(default_factory=dict)
    footers: Mapping[HeaderKind, tuple[Paragraph, ...]] = field(default_factory=dict)
    element: etree._Element = field(compare=False, repr=False)

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the text: what is needed to tell a layout table from a list."""

    number: int
    section: int
    rows: int
    columns: int
    is_ruled: bool
    element: etree._Element = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole document: paragraphs in reading order, those in cells among them.

    `page_count` is what the program that saved the file counted, None when it did not say.
    """

    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...] = ()
    page_count: int | None = None

    def section_of(self, paragraph: Paragraph) -> Section:
        """Return the section that a paragraph stands in."""
        return self.sections[paragraph.section]
