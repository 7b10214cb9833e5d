"""The deadline of a due column's cell, of a label line, and of a heading."""

import re

from workflow.domain.notice_draft import DeadlineKind, Sureness
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_forms import TIME, O, S
from workflow.intake.grammar.day_named import Unplaced
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.deadline_named import latest, unplaced
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, Scene
from workflow.intake.grammar.deadline_scan import scan

_BARE = re.compile(
    rf"(?<![^\W_])(?:(?:thời{S}(?:gian|hạn)|hạn){S}(?:[^\W\d_]{{1,8}}(?:{S})?){{0,4}}?{O}:?{O})?"
    rf"(?:cả{S})?(?P<when>{TIME})(?:{O}-{O}(?P<last>{TIME}))?"
)
_IN_HEADING = re.compile(r"(?:trong|ngay|trước|đến hết|chậm nhất)\b")


def deadline_of_cell(cell: str, dating: Dating) -> DeadlinePhrase | None:
    """Return the deadline that a due cell or label line gives; a bare date is one here."""
    scene = Scene.of(cell, dating)
    phrases = scan(scene)
    dated = [phrase for phrase in phrases if phrase.deadline.day]
    if dated:
        return _last(dated, phrases)
    return _bare(scene) or (phrases[0] if phrases else None)


def _last(dated: list[DeadlinePhrase], phrases: tuple[DeadlinePhrase, ...]) -> DeadlinePhrase:
    last = max(dated, key=lambda phrase: phrase.deadline.day or phrase.start)
    return DeadlinePhrase(
        start=phrases[0].start,
        end=phrases[-1].end,
        deadline=last.deadline,
        sureness=last.sureness,
        rule="cell",
    )


def _bare(scene: Scene) -> DeadlinePhrase | None:
    match = _BARE.search(scene.even)
    if match is None:
        return None
    when = read_time(match["last"] or match["when"], scene.dating)
    words = scene.words(*match.span())
    if isinstance(when, Unplaced):
        deadline, sureness = unplaced(when, words, DeadlineKind.BEFORE), Sureness.ASK
    else:
        deadline, sureness = latest(when, None, words), when.sureness
    return DeadlinePhrase(
        start=match.start(), end=match.end(), deadline=deadline, sureness=sureness, rule="cell"
    )


def deadline_of_heading(text: str, dating: Dating) -> DeadlinePhrase | None:
    """Return the deadline that a heading gives to what stands under it, None for a mere title."""
    phrases = [phrase for phrase in scan(Scene.of(text, dating)) if phrase.deadline.day]
    return phrases[-1] if phrases else None
