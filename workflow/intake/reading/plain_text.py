"""The .txt and .md way: lines and tables of a text file."""

from collections.abc import Iterator

from workflow.intake.reading.characters import plain_characters
from workflow.intake.reading.decoding import decoded
from workflow.intake.reading.markdown import without_marks
from workflow.intake.reading.page_furniture import NEW_PAGE, without_furniture
from workflow.intake.reading.raw_text import Mendings, Piece
from workflow.intake.reading.text_tables import with_tables


def text_pieces(name: str, content: bytes, mendings: Mendings) -> Iterator[Piece]:
    """Return what a text file holds.

    Raises:
        UnreadableFileError: When it is no text, or in an encoding nobody can tell.
    """
    text = plain_characters(decoded(name, content, mendings), mendings)
    lines = without_marks(text).replace(NEW_PAGE, f"\n{NEW_PAGE}\n").split("\n")
    for piece in with_tables(without_furniture(lines, mendings)):
        yield with_breaks(piece)


def with_breaks(piece: Piece) -> Piece:
    """Return a piece with the breaks of Markdown as line ends."""
    if isinstance(piece, str):
        return piece.replace("<br>", "\n")
    return [[cell.replace("<br>", "\n") for cell in row] for row in piece]
