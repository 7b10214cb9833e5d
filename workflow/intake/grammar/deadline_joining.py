"""Times that stand side by side and are one deadline: *trong Quý I và trước ngày 30/4*."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workflow.domain.notice_draft import DeadlineKind
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_text import plain
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, Scene

_BETWEEN = form(r"~(?:và|hoặc|,|/|-)~(?:(?:và|hoặc) )?")


def joined(phrases: Iterable[DeadlinePhrase], scene: Scene) -> tuple[DeadlinePhrase, ...]:
    """Make one deadline of those that only *và*, *hoặc* or a comma parts."""
    runs: list[list[DeadlinePhrase]] = []
    for phrase in phrases:
        if runs and _BETWEEN.fullmatch(scene.even, runs[-1][-1].end, phrase.start):
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    return tuple(_one_of(run, scene) for run in runs)


def _one_of(run: Sequence[DeadlinePhrase], scene: Scene) -> DeadlinePhrase:
    """Keep the last calendar date, else what comes again, else the first."""
    if len(run) == 1:
        return run[0]
    dated = [phrase for phrase in run if phrase.deadline.day]
    kept = dated[-1] if dated else next(filter(_recurs, run), run[0])
    start, end = run[0].start, run[-1].end
    due = kept.deadline.due.model_copy(update={"words": plain(scene.sentence[start:end])})
    return replace(kept, start=start, end=end, deadline=replace(kept.deadline, due=due))


def _recurs(phrase: DeadlinePhrase) -> bool:
    return phrase.kind is DeadlineKind.RECURRING
