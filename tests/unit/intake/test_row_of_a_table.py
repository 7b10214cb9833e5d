"""A row of a table stands in the draft as one paragraph, at its place in the text."""

from workflow.intake.manuscript import Manuscript
from workflow.intake.reader import draft_of

ROWS = [
    ["TT", "Nội dung", "Đơn vị chủ trì", "Thời hạn"],
    ["1", "Rà soát trang thiết bị phòng máy", "Các trường THPT", "20/3/2025"],
]


def test_a_row_is_one_paragraph_of_its_clause() -> None:
    manuscript = Manuscript.of(["I. Nhiệm vụ cụ thể", ROWS])
    (clause,) = draft_of("bang.txt", manuscript).clauses
    row = clause.paragraphs[-1]
    assert row.text.split("\t") == ROWS[1]
    assert manuscript.passage(row.start, row.end) == row
