"""The blocks that remain when head and footer are taken off, each at its own offsets."""

from collections.abc import Iterator

from workflow.domain.notice_draft import Passage
from workflow.intake.head.footer import Footer
from workflow.intake.manuscript import Block, Manuscript, Table

_EDGE = " \t\r\n\u00a0*_|"


def remaining(manuscript: Manuscript, begin: int, footer: Footer | None) -> tuple[Block, ...]:
    """Return the blocks from `begin` on, without those of the footer."""
    if footer is None:
        return tuple(_between(manuscript, begin, len(manuscript.text)))
    return (
        *_between(manuscript, begin, footer.start),
        *_between(manuscript, footer.end, len(manuscript.text)),
    )


def _between(manuscript: Manuscript, begin: int, end: int) -> Iterator[Block]:
    for block in manuscript.blocks:
        if isinstance(block, Table):
            cells = [cell for row in block.rows for cell in row.cells]
            if cells and begin <= cells[0].start and cells[-1].end <= end:
                yield block
        elif block.start < end and block.end > begin:
            yield from _clipped(manuscript, block, begin, end)


def _clipped(manuscript: Manuscript, block: Passage, begin: int, end: int) -> Iterator[Passage]:
    """Yield what of a paragraph is between two places of the text, if there are words."""
    if begin <= block.start and block.end <= end:
        if block.text.strip():
            yield block
        return
    start, stop = max(begin, block.start), min(end, block.end)
    piece = manuscript.text[start:stop]
    start += len(piece) - len(piece.lstrip(_EDGE))
    if words := piece.strip(_EDGE):
        yield manuscript.passage(start, start + len(words))
