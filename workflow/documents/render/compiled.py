"""A template made ready once, so that each document costs little more than its own words.

docxtpl still writes the statements out (`patch_xml`) and still breaks lines (`resolve_listing`).
What it does for each document anew is done once here: its statements become code, and the files
of the zip that no value reaches are packed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

import jinja2
from markupsafe import escape

from workflow.documents.packing import PROPERTY_LENGTH, STORED, Member, contents, describe, zipped
from workflow.documents.render.chart_data import charts, filled_chart
from workflow.documents.render.docxtpl_way import described_as, opened, told_as_template_errors
from workflow.documents.render.sandbox import BoundedEnvironment
from workflow.documents.render.steady import is_steady

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TITLE, AUTHOR = "\ue000", "\ue001"
PROPERTY = re.compile(f"[{TITLE}{AUTHOR}]")
STATEMENT = re.compile(r"\{[{%#]")
BEYOND_THE_BODY = ("header+xml", "footer+xml", "footnotes+xml", "core-properties+xml")
DRAWING_NUMBER = re.compile(r'(<wp:docPr(?: [^<>]*?)? id=")[^"]*')
FIRST_DRAWING = 1001
LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
PARAGRAPH, PARAGRAPH_END = re.compile(r"<w:p[ >]"), "</w:p>"
BRACES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledTemplate:
    """The body as code, the properties and charts to be filled, everything else packed."""

    name: str
    body: str
    code: jinja2.Template
    broken: Callable[[str], str]
    properties: tuple[str, str]
    charts: Mapping[str, bytes]
    fixed: tuple[Member, ...]

    def fill(self, values: Mapping[str, Any]) -> bytes | None:
        """Return the finished .docx, or None when these values need docxtpl itself.

        Raises:
            TemplateError: When a statement cannot be carried out.
        """
        with told_as_template_errors(self.name):
            known = {**self.code.environment.globals, **values}
            context = self.code.new_context(known, shared=True)
            xml = self.code.environment.concat(self.code.root_render_func(context))
        try:
            xml = self._with_breaks(_with_braces(xml))
        except ExpatError:
            return None
        members = [
            Member.of(self.body, DECLARATION + xml.encode()),
            Member.of(self.properties[0], self._properties(values).encode(), STORED),
        ]
        for path, chart in self.charts.items():
            members.append(Member.of(path, filled_chart(self.name, chart, values)))
        return zipped([*self.fixed, *members])

    def _properties(self, values: Mapping[str, Any]) -> str:
        texts = dict(zip((TITLE, AUTHOR), described_as(values), strict=True))
        return PROPERTY.sub(
            lambda match: escape(texts[match[0]][:PROPERTY_LENGTH]), self.properties[1]
        )

    def _with_breaks(self, xml: str) -> str:
        """Break lines and paragraphs as docxtpl does, but only in paragraphs with a break."""
        if not _has_break(xml):
            return xml
        *pieces, rest = xml.split(PARAGRAPH_END)
        return "".join([*map(self._with_break, pieces), rest])

    def _with_break(self, piece: str) -> str:
        start = PARAGRAPH.search(piece)
        if not start or not _has_break(piece):
            return piece + PARAGRAPH_END
        paragraph = self.broken(piece[start.start() :] + PARAGRAPH_END)
        ParserCreate().Parse(f"<p>{paragraph}</p>", True)  # noqa: FBT003 - positional only
        return piece[: start.start()] + paragraph


def escaped_in_run(text: str) -> str:
    """Return a value as XML that stands in a run: a new line is broken as docxtpl breaks it."""
    xml = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return xml.replace("\n", LINE_BREAK)


def compiled(name: str, content: bytes, jinja: BoundedEnvironment) -> CompiledTemplate | None:
    """Return a template made ready, or None when docxtpl must fill it itself.

    Raises:
        TemplateError: When the file cannot be read.
    """
    document = opened(name, content)
    source = document.patch_xml(document.xml_to_string(document.docx.element))
    numbers = count(FIRST_DRAWING)
    source = DRAWING_NUMBER.sub(lambda match: f"{match[1]}{next(numbers)}", source)
    try:
        if _has_statements_elsewhere(document) or not is_steady(jinja.parse(source)):
            return None
        code = jinja.from_string(source)
    except jinja2.TemplateSyntaxError:
        return None
    document.render_properties({}, jinja)
    describe(document.docx, title=TITLE, author=AUTHOR)
    files = contents(document.docx)
    body = _path(document.docx.part)
    del files[body]
    to_fill = {_path(part): files.pop(_path(part)) for part in charts(document.docx)}
    properties = next(path for path, each in files.items() if TITLE.encode() in each)
    return CompiledTemplate(
        name=name,
        body=body,
        code=code,
        broken=document.resolve_listing,
        properties=(properties, files.pop(properties).decode()),
        charts=to_fill,
        fixed=tuple(Member.of(path, each) for path, each in files.items()),
    )


def _has_statements_elsewhere(document: Any) -> bool:
    return any(
        STATEMENT.search(document.patch_xml(part.blob.decode()))
        for part in document.docx.part.package.iter_parts()
        if part.content_type.endswith(BEYOND_THE_BODY)
    )


def _path(part: Any) -> str:
    return str(part.partname).lstrip("/")


def _has_break(xml: str) -> bool:
    return "\a" in xml or "\n" in xml or "\t" in xml or "\f" in xml


def _with_braces(xml: str) -> str:
    if "_" in xml and ("{_" in xml or "_}" in xml):
        for written, meant in BRACES.items():
            xml = xml.replace(written, meant)
    return xml
