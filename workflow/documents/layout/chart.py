"""A native Word chart of stacked bars: it stays editable and prints as lines, not as a picture.

The formula of each series names the values it shows, *rows.column*; `chart_data` writes them in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls

from workflow.documents.layout.geometry import FONT
from workflow.documents.layout.wordml import emus

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TEXT = (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="0">'
    '<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    f'<a:latin typeface="{FONT}"/><a:ea typeface="{FONT}"/><a:cs typeface="{FONT}"/>'
    '</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
)
INK = TEXT.format(size=1100, colour="000000")
THIN = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>'


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of the bars: its name, the column it shows, fill and colour of the figures."""

    name: str
    column: str
    fill: str
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Stacked bars, one for each of `rows`, which the template's values hold."""

    key: str
    alternative_text: str
    rows: str
    label: str
    series: Sequence[Series]
    width: float
    height: float

    def block(self) -> str:
        """Return the drawing that shows the chart, to stand in a paragraph."""
        extent = f'cx="{emus(self.width)}" cy="{emus(self.height)}"'
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {extent}/><wp:docPr id="1" name={quoteattr(self.key)}'
            f" descr={quoteattr(self.alternative_text)}/><wp:cNvGraphicFramePr/>"
            f'<a:graphic><a:graphicData uri="{CHART}"><c:chart r:id="{self.key}"/>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def xml(self) -> str:
        """Return the chart part."""
        series = "".join(self._series(place, each) for place, each in enumerate(self.series))
        return (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f'<c:chartSpace {nsdecls("c", "a", "r")}><c:roundedCorners val="0"/><c:chart>'
            '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>'
            '<c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
            f'{series}<c:gapWidth val="45"/><c:overlap val="100"/>'
            '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
            f"{_category_axis()}{_value_axis()}</c:plotArea>"
            f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{INK}</c:legend>'
            '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
            f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{INK}</c:chartSpace>"
        )

    def _series(self, place: int, series: Series) -> str:
        labels = TEXT.format(size=1000, colour=series.ink)
        return (
            f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
            f"<c:tx><c:v>{escape(series.name)}</c:v></c:tx>"
            f'<c:spPr><a:solidFill><a:srgbClr val="{series.fill}"/></a:solidFill>'
            '<a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr>'
            '<c:invertIfNegative val="0"/>'
            f'<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/>{labels}'
            '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
            '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
            f"<c:cat><c:strRef><c:f>{self.rows}.{self.label}</c:f>"
            '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>…</c:v></c:pt></c:strCache>'
            f"</c:strRef></c:cat><c:val><c:numRef><c:f>{self.rows}.{series.column}</c:f>"
            '<c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="1"/>'
            '<c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>'
        )


def attach(document: WordDocument, charts: Sequence[Chart]) -> None:
    """Put the charts into the package, under the keys that their drawings name."""
    for number, chart in enumerate(charts, start=1):
        name = PackURI(f"/word/charts/chart{number}.xml")
        part = Part(name, CONTENT_TYPE.DML_CHART, chart.xml().encode(), document.part.package)
        document.part.load_rel(RELATIONSHIP_TYPE.CHART, part, chart.key)


def _category_axis() -> str:
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{THIN}{INK}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>'
    )


def _value_axis() -> str:
    return (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/>'
        '</c:scaling><c:delete val="1"/><c:axPos val="b"/>'
        '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1"/><c:crosses val="max"/></c:valAx>'
    )
