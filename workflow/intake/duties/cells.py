"""What a cell or the value of a label says: whom it names, by when it wants the work done."""

from collections.abc import Sequence

from workflow.domain.notice_draft import DraftDeadline, Passage, Taken
from workflow.intake.duties.context import Owners
from workflow.intake.grammar.deadlines import ANOTHER_WEEKDAY, Dating, deadline_of_cell
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import tokens_of

LONGEST_LIST = 300


def names_of(cell: Passage, rule: str) -> Owners:
    """Return the units that a cell names, in order."""
    tokens = tokens_of(cell.text)
    spans: Sequence[tuple[int, int]] = names_in(tokens, 0, min(len(tokens), LONGEST_LIST))
    return tuple(
        Taken(
            value=" ".join(tokens.words(*span).split()),
            passage=part_of(cell, tokens.starts[span[0]], tokens.ends[span[1] - 1]),
            rule=rule,
        )
        for span in spans
    )


def deadline_of(cell: Passage, dating: Dating, rule: str) -> Taken[DraftDeadline] | None:
    """Return the deadline of a cell; a bare date is one here."""
    phrase = deadline_of_cell(cell.text, dating)
    if phrase is None:
        return None
    return Taken(
        value=phrase.deadline,
        passage=part_of(cell, phrase.start, phrase.end),
        sureness=phrase.sureness,
        rule=ANOTHER_WEEKDAY if phrase.rule == ANOTHER_WEEKDAY else rule,
    )


def product_named(cell: Passage, rule: str) -> Taken[str]:
    """Return a cell as the product that it names."""
    return Taken(value=" ".join(cell.text.split()), passage=cell, rule=rule)


def part_of(cell: Passage, start: int, end: int) -> Passage:
    """Return the words of a passage between two of its own offsets."""
    return Passage(start=cell.start + start, end=cell.start + end, text=cell.text[start:end])
