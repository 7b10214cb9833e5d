"""The words of a PDF page, each with its place, and the lines that they stand on."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

SAME_LINE = 0.45
OWN_WORD = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and its box in points, counted from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    height: float

    @property
    def middle(self) -> float:
        """Half the way across."""
        return (self.left + self.right) / 2


Line = Sequence[Word]
"""Words that stand on one line, from left to right."""


def lines_of(text: pdfium.PdfTextPage) -> list[list[Word]]:
    """Return the lines of a page, from top to bottom."""
    return on_lines(_words(text))


def on_lines(words: Iterable[Word]) -> list[list[Word]]:
    """Put words on lines by their places, from top to bottom."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda each: -each.bottom):
        if lines and _on_line(lines[-1][0], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda each: each.left) for line in lines]


def text_of(line: Line) -> str:
    """Return the words of a line with a space between."""
    return " ".join(word.text for word in line)


def _on_line(first: Word, word: Word) -> bool:
    return abs(first.bottom - word.bottom) < SAME_LINE * max(first.height, word.height)


def _words(text: pdfium.PdfTextPage) -> Iterator[Word]:
    """Put letters together that follow each other without a space between."""
    letters: list[Word] = []
    for letter in _letters(text):
        if letters and (letter.text.isspace() or not _follows(letters[-1], letter)):
            yield _joined(letters)
            letters = []
        if not letter.text.isspace():
            letters.append(letter)
    if letters:
        yield _joined(letters)


def _letters(text: pdfium.PdfTextPage) -> Iterator[Word]:
    box = raw.FS_RECTF()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
        letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
        low, high = sorted((box.bottom, box.top))
        yield Word(
            text=letter, left=box.left, right=box.right, bottom=low, height=max(high - low, 1.0)
        )


def _follows(before: Word, after: Word) -> bool:
    gap = after.left - before.right
    return _on_line(before, after) and -before.height < gap < OWN_WORD * before.height


def _joined(letters: Sequence[Word]) -> Word:
    return Word(
        text="".join(letter.text for letter in letters),
        left=letters[0].left,
        right=letters[-1].right,
        bottom=letters[0].bottom,
        height=max(letter.height for letter in letters),
    )
