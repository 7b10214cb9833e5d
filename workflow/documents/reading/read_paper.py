"""A Word file read as a person sees it."""

from lxml import etree

from workflow.documents.reading.flow import Flow
from workflow.documents.reading.paper import Paper, Paragraph
from workflow.documents.reading.paragraph_properties import paragraph_properties
from workflow.documents.reading.paragraphs import Around, ParagraphReader, Setting
from workflow.documents.reading.sections import SectionReader
from workflow.documents.reading.source import Source, open_source
from workflow.documents.reading.styles import StyleSheet
from workflow.documents.reading.theme import theme_fonts
from workflow.errors import UnreadableFileError
from workflow.uploads.numbering import Counters, Numbering
from workflow.uploads.word_names import child, has
from workflow.uploads.word_package import WordPackage, open_word


def read_paper(content: bytes, name: str) -> Paper:
    """Read a .docx that somebody brings; `name` is what the person calls the file.

    Raises:
        UnreadableFileError: When it is no Word document, or not safe to read.
    """
    return paper_of(open_word(content, name))


def paper_of(package: WordPackage) -> Paper:
    """Read a package that was opened already.

    Raises:
        UnreadableFileError: When a part of it is broken.
    """
    source = open_source(package, package.main)
    if source is None:
        raise UnreadableFileError(package.name, NO_TEXT)
    setting = _setting(source)
    body = child(source.root, "body")
    if body is None:
        raise UnreadableFileError(package.name, NO_TEXT)
    flow = Flow(reader=_reader(source, setting))
    flow.read(body, Around())
    ends = [*flow.section_ends, _last_section(body)]
    reader = SectionReader(
        lambda key, section: _band(source, setting, key, section),
        has_even_pages=has(source.related("settings"), "evenAndOddHeaders"),
    )
    return Paper(
        sections=tuple(reader.read(end, number) for number, end in enumerate(ends)),
        paragraphs=tuple(flow.paragraphs),
        tables=tuple(flow.tables),
        page_count=source.page_count,
    )


NO_TEXT = "bên trong không có phần văn bản; hãy mở bằng Word rồi lưu lại thành .docx"


def _setting(source: Source) -> Setting:
    numbering = Numbering(source.related("numbering"), paragraph_properties)
    theme = theme_fonts(source.related("theme"))
    sheet = StyleSheet(source.related("styles"), theme, numbering)
    return Setting(name=source.package.name, sheet=sheet, numbering=numbering)


def _reader(source: Source, setting: Setting) -> ParagraphReader:
    counters = Counters(setting.numbering)
    return ParagraphReader(setting=setting, pictures=source.picture, counters=counters)


def _last_section(body: etree._Element) -> etree._Element:
    last = child(body, "sectPr")
    return body if last is None else last


def _band(source: Source, setting: Setting, key: str, section: int) -> tuple[Paragraph, ...]:
    """Read a page header or footer; a key that leads nowhere is an empty one."""
    target = source.relations.get(key)
    part = open_source(source.package, target.target) if target else None
    if part is None:
        return ()
    flow = Flow(reader=_reader(part, setting), counts_paragraphs=False)
    flow.read(part.root, Around(section=section))
    return tuple(flow.paragraphs)
