"""Blocks and sections put together into a .docx file that is the same byte for byte each time."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from workflow.documents.layout.chart import Chart, attach
from workflow.documents.layout.geometry import A4, LANGUAGE, Page, Sizes
from workflow.documents.layout.styles import styles_xml
from workflow.documents.layout.wordml import NAMESPACES, paragraph, twips
from workflow.documents.packing import describe, saved

KEPT = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS, RELATIONSHIP_TYPE.THEME}
SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode"
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
  <w:themeFontLang w:val="{LANGUAGE}"/>
  <w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>"""
PAGE_NUMBER = "".join(
    f"<w:r>{content}</w:r>"
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of blocks on one kind of page; its own page numbers start at 1."""

    blocks: str
    page: Page = A4


def assemble(
    title: str, parts: Sequence[Part], sizes: Sizes, charts: Sequence[Chart] = ()
) -> bytes:
    """Return the file."""
    document = Document()
    _empty(document, sizes)
    headers = _headers(document)
    attach(document, charts)
    *earlier, last = parts
    blocks = "".join(
        part.blocks + paragraph("Cuối phần", properties=_section(part.page, headers))
        for part in earlier
    )
    blocks += last.blocks + paragraph("Cuối phần") + _section(last.page, headers)
    body = document.element.body
    _refill(body, f"<w:body {NAMESPACES}>{blocks}</w:body>")
    describe(document, title=title, author="")
    return saved(document)


def _empty(document: WordDocument, sizes: Sizes) -> None:
    package = document.part.package
    for key, relation in [*package.rels.items()]:
        if relation.reltype.endswith(("thumbnail", "extended-properties")):
            del package.rels[key]
    for key, relation in [*document.part.rels.items()]:
        if relation.reltype not in KEPT:
            del document.part.rels[key]
    _refill(document.styles.element, styles_xml(sizes))
    _refill(document.settings.element, SETTINGS)


def _headers(document: WordDocument) -> str:
    """Number every page but the first, in the middle of the top margin (Mục I.7)."""
    references = ""
    for kind, content in (("default", PAGE_NUMBER), ("first", "")):
        part, key = document.part.add_header_part()  # type: ignore[no-untyped-call]
        blocks = paragraph("Số trang", content=content)
        _refill(part.element, f"<w:hdr {NAMESPACES}>{blocks}</w:hdr>")
        references += f'<w:headerReference w:type="{kind}" r:id="{key}"/>'
    return references


def _section(page: Page, headers: str) -> str:
    turned = ' w:orient="landscape"' if page.width > page.height else ""
    margins = {
        "top": page.top,
        "right": page.right,
        "bottom": page.bottom,
        "left": page.left,
        "header": page.header,
        "footer": page.header,
        "gutter": 0,
    }
    edges = " ".join(f'w:{side}="{twips(length)}"' for side, length in margins.items())
    return (
        f'<w:sectPr>{headers}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar {edges}/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _refill(element: BaseOxmlElement, xml: str) -> None:
    element.clear()
    element.extend(list(parse_xml(xml)))
