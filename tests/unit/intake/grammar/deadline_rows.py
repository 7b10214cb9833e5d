"""A table of sentences: the words of the deadline stand between ⟦ and ⟧."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from workflow.domain.due import DueRule
from workflow.domain.rule import Rule
from workflow.intake.grammar.day_text import plain
from workflow.intake.grammar.deadlines import Dating, DeadlinePhrase

RULES: TypeAdapter[Rule] = TypeAdapter(DueRule)
DATING = Dating(issued=date(2025, 2, 12))
"""A notice of Wednesday, 12/02/2025."""


def row(marked: str, kind: str, day: str | None = None, **due: object) -> Any:
    """Return a parameter set: the sentence, its words, the kind, the day, the rule."""
    sentence = marked.replace("⟦", "").replace("⟧", "")
    words = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    return pytest.param(sentence, words, kind, day, due, id=words)


def rule(due: dict[str, object], words: str) -> Rule:
    """Return the due rule that a row declares; without one the words alone are kept."""
    quoted = plain(words)
    given = due or {"none": quoted}
    if "none" in given:
        given = {**given, "none": quoted}
    return RULES.validate_python({**given, "words": quoted})


def assert_reads(
    phrase: DeadlinePhrase, sentence: str, words: str, kind: str, day: str | None
) -> None:
    """Assert the words, the kind and the day of a phrase."""
    assert sentence[phrase.start : phrase.end] == words
    assert phrase.kind == kind
    assert phrase.deadline.day == (date.fromisoformat(day) if day else None)
