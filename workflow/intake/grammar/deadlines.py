"""The deadlines of a sentence, a due cell or a heading: from words to a rule that can be kept."""

from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_named import ANOTHER_WEEKDAY
from workflow.intake.grammar.deadline_cells import deadline_of_cell, deadline_of_heading
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, ReferencePhrase, Scene
from workflow.intake.grammar.deadline_reference import reference_in
from workflow.intake.grammar.deadline_scan import Words, scan, words_of

__all__ = [
    "ANOTHER_WEEKDAY",
    "Dating",
    "DeadlinePhrase",
    "ReferencePhrase",
    "Words",
    "deadline_of_cell",
    "deadline_of_heading",
    "deadlines_in",
    "reference_in",
]


def deadlines_in(
    sentence: str, dating: Dating, words: Words | None = None
) -> tuple[DeadlinePhrase, ...]:
    """Return the deadlines of a sentence of running text, in order; they do not overlap.

    Who has parted the sentence into words may give them.
    """
    scene = Scene.of(sentence, dating)
    return scan(scene, words_of(scene) if words is None else words)
