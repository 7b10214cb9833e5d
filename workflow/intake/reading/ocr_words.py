"""The words that tesseract found on a picture, each with its place on a page."""

from collections.abc import Iterator

from workflow.intake.reading.pdf_words import Word

PAGE, LINE, WORD = "1", "4", "5"
PAGE_WIDTH = 595.0
FIELDS = 12


def words_of(table: str) -> Iterator[Word]:
    """Yield the words of a table (TSV) of tesseract, measured as on a page 595 points wide.

    The foot and height of a word are those of its line, whatever its letters reach to.
    """
    scale, bottom, height = 1.0, 0.0, 1.0
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != FIELDS or not cells[6].isdecimal():
            continue
        left, top, wide, high = (int(cell) for cell in cells[6:10])
        if cells[0] == PAGE:
            scale = PAGE_WIDTH / max(wide, 1)
        elif cells[0] == LINE:
            bottom, height = -(top + high) * scale, max(high * scale, 1.0)
        elif cells[0] == WORD and cells[11].strip():
            ends = (left * scale, (left + wide) * scale)
            text = cells[11].strip()
            yield Word(text=text, left=ends[0], right=ends[1], bottom=bottom, height=height)
