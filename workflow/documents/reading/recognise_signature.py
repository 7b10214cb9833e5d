"""Who receives the document, and who signs it by which authority (Phụ lục I, Mục II.7 and II.9)."""

from collections.abc import Sequence

from workflow.documents.reading import signs
from workflow.documents.reading.lines import Line
from workflow.documents.reading.paper import Paragraph

GAP_ABOVE_NAME = 20
LONGEST_AUTHORITY = 160
LONGEST_NAME = 60
MOST_LINES_BELOW = 3

Recipients = tuple[tuple[Paragraph, ...], Paragraph | None, Paragraph | None]
Signature = tuple[tuple[Paragraph, ...], Paragraph | None]


def read_recipients(lines: Sequence[Line]) -> Recipients:
    """Return those listed under *Nơi nhận*, the archive line, and the drafter's code below it."""
    written = [line for line in lines if line.folded]
    titles = [place for place, line in enumerate(written) if signs.RECIPIENTS.match(line.folded)]
    listed = written[titles[0] + 1 :] if titles else []
    archives = [place for place, line in enumerate(listed) if signs.ARCHIVE.match(line.folded)]
    end = archives[0] if archives else len(listed)
    below = listed[end + 1 :]
    return (
        tuple(line.paragraph for line in listed[:end]),
        listed[end].paragraph if archives else None,
        below[0].paragraph if below else None,
    )


def read_signature(lines: Sequence[Line]) -> Signature:
    """Return the authority lines and the name: it stands last, or below a gap."""
    written = [p for p, line in enumerate(lines) if line.folded and not _is_remark(line.folded)]
    if not written:
        return (), None
    last = lines[written[-1]]
    is_apart = len(written) > 1 and _has_gap(lines, written[-2], written[-1])
    if _may_be_name(last) and (is_apart or not last.is_upper):
        return _paragraphs(lines, written[:-1]), last.paragraph
    return _paragraphs(lines, written), None


def find_signature(lines: Sequence[Line], start: int) -> int | None:
    """Return where the last run of authority lines from `start` on begins: only names follow.

    In a table the signature begins with the table: others may sign beside it.
    """
    places = [place for place in range(start, len(lines)) if is_authority(lines[place])]
    if not places or not _only_names(lines[places[-1] + 1 :]):
        return None
    begin = places[-1]
    stack = lines[begin].stack
    while begin > start and (
        begin - 1 in places or (stack is not None and stack.is_beside(lines[begin - 1].stack))
    ):
        begin -= 1
    return begin


def _only_names(lines: Sequence[Line]) -> bool:
    written = [line.folded for line in lines if line.folded]
    return len(written) <= MOST_LINES_BELOW and all(len(text) <= LONGEST_NAME for text in written)


def is_authority(line: Line) -> bool:
    """Tell whether a line names an authority or a title in capitals."""
    is_short = len(line.folded) < LONGEST_AUTHORITY
    return is_short and line.is_upper and signs.begins_signature(line.folded)


def _may_be_name(line: Line) -> bool:
    text = line.folded
    is_short = len(text) <= LONGEST_NAME and text[-1] not in ":;"
    return is_short and not signs.begins_signature(text)


def _has_gap(lines: Sequence[Line], above: int, below: int) -> bool:
    between = sum(1 for line in lines[above + 1 : below] if not line.folded)
    return between > 0 or lines[below].paragraph.before >= GAP_ABOVE_NAME


def _is_remark(text: str) -> bool:
    return text.startswith("(") and text.endswith(")")


def _paragraphs(lines: Sequence[Line], places: Sequence[int]) -> tuple[Paragraph, ...]:
    return tuple(lines[place].paragraph for place in places)
