"""Small Word files written by hand, so that a test shows the very XML that it is about."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from workflow.documents.reading.paper import Paper, Paragraph
from workflow.documents.reading.read_paper import read_paper

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "m": f"{OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "o": "urn:schemas-microsoft-com:office:office",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "v": "urn:schemas-microsoft-com:vml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
}
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="text/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
)


def word_file(
    body: str,
    *,
    main: str = f"{WORD}.document.main+xml",
    relations: str = "",
    extra: Mapping[str, bytes | str] | None = None,
    **parts: Any,
) -> bytes:
    """Return a .docx: `parts` are inner XML by kind (`styles`, `header1` …), keyed the same."""
    kinds = {key: key.rstrip("0123456789") for key in parts}
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES.format(main=main),
        "_rels/.rels": _relations(
            relation("document", "officeDocument", "word/document.xml")
            + relation("app", "extended-properties", "docProps/app.xml")
        ),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            "".join(relation(key, kind, f"{key}.xml") for key, kind in kinds.items()) + relations
        ),
    }
    for key, xml in parts.items():
        root = ROOTS.get(kinds[key])
        members[f"word/{key}.xml"] = f"<w:{root} {NAMES}>{xml}</w:{root}>" if root else xml
    return zipped(members | dict(extra or {}))


def zipped(members: Mapping[str, Any]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def relation(key: str, kind: str, target: str, *, is_external: bool = False) -> str:
    mode = ' TargetMode="External"' if is_external else ""
    return (
        f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{target}"{mode}/>'
    )


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph; text that is no XML becomes a run."""
    inside = "".join(each if each.startswith("<") else r(each) for each in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def r(text: str, look: str = "") -> str:
    """Return a run; text that is no XML is its text."""
    inside = text if text.startswith("<") else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r><w:rPr>{look}</w:rPr>{inside}</w:r>"


def table(*rows: tuple[str, ...], properties: str = "", widths: tuple[int, ...] = ()) -> str:
    """Return a table of cells that hold paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    drawn = "".join(
        "<w:tr>"
        + "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{drawn}</w:tbl>"


def tc(content: str, properties: str = "") -> str:
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def page(inside: str = "", *, width: int = 11906, height: int = 16838, turn: str = "") -> str:
    """Return the end of a section on A4 with the margins of the decree."""
    return (
        f'<w:sectPr>{inside}<w:pgSz w:w="{width}" w:h="{height}"{turn}/>'
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>'
    )


def read(body: str, **parts: Any) -> Paper:
    return read_paper(word_file(body, **parts), "công văn.docx")


def first(body: str, **parts: Any) -> Paragraph:
    return read(body, **parts).paragraphs[0]


def texts(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs]
