"""Tables: in which cell a paragraph stands, and whether lines are drawn."""

import pytest

from tests.unit.documents.reading.word_file import p, read, table, tc, texts

BORDERS = '<w:tblBorders><w:top w:val="{0}"/></w:tblBorders>'
GRID = (
    '<w:style w:type="table" w:styleId="TableGrid"><w:tblPr>'
    + BORDERS.format("single")
    + "</w:tblPr></w:style>"
)


def test_a_paragraph_knows_its_cell() -> None:
    paper = read(table(("a", "b"), ("c", "d"), widths=(4000, 5000)) + p("e"))
    spots = [
        (each.cell.table, each.cell.row, each.cell.column, each.cell.width)
        for each in paper.paragraphs
        if each.cell
    ]
    assert spots == [(0, 0, 0, 4000), (0, 0, 1, 5000), (0, 1, 0, 4000), (0, 1, 1, 5000)]
    assert paper.paragraphs[-1].cell is None


def test_columns_are_those_of_the_grid() -> None:
    wide = tc("a", '<w:gridSpan w:val="2"/>')
    paper = read(table((wide, "b"), ("c", "d", "e"), widths=(1000, 2000, 3000)))
    columns = [(each.cell.column, each.cell.width) for each in paper.paragraphs if each.cell]
    assert columns == [(0, 3000), (2, 3000), (0, 1000), (1, 2000), (2, 3000)]


def test_the_width_of_a_cell_is_its_own_before_that_of_the_grid() -> None:
    own = tc("a", '<w:tcW w:w="4321" w:type="dxa"/>')
    share = tc("b", '<w:tcW w:w="2500" w:type="pct"/>')
    one, two = read(table((own, share), widths=(1000, 2000))).paragraphs
    assert one.cell
    assert one.cell.width == 4321
    assert two.cell
    assert two.cell.width == 2000


def test_a_cell_joined_to_the_one_above_shows_nothing() -> None:
    top, below = tc("a", '<w:vMerge w:val="restart"/>'), tc("", "<w:vMerge/>")
    assert texts(read(table((top, "b"), (below, "c")))) == ["a", "b", "c"]


def test_a_deleted_row_is_gone() -> None:
    body = table(("a",), ("b",)).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert texts(read(body)) == ["b"]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    paper = read(table((tc(p("ngoài") + table(("trong",)) + p("")),)))
    assert [(each.text, each.cell.table) for each in paper.paragraphs if each.cell] == [
        ("ngoài", 0),
        ("trong", 1),
        ("", 0),
    ]
    assert [each.number for each in paper.tables] == [0, 1]


def test_a_table_tells_its_size() -> None:
    (found,) = read(table(("a", "b"), ("c", "d"), ("e", "f"), widths=(1, 2))).tables
    assert (found.rows, found.columns, found.section) == (3, 2, 0)


@pytest.mark.parametrize(
    ("body", "is_ruled"),
    [
        pytest.param(table(("a",)), False, id="bảng trơn"),
        pytest.param(table(("a",), properties=BORDERS.format("single")), True, id="kẻ cả bảng"),
        pytest.param(table(("a",), properties=BORDERS.format("nil")), False, id="bỏ kẻ"),
        pytest.param(
            table((tc("a", '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'),)),
            True,
            id="kẻ một ô",
        ),
        pytest.param(table(("a",), properties='<w:tblStyle w:val="TableGrid"/>'), True, id="kiểu"),
        pytest.param(
            table(("a",), properties='<w:tblStyle w:val="TableGrid"/>' + BORDERS.format("none")),
            False,
            id="bỏ kẻ của kiểu",
        ),
    ],
)
def test_a_table_with_lines_is_told_from_one_of_layout(body: str, is_ruled: bool) -> None:
    (found,) = read(body, styles=GRID).tables
    assert found.is_ruled is is_ruled
