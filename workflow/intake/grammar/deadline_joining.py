"""Times that stand side by side and are one deadline: *trong Quý I và trước ngày 30/4*."""

from collections.abc import Iterable
from dataclasses import replace

from workflow.domain.notice_draft import DeadlineKind
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_text import plain
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, Scene

_BETWEEN = form(r"~(?:và|hoặc|,|/|-)~(?:(?:và|hoặc) )?")


def joined(phrases: Iterable[DeadlinePhrase], scene: Scene) -> tuple[DeadlinePhrase, ...]:
    """Make one deadline of those that only *và*, *hoặc* or a comma parts."""
    done: list[DeadlinePhrase] = []
    for phrase in phrases:
        if done and _BETWEEN.fullmatch(scene.even, done[-1].end, phrase.start):
            done[-1] = _join(done[-1], phrase, scene)
        else:
            done.append(phrase)
    return tuple(done)


def _join(first: DeadlinePhrase, second: DeadlinePhrase, scene: Scene) -> DeadlinePhrase:
    """Keep the last calendar date, else what comes again, else the first."""
    kept = first
    if second.deadline.day or (first.deadline.day is None and _recurs(second)):
        kept = second
    words = plain(scene.sentence[first.start : second.end])
    due = kept.deadline.due.model_copy(update={"words": words})
    deadline = replace(kept.deadline, due=due)
    return replace(kept, start=first.start, end=second.end, deadline=deadline)


def _recurs(phrase: DeadlinePhrase) -> bool:
    return phrase.kind is DeadlineKind.RECURRING
