"""The figures of a document written into its charts, so that chart and table cannot disagree."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from workflow.errors import TemplateError

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
FORMULA = re.compile(r"([a-z_]+)\.([a-z_]+)")


def charts(document: WordDocument) -> Iterator[Any]:
    """Go through the parts of a document that are charts."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.CHART:
            yield relation.target_part


def filled_chart(template: str, chart: bytes, values: Mapping[str, Any]) -> bytes:
    """Return a chart with the values that its formulas name, *rows.column*.

    Raises:
        TemplateError: When it asks for something that the values do not hold.
    """
    tree = etree.fromstring(chart)
    try:
        for formula in tree.iter(f"{C}f"):
            cache = formula.getnext()
            match = FORMULA.fullmatch(formula.text or "")
            if match and cache is not None:
                _refill(cache, [str(row[match[2]]) for row in values[match[1]]])
    except KeyError as error:
        raise TemplateError(template, f"biểu đồ thiếu giá trị “{error.args[0]}”") from error
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def chart_columns(document: WordDocument) -> set[tuple[str, str]]:
    """Return what the charts ask for: names of rows and of their columns."""
    asked = set()
    for part in charts(document):
        formulas = etree.fromstring(part.blob).iter(f"{C}f")
        matches = [FORMULA.fullmatch(formula.text or "") for formula in formulas]
        asked |= {(match[1], match[2]) for match in matches if match}
    return asked


def _refill(cache: etree._Element, texts: list[str]) -> None:
    for old in (*cache.iter(f"{C}ptCount"), *cache.iter(f"{C}pt")):
        cache.remove(old)
    etree.SubElement(cache, f"{C}ptCount", val=str(len(texts)))
    for place, text in enumerate(texts):
        point = etree.SubElement(cache, f"{C}pt", idx=str(place))
        etree.SubElement(point, f"{C}v").text = text
