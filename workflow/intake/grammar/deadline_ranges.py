"""Deadlines that end a range: *từ ngày 24 đến hết ngày 26/8*, *từ nay đến cuối năm*."""

import re

from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_named import NamedTime, Placed, Unplaced, Width
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.deadline_context import is_finishing, is_of_data, is_of_its_object
from workflow.intake.grammar.deadline_meaning import by_end_of, hour_of, unplaced, up_to
from workflow.intake.grammar.deadline_phrase import DeadlineRule, Meaning, Scene

_START = (
    r"(?:kể )?từ {CLOCK_FIRST}(?:(?P<first>{TIME})|(?:ngày )?\d{1,2}(?!\d)|nay|đầu (?:tháng|năm))"
)
_END = r"~(?:cho )?(?:đến|tới|-)~(?P<to_end>hết )?(?:(?P<clock>{CLOCK})~,?~)?(?P<when>{TIME})"
_HAS_YEAR = re.compile(r"\d{4}")
_PARTS = {"CLOCK_FIRST": r"(?:(?:{CLOCK})~,?~)?"}


def _read(match: re.Match[str], scene: Scene) -> Meaning | None:
    words = scene.words(match)
    when = _end_of(match, scene.dating)
    if isinstance(when, Unplaced):
        return unplaced(when, words, DeadlineKind.ON)
    is_told = scene.is_running and scene.dating.is_before_issue(when.last)
    if is_told or is_of_data(match, scene) or is_of_its_object(match, scene):
        return None
    say = by_end_of if match["to_end"] else up_to
    deadline = say(when, hour_of(match["clock"]), words)
    if when.width is Width.DAY and scene.is_running and not is_finishing(match, scene):
        deadline = DraftDeadline(kind=DeadlineKind.ON, day=deadline.day, due=deadline.due)
    is_asked = when.sureness is Sureness.ASK or _has_begun(match, scene)
    sureness = Sureness.ASK if is_asked else Sureness.LIKELY
    return Meaning(deadline=deadline, sureness=sureness, doubt=when.doubt)


def _has_begun(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the range began before the notice: it may be what is reported on."""
    first = read_time(match["first"], scene.dating) if match["first"] else None
    if not scene.is_running or not isinstance(first, NamedTime):
        return False
    return scene.dating.is_before_issue(first.last)


def _end_of(match: re.Match[str], dating: Dating) -> Placed:
    """Place the end; the year that only the start has is the end's as well."""
    first = read_time(match["first"], dating) if match["first"] else None
    if isinstance(first, NamedTime) and _HAS_YEAR.search(match["first"]):
        dating = Dating(issued=first.first)
    return read_time(match["when"], dating)


RULES = (DeadlineRule.of("range", "từ kể", _START + _END, _read, **_PARTS),)
