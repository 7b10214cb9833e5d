"""The figures of a document written into its charts, so that chart and table cannot disagree."""

import re
from collections.abc import Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
FORMULA = re.compile(r"([a-z_]+)\.([a-z_]+)")


def fill_charts(document: WordDocument, values: Mapping[str, Any]) -> None:
    """Write the values into every chart whose formulas name them, *rows.column*.

    Raises:
        KeyError: When a chart asks for something that the values do not hold.
    """
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.CHART:
            part = relation.target_part
            part._blob = _filled(part.blob, values)  # noqa: SLF001 - parts have no setter


def chart_columns(document: WordDocument) -> set[tuple[str, str]]:
    """Return what the charts ask for: names of rows and of their columns."""
    asked = set()
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.CHART:
            formulas = etree.fromstring(relation.target_part.blob).iter(f"{C}f")
            matches = [FORMULA.fullmatch(formula.text or "") for formula in formulas]
            asked |= {(match[1], match[2]) for match in matches if match}
    return asked


def _filled(chart: bytes, values: Mapping[str, Any]) -> bytes:
    tree = etree.fromstring(chart)
    for formula in tree.iter(f"{C}f"):
        cache = formula.getnext()
        match = FORMULA.fullmatch(formula.text or "")
        if match and cache is not None:
            _refill(cache, [str(row[match[2]]) for row in values[match[1]]])
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _refill(cache: etree._Element, texts: list[str]) -> None:
    for old in (*cache.iter(f"{C}ptCount"), *cache.iter(f"{C}pt")):
        cache.remove(old)
    etree.SubElement(cache, f"{C}ptCount", val=str(len(texts)))
    for place, text in enumerate(texts):
        point = etree.SubElement(cache, f"{C}pt", idx=str(place))
        etree.SubElement(point, f"{C}v").text = text
