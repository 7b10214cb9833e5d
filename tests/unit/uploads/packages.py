"""Word packages as small as they can be, and what can be done to them."""

import io
import zipfile
from collections.abc import Mapping

NAMESPACE = "http://schemas.openxmlformats.org"
WORD = f"{NAMESPACE}/wordprocessingml/2006/main"
OFFICE = f"{NAMESPACE}/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    f'<Types xmlns="{NAMESPACE}/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="{0}"/></Types>'
)


def relations(*found: str) -> str:
    inside = "".join(found)
    return f'<Relationships xmlns="{NAMESPACE}/package/2006/relationships">{inside}</Relationships>'


def relation(kind: str, target: str, mode: str = "Internal") -> str:
    return (
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    )


MEMBERS: Mapping[str, bytes | str] = {
    "[Content_Types].xml": TYPES.format(MAIN),
    "_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
    "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body/></w:document>',
}


def package(changes: Mapping[str, bytes | str] | None = None, method: int = 8) -> bytes:
    """Return a Word package, some members changed or added."""
    return zipped({**MEMBERS, **(changes or {})}, method)


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()
