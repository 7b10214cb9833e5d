"""How a component must look, and how what stands there departs from it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from workflow.documents.reading.paper import Paragraph, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the decree asks of the letters of a component; sizes are points, None is not asked."""

    smallest: float
    largest: float
    is_bold: bool | None = None
    is_italic: bool | None = False
    is_upper: bool = False

    @property
    def words(self) -> str:
        """Return what is demanded: `cỡ 13–14, đậm, đứng`."""
        return ", ".join(self._demands())

    def _demands(self) -> Iterator[str]:
        yield f"cỡ {size_range(self.smallest, self.largest)}"
        if self.is_upper:
            yield "in hoa"
        if self.is_bold is not None:
            yield "đậm" if self.is_bold else "không đậm"
        if self.is_italic is not None:
            yield "nghiêng" if self.is_italic else "đứng"


def departure(paragraph: Paragraph, look: Look) -> str | None:
    """Return how it departs: `cỡ 12, nghiêng; quy định cỡ 13–14, đứng`; None when it does not."""
    seen = list(_seen(paragraph, look))
    return f"{', '.join(seen)}; quy định {look.words}" if seen else None


def lettered(paragraph: Paragraph) -> tuple[Run, ...]:
    """Return the runs of letters and digits; not lone commas, nor the marks of footnotes."""
    return tuple(
        run for run in paragraph.runs if not run.superscript and any(c.isalnum() for c in run.text)
    )


def is_upper(text: str) -> bool:
    """Tell whether every letter is a capital."""
    return text == text.upper() and text != text.lower()


def is_all_bold(paragraph: Paragraph) -> bool:
    """Tell whether every letter is bold."""
    runs = lettered(paragraph)
    return bool(runs) and all(run.bold for run in runs)


def size_range(smallest: float, largest: float) -> str:
    """Write a range of sizes: `13–14`, or `12` when there is one only."""
    ends = dict.fromkeys((decimal(smallest), decimal(largest)))
    return "–".join(ends)


def decimal(value: float) -> str:
    """Write a number the Vietnamese way, with at most two decimals: `1,27`."""
    return f"{round(value, 2):g}".replace(".", ",")


def _seen(paragraph: Paragraph, look: Look) -> Iterator[str]:
    runs = lettered(paragraph)
    sizes = {run.size for run in runs if not look.smallest <= run.size <= look.largest}
    if sizes:
        yield f"cỡ {', '.join(decimal(size) for size in sorted(sizes))}"
    if look.is_upper and runs and not is_upper(paragraph.text):
        yield "có chữ thường"
    if look.is_bold is not None and any(run.bold is not look.is_bold for run in runs):
        yield "không đậm" if look.is_bold else "đậm"
    if look.is_italic is not None and any(run.italic is not look.is_italic for run in runs):
        yield "đứng" if look.is_italic else "nghiêng"
