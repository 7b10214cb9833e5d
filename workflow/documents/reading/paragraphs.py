"""One paragraph read: what it says of itself, its looks, its number in a list, its content."""

from dataclasses import dataclass, field

from lxml import etree

from workflow.documents.reading.drawings import Pictures
from workflow.documents.reading.fields import Fields
from workflow.documents.reading.inline import Content, InlineReader
from workflow.documents.reading.paper import BoxSpot, CellSpot, Paragraph
from workflow.documents.reading.paragraph_look import ParagraphLook, paragraph_look
from workflow.documents.reading.paragraph_properties import Properties, paragraph_properties
from workflow.documents.reading.styles import EMPTY, ParagraphStyle, StyleSheet
from workflow.uploads.numbering import Counters, ListPlace, Numbering
from workflow.uploads.word_names import child


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the reading of every part needs: styles, lists, and the name of the file."""

    name: str
    sheet: StyleSheet
    numbering: Numbering


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What surrounds a paragraph: its section, cell and box, the style of its table."""

    section: int = 0
    cell: CellSpot | None = None
    box: BoxSpot | None = None
    table: ParagraphStyle = EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A paragraph as it is written: its own properties, its style, the section it ends."""

    element: etree._Element
    own: Properties
    style: ParagraphStyle
    section_end: etree._Element | None

    @property
    def ends_nothing(self) -> bool:
        """Tell whether its end was deleted, so that the next paragraph goes on with it."""
        return bool(self.own.get("mark_deleted"))

    @property
    def own_place(self) -> ListPlace | None:
        """The place in a list that the paragraph itself names."""
        place = self.own.get("place")
        return place.over(self.style.place) if isinstance(place, ListPlace) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphReader:
    """Reads the paragraphs of one part; lists and fields go on from one to the next."""

    setting: Setting
    pictures: Pictures
    counters: Counters
    fields: Fields = field(default_factory=Fields)

    def written(self, element: etree._Element) -> Written:
        """Return what a paragraph says of itself."""
        properties = child(element, "pPr")
        own = paragraph_properties(properties)
        named = own.get("style")
        style = self.setting.sheet.paragraph_style(None if named is None else str(named))
        section_end = child(properties, "sectPr")
        return Written(element=element, own=own, style=style, section_end=section_end)

    def add_content(self, written: Written, around: Around, content: Content) -> None:
        """Read what stands in a paragraph, after what was there before."""
        sheet, table, style = self.setting.sheet, around.table.run, written.style.run
        InlineReader(
            look=lambda run: sheet.look(table, style, run),
            fields=self.fields,
            pictures=self.pictures,
        ).read(written.element, content)

    def look(self, written: Written, around: Around) -> ParagraphLook:
        """Return the effective look of a paragraph."""
        said = {
            **self.setting.sheet.paragraph_defaults,
            **around.table.paragraph,
            **written.style.paragraph,
        }
        place = written.own_place
        if place is not None:
            said |= self.setting.numbering.indents(place.number, place.level or 0)
        return paragraph_look({**said, **written.own})

    def label(self, written: Written) -> str:
        """Count the paragraph in its list, if any, and return what Word prints before it."""
        place = written.own_place or written.style.place
        return self.counters.label(place.number, place.level or 0) if place else ""

    def paragraph(
        self, written: Written, around: Around, look: ParagraphLook, content: Content
    ) -> Paragraph:
        """Return the paragraph that look and content make."""
        return Paragraph(
            text="".join(run.text for run in content.runs),
            runs=tuple(content.runs),
            section=around.section,
            style=written.style.name,
            align=look.align,
            first_line=look.first_line,
            left=look.left,
            right=look.right,
            before=look.before,
            after=look.after,
            line=look.line,
            line_rule=look.line_rule,
            label=self.label(written),
            cell=around.cell,
            box=around.box,
            has_border_below=look.has_border_below,
            has_page_field=content.has_page_field,
            drawings=tuple(content.drawings),
            element=written.element,
        )
