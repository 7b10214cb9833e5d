"""Lines, boxes and pictures: what they are, how large, where."""

import pytest

from tests.unit.documents.reading.word_file import first, p, r, relation
from workflow.documents.reading.paper import Drawing

PNG = b"\x89PNG\r\n\x1a\n..."
IMAGE = relation("img", "image", "media/seal.png")


def anchored(inside: str, *, width: int, height: int, place: str = "") -> str:
    return (
        f'<w:drawing><wp:anchor>{place}<wp:extent cx="{width}" cy="{height}"/><a:graphic>'
        f"<a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def shape(kind: str, inside: str = "") -> str:
    return f'<wps:wsp><wps:spPr><a:prstGeom prst="{kind}"/>{inside}</wps:spPr></wps:wsp>'


def vml(xml: str) -> str:
    return f"<w:pict>{xml}</w:pict>"


def drawing(xml: str) -> Drawing:
    paragraph = first(p(r(xml)), relations=IMAGE, extra={"word/media/seal.png": PNG})
    (found,) = paragraph.drawings
    return found


PLACE = (
    "<wp:positionH><wp:posOffset>720000</wp:posOffset></wp:positionH>"
    "<wp:positionV><wp:posOffset>-36000</wp:posOffset></wp:positionV>"
)


@pytest.mark.parametrize(
    ("xml", "width", "height"),
    [
        pytest.param(anchored(shape("line"), width=1800000, height=0), 50, 0, id="đường vẽ"),
        pytest.param(
            anchored(shape("straightConnector1"), width=1800000, height=0), 50, 0, id="đường nối"
        ),
        pytest.param(anchored(shape("rect"), width=1800000, height=9525), 50, 0.26, id="ô dẹt"),
        pytest.param(vml('<v:line from="10pt,5pt" to="151.7pt,5pt"/>'), 50, 0, id="VML line"),
        pytest.param(
            vml('<v:shape type="#_x0000_t32" style="width:50mm;height:0"/>'), 50, 0, id="VML nối"
        ),
        pytest.param(
            vml('<v:shape o:connectortype="straight" style="width:2in;height:0"/>'),
            50.8,
            0,
            id="VML nối thẳng",
        ),
    ],
)
def test_a_straight_line_is_told_with_its_length(xml: str, width: float, height: float) -> None:
    found = drawing(xml)
    assert found.is_line
    assert (found.width, found.height) == pytest.approx((width, height), abs=0.05)


@pytest.mark.parametrize(
    "xml",
    [
        anchored(shape("rect"), width=1080000, height=288000),
        vml('<v:rect style="width:30mm;height:8mm"/>'),
    ],
    ids=["DrawingML", "VML"],
)
def test_a_box_is_no_line(xml: str) -> None:
    found = drawing(xml)
    assert not found.is_line
    assert (found.width, found.height) == pytest.approx((30, 8))


@pytest.mark.parametrize(
    "xml",
    [
        anchored('<pic:pic><a:blip r:embed="img"/></pic:pic>', width=720000, height=720000),
        vml('<v:shape style="width:20mm;height:20mm"><v:imagedata r:id="img"/></v:shape>'),
        vml('<v:shape style="width:20mm;height:20mm"><v:imagedata r:id="img"/></v:shape>').replace(
            "w:pict", "w:object"
        ),
    ],
    ids=["DrawingML", "VML", "đối tượng nhúng"],
)
def test_a_picture_is_told_with_its_bytes(xml: str) -> None:
    found = drawing(xml)
    assert found.picture == PNG
    assert found.width == pytest.approx(20)


def test_a_picture_that_is_not_there_has_no_bytes() -> None:
    xml = anchored('<pic:pic><a:blip r:embed="lạ"/></pic:pic>', width=720000, height=720000)
    assert drawing(xml).picture is None


@pytest.mark.parametrize(
    "xml",
    [
        anchored(shape("line"), width=1, height=0, place=PLACE),
        vml('<v:line style="margin-left:20mm;margin-top:-1mm" from="0,0" to="9pt,0"/>'),
    ],
    ids=["DrawingML", "VML"],
)
def test_a_drawing_tells_where_it_is(xml: str) -> None:
    found = drawing(xml)
    assert found.left == pytest.approx(20)
    assert found.top == pytest.approx(-1)


@pytest.mark.parametrize(
    ("xml", "color"),
    [
        (
            anchored(
                shape("rect", '<a:ln><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln>'),
                width=360000,
                height=360000,
            ),
            "FF0000",
        ),
        (vml('<v:rect strokecolor="red" style="width:30mm;height:8mm"/>'), "FF0000"),
        (vml('<v:rect strokecolor="#1F4E79 [3204]"/>'), "1F4E79"),
        (vml("<v:rect/>"), None),
    ],
    ids=["DrawingML", "VML tên màu", "VML mã màu", "không nói"],
)
def test_the_colour_of_a_box_is_told(xml: str, color: str | None) -> None:
    assert drawing(xml).line_color == color


@pytest.mark.parametrize("style", ["width:rộng;height:", "width:1e999mm", "::;;", "width:-.pt"])
def test_nonsense_in_a_shape_is_no_size(style: str) -> None:
    assert drawing(vml(f'<v:rect style="{style}"/>')).width == 0
