"""Times that stand side by side and are one deadline: *trong Quý I và trước ngày 30/4*."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from workflow.domain.due import Before, NoDeadline
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.domain.span import Point, WithinYear
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_named import NamedTime
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.day_text import plain
from workflow.intake.grammar.deadline_meaning import before, by_end_of, within
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, Scene

_BETWEEN = form(r"~(?:và|hoặc|,|/|-)~(?:(?:và|hoặc) )?")
_ANOTHER = form(r"~(?:,|;|và|hoặc)~(?:(?:và|hoặc) )?(?P<when>{DAY}|{MONTH})")
_NAMED = frozenset({DeadlineKind.BEFORE, DeadlineKind.ON, DeadlineKind.WITHIN_MONTH})
_NO_MORE = form(r"~(?:[.;,:)]|\Z)| (?:cho|gửi|qua|theo|và|về|để){STOP}")


def joined(phrases: Iterable[DeadlinePhrase], scene: Scene) -> tuple[DeadlinePhrase, ...]:
    """Make one deadline of those that only *và*, *hoặc* or a comma parts."""
    runs: list[list[DeadlinePhrase]] = []
    for phrase in phrases:
        if runs and _BETWEEN.fullmatch(scene.even, runs[-1][-1].end, phrase.start):
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    return tuple(_one_of([*run, *_others(run[-1], scene)], scene) for run in runs)


def _others(phrase: DeadlinePhrase, scene: Scene) -> Sequence[DeadlinePhrase]:
    """Return the bare times that go on a row: *trước 15/3 và 25/3*; an act may begin with a day."""
    found = [phrase]
    while phrase.kind in _NAMED and (match := _ANOTHER.match(scene.even, found[-1].end)):
        when = read_time(match["when"], scene.dating)
        if not isinstance(when, NamedTime):
            return ()
        deadline = _like(phrase)(when, None, scene.words(match))
        found.append(replace(phrase, end=match.end(), deadline=deadline, sureness=when.sureness))
    return found[1:] if _NO_MORE.match(scene.even, found[-1].end) else ()


def _like(phrase: DeadlinePhrase) -> Callable[[NamedTime, None, str], DraftDeadline]:
    """Return how another time is said that stands in a row with this one."""
    if isinstance(phrase.deadline.due, Before | NoDeadline):
        return before
    return by_end_of if phrase.kind is DeadlineKind.BEFORE else within


def _one_of(run: Sequence[DeadlinePhrase], scene: Scene) -> DeadlinePhrase:
    """Keep the last calendar date, else what comes again, else the first."""
    if len(run) == 1:
        return run[0]
    dated = [phrase for phrase in run if phrase.deadline.day]
    kept = dated[-1] if dated else next(filter(_recurs, run), run[0])
    start, end = run[0].start, run[-1].end
    due = kept.deadline.due.model_copy(update={"words": plain(scene.sentence[start:end])})
    kept = replace(kept, start=start, end=end, deadline=replace(kept.deadline, due=due))
    if len({phrase.deadline.day for phrase in run if _is_by_a_day(phrase)}) < 2:
        return kept
    sureness = max(Sureness.LIKELY, kept.sureness, key=list(Sureness).index)
    return replace(kept, sureness=sureness, is_one_of_several=True)


def _is_by_a_day(phrase: DeadlinePhrase) -> bool:
    is_span = isinstance(phrase.deadline.due, WithinYear | Point)
    return phrase.kind is DeadlineKind.BEFORE and not is_span


def _recurs(phrase: DeadlinePhrase) -> bool:
    return phrase.kind is DeadlineKind.RECURRING
