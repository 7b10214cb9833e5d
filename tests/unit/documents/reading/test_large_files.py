"""A long document is read whole, and each style is resolved only once."""

from tests.unit.documents.reading.word_file import p, r, read

PARAGRAPHS = 7500


def test_five_hundred_pages_are_read_whole() -> None:
    lines = (
        f"{n}. Nội dung thứ {n * n} của báo cáo, kèm số liệu {n % 97}." for n in range(PARAGRAPHS)
    )
    paper = read("".join(p(r(line, "<w:b/>")) for line in lines))
    assert len(paper.paragraphs) == PARAGRAPHS
    assert paper.paragraphs[-1].number == PARAGRAPHS
    assert all(each.runs[0].bold for each in paper.paragraphs)
