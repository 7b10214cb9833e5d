"""The real notice, and what copying, mailing and converting do to a text."""

import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

from workflow.intake.manuscript import Manuscript, Table
from workflow.intake.reading.read_manuscript import read_manuscript

NOTICE = Path(__file__).parents[4] / "examples/dak-nong-2025/notice.txt"
WORD = re.compile(r"\w+")


def notice_text() -> str:
    return NOTICE.read_text(encoding="utf-8")


def read(text: str) -> Manuscript:
    return read_manuscript("thong-bao.txt", text.encode())


def lines_of(text: str) -> list[str]:
    return paragraphs(read(text))


def paragraphs(manuscript: Manuscript) -> list[str]:
    return [block.text for block in manuscript.blocks if not isinstance(block, Table)]


def tables(manuscript: Manuscript) -> list[list[list[str]]]:
    found = [block for block in manuscript.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in found]


def words(texts: Sequence[str]) -> list[str]:
    return WORD.findall(" ".join(texts))


def wrapped(text: str, width: int) -> str:
    """Return the text as a mail program sends it."""
    options = {"break_long_words": False, "break_on_hyphens": False}
    lines = (textwrap.fill(line, width, **options) for line in text.split("\n"))  # type: ignore[arg-type]
    return "\n".join(lines)
