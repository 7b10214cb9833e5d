"""Paragraphs and tables laid one after another: everything stands at its own offsets."""

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from workflow.domain.notice_draft import Passage
from workflow.intake.manuscript import Cells, Manuscript, Table

TEXTS = st.text(alphabet="aĐộ \n1.", max_size=6)
TABLES = st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=3)


def laid(manuscript: Manuscript) -> Iterator[Passage]:
    """Go through the paragraphs and cells in order."""
    for block in manuscript.blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row.cells)
        else:
            yield block


def said(blocks: Sequence[str | Sequence[Cells]]) -> list[str]:
    rows = ([[block]] if isinstance(block, str) else block for block in blocks)
    return [cell for table in rows for row in table for cell in row]


@given(st.lists(st.one_of(TEXTS, TABLES), max_size=5))
def test_every_passage_stands_at_its_offsets(blocks: list[str | list[list[str]]]) -> None:
    made = Manuscript.of(blocks)
    passages = list(laid(made))
    assert [passage.text for passage in passages] == said(blocks)
    assert [made.passage(passage.start, passage.end) for passage in passages] == passages


def test_paragraphs_and_cells_are_parted_by_lines_and_tabs() -> None:
    made = Manuscript.of(["A", [["1", "Rà soát"], ["2", ""]], "Nơi nhận:"])
    assert made.text == "A\n1\tRà soát\n2\t\nNơi nhận:"


def test_a_row_is_told_as_a_whole() -> None:
    made = Manuscript.of(["Bảng", [["STT", "Việc"], ["1", "Rà soát", ""]]])
    table = made.blocks[1]
    assert isinstance(table, Table)
    assert [row.whole().text for row in table.rows] == ["STT\tViệc", "1\tRà soát\t"]
    assert all(
        made.passage(row.whole().start, row.whole().end) == row.whole() for row in table.rows
    )


def test_notes_are_kept() -> None:
    assert Manuscript.of([], notes=["bỏ số trang"]).notes == ("bỏ số trang",)
