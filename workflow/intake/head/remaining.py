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
        elif part := _clipped(manuscript, block, begin, end):
            yield part


def _clipped(manuscript: Manuscript, block: Passage, begin: int, end: int) -> Passage | None:
    """Return what of a paragraph is between two places of the text."""
    if begin <= block.start and block.end <= end:
        return block if block.text.strip() else None
    start, stop = max(begin, block.start), min(end, block.end)
    piece = manuscript.text[start:stop] if start < stop else ""
    start += len(piece) - len(piece.lstrip(_EDGE))
    return (
        manuscript.passage(start, start + len(piece.strip(_EDGE))) if piece.strip(_EDGE) else None
    )
