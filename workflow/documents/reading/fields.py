"""Fields: what they print is text, what they say to Word is not."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class _Open:
    instruction: str = ""
    is_showing: bool = False


@dataclass(slots=True)
class Fields:
    """The complex fields that are open where the reader stands; they may span paragraphs."""

    _open: list[_Open] = field(default_factory=list)

    @property
    def is_showing(self) -> bool:
        """Tell whether what stands here is printed, and not an instruction."""
        return not self._open or all(each.is_showing for each in self._open)

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction += text

    def mark(self, kind: str | None) -> bool:
        """Pass a mark (*begin*, *separate*, *end*); True when it shows a page number's field."""
        if kind == "begin":
            self._open.append(_Open())
        elif kind == "separate" and self._open:
            self._open[-1].is_showing = True
        elif kind == "end" and self._open:
            return is_page_number(self._open.pop().instruction)
        return False


def is_page_number(instruction: str) -> bool:
    r"""Tell whether a field prints the number of the page.

    >>> is_page_number(r" PAGE \* MERGEFORMAT "), is_page_number("PAGEREF x")
    (True, False)
    """
    return instruction.split(maxsplit=1)[:1] in (["PAGE"], ["page"], ["Page"])
