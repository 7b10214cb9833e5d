"""One part of a Word package with its relations: where related parts and pictures are found."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from workflow.uploads.relations import Relation
from workflow.uploads.word_package import WordPackage

PAGES = re.compile(r"\d{1,6}")
APPLICATION = {"extended-properties", "extendedProperties"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A part as parsed XML."""

    package: WordPackage
    root: etree._Element = field(repr=False)
    relations: Mapping[str, Relation] = field(repr=False)

    def related(self, kind: str) -> etree._Element | None:
        """Return the first part that this one names for a purpose, such as *styles*."""
        targets = [r.target for r in self.relations.values() if r.kind == kind]
        return self.package.xml(targets[0]) if targets else None

    def picture(self, key: str | None) -> bytes | None:
        """Return the bytes of a picture by the key that a drawing names."""
        relation = self.relations.get(key or "")
        if relation is None or relation.is_external:
            return None
        return self.package.read(relation.target)

    @property
    def page_count(self) -> int | None:
        """The pages that the program which saved the file counted."""
        found = [r.target for r in self.package.relations("").values() if r.kind in APPLICATION]
        root = self.package.xml(found[0]) if found else None
        pages = None if root is None else root.findtext("{*}Pages")
        return int(pages) if pages and PAGES.fullmatch(pages) else None


def open_source(package: WordPackage, member: str) -> Source | None:
    """Open a part, None when the package has none of that name."""
    root = package.xml(member)
    if root is None:
        return None
    return Source(package=package, root=root, relations=package.relations(member))
