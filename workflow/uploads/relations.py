"""How the parts of an Office package point at each other, and at what lies outside it."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from zipfile import ZipFile

from lxml import etree

from workflow.errors import UnreadableFileError
from workflow.uploads.archive import members_of, told_when_broken
from workflow.uploads.limits import Limits
from workflow.uploads.safe_xml import parse_xml

HARMLESS = {"hyperlink", "externalLinkPath", "xlPathMissing"}
"""Followed only by who clicks, or, in a spreadsheet, by who says yes when it asks."""
TAKEN_IN = "aFChunk"
OFTEN_LOCAL = {"attachedTemplate", "video", "audio", "media"}
ON_OWN_DISK = re.compile(r"(?:file:/*)?[A-Za-z]:(?:[\\/]|%5C)|[^/\\:]+$")
WHAT = MappingProxyType(
    {
        "attachedTemplate": "mẫu (template)",
        "image": "ảnh",
        "oleObject": "đối tượng nhúng",
        "frame": "khung",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One arrow from a part: `kind` is the last word of its type, `target` a member or address."""

    key: str
    kind: str
    target: str
    is_external: bool

    @property
    def fetches(self) -> bool:
        """Tell whether a program that opens the file would fetch the target by itself.

        The template that a document was made from, and the films of a slide show, are often named
        by their path on a disk of the writer's machine: nothing is fetched from there.
        """
        if not self.is_external or self.kind in HARMLESS:
            return False
        return self.kind not in OFTEN_LOCAL or not ON_OWN_DISK.match(self.target)


def relations_file(member: str) -> str:
    """Return the member that holds the relations of another.

    >>> relations_file("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, file = posixpath.split(member)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def read_relations(root: etree._Element, member: str) -> Mapping[str, Relation]:
    """Return the relations of a member by their keys."""
    found = (_relation(element, posixpath.dirname(member)) for element in root)
    return MappingProxyType({relation.key: relation for relation in found})


def refuse_fetching(archive: ZipFile, name: str, limits: Limits) -> None:
    """Refuse a package that makes the program that opens it fetch something, or open another file.

    A file inside that Word is to take in while opening was looked at by nobody, and no other reader
    shows its text.

    Raises:
        UnreadableFileError: With what is fetched, or when its relations cannot be read.
    """
    for member in members_of(archive):
        if member.filename.casefold().endswith(".rels"):
            with told_when_broken(name):
                root = parse_xml(archive.read(member), name, limits)
            _refuse(read_relations(root, member.filename), name)


def _refuse(relations: Mapping[str, Relation], name: str) -> None:
    for relation in relations.values():
        if relation.kind == TAKEN_IN:
            raise UnreadableFileError(
                name,
                "bên trong còn tệp khác chưa gộp vào văn bản, không an toàn; hãy mở bằng Word rồi "
                "lưu lại thành .docx",
            )
        if relation.fetches:
            what = WHAT.get(relation.kind, "nội dung")
            raise UnreadableFileError(
                name,
                f"tệp lấy {what} từ nơi khác ({relation.target[:80]}), không an toàn; "
                "hãy mở ra, bỏ liên kết đó, chèn thẳng vào tệp rồi lưu lại",
            )


def _relation(element: etree._Element, folder: str) -> Relation:
    target, is_external = (
        element.get("Target", ""),
        element.get("TargetMode", "").casefold() == "external",
    )
    if not is_external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = element.get("Type", "").rsplit("/", maxsplit=1)[-1]
    return Relation(key=element.get("Id", ""), kind=kind, target=target, is_external=is_external)
