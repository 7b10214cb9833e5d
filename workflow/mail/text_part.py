"""The plain text of a letter, for readers that show no HTML."""

from collections.abc import Iterator
from functools import lru_cache
from textwrap import fill

from workflow.domain.message import Letter, LetterLink, LetterTable

WIDTH = 76


def text_part(letter: Letter) -> str:
    """Return the letter in lines of at most 76 characters; a longer word is not cut."""
    before = [_filled(text) for text in (letter.greeting, *letter.paragraphs)]
    after = [_filled(text) for text in letter.closing]
    middle = (*_entries(letter.table), *_way_in(letter.link))
    return "\n\n".join([*before, *middle, *after]) + "\n"


def _way_in(link: LetterLink | None) -> Iterator[str]:
    """Put the address on a line of its own, so that readers make it one that can be clicked."""
    if link is not None:
        yield f"{_filled(f'{link.words}:')}\n{link.url}\n{_filled(link.note)}"


def _entries(table: LetterTable | None) -> Iterator[str]:
    """Write each row as a numbered entry, since columns side by side would be too narrow."""
    if table is not None:
        for number, row in enumerate(table.rows, start=1):
            yield "\n".join(_entry(f"{number}. ", table.header, row))


def _entry(mark: str, header: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    width = max(map(len, header)) + 2
    for title, value in zip(header, row, strict=True):
        if value:
            yield _filled(value, f"{mark}{f'{title}:':<{width}}")
            mark = " " * len(mark)


@lru_cache(maxsize=256)
def _filled(text: str, start: str = "") -> str:
    words = " ".join(text.split())
    if 0 < len(words) <= WIDTH - len(start):
        return start + words
    return fill(
        words,
        WIDTH,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )
