"""The deadline of a due column's cell, of a label line, and of a heading."""

import re

from workflow.domain.notice_draft import DeadlineKind, Sureness
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_named import NamedTime, Placed, Unplaced, Width
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.deadline_meaning import by_end_of, hour_of, tied, unplaced
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, Meaning, Scene
from workflow.intake.grammar.deadline_scan import scan, words_of

_BARE = form(
    r"(?<![^\W_])(?:(?:thời (?:gian|hạn)|hạn|tiến độ)(?: [^\W\d_]{1,8}){0,4}~:?~)?"
    r"(?:(?P<clock>{CLOCK})~,?~)?(?:cả )?"
    r"(?P<when>{TIME})(?:~(?:-|và|,|/)~(?P<last>{TIME}))?"
)
_YEARS = form(r"~(?:giai đoạn )?(?:\d{4}~-~)?(?P<when>(?:19|20)\d\d)~\.?~")
_SCHOOL_YEAR = form(r"(?:cả )?năm học(?: \d{4}~-~\d{4})?")
_WORK = form(r"(?:nhiệm vụ|công tác|công việc|việc)(?: {WORD}){0,5} \Z")
_NUMBERED = form(r"~(?:(?:[ivx]{1,5}|\d{1,2}|[a-zđ])[.)]~)?")
_TOLD = form(r"(?:kết quả|tình hình|đánh giá|tổng kết|sơ kết|ưu điểm|hạn chế|tồn tại){STOP}")


def deadline_of_cell(cell: str, dating: Dating) -> DeadlinePhrase | None:
    """Return the deadline that a due cell or label line gives; a bare date is one here.

    Where several times are joined the last calendar date counts: *Trong Quý I và trước ngày
    30/4/2017*. A start without an end that goes on (*và thường xuyên*) is recurring.
    """
    scene = Scene.of(cell, dating, is_running=False)
    phrases = scan(scene, words_of(scene))
    dated = [phrase for phrase in phrases if phrase.deadline.day]
    if dated:
        return dated[-1]
    return (phrases[0] if phrases else None) or _bare(scene) or _school_year(scene)


def deadline_of_heading(text: str, dating: Dating) -> DeadlinePhrase | None:
    """Return the deadline that a heading gives to what stands under it, None for a mere title.

    A month or quarter without *trong* counts where it is the whole heading, or tells of which time
    the work is: *Nhiệm vụ trọng tâm tháng 3*.
    """
    scene = Scene.of(text, dating, is_running=False)
    if _TOLD.search(scene.even):
        return None
    phrases = [phrase for phrase in scan(scene, words_of(scene)) if phrase.deadline.day]
    return phrases[-1] if phrases else _bare_heading(scene)


def _bare_heading(scene: Scene) -> DeadlinePhrase | None:
    match = _BARE.search(scene.even)
    if match is None:
        return None
    leads = scene.before(match)
    is_all = _NUMBERED.fullmatch(leads) and not scene.after(match).strip(" :.")
    when = read_time(match["last"] or match["when"], scene.dating)
    is_year = isinstance(when, NamedTime) and when.width is Width.YEAR
    if is_year or not (is_all or _WORK.search(leads)):
        return None
    return _phrase(match, when, scene)


def _bare(scene: Scene) -> DeadlinePhrase | None:
    match = _BARE.search(scene.even)
    if match:
        return _phrase(match, read_time(match["last"] or match["when"], scene.dating), scene)
    years = _YEARS.fullmatch(scene.even)
    return _phrase(years, NamedTime.of_year(int(years["when"])), scene) if years else None


def _school_year(scene: Scene) -> DeadlinePhrase | None:
    match = _SCHOOL_YEAR.search(scene.even)
    return _of(match, tied(scene.words(match), Sureness.LIKELY)) if match else None


def _phrase(match: re.Match[str], when: Placed, scene: Scene) -> DeadlinePhrase:
    words = scene.words(match)
    if isinstance(when, Unplaced):
        return _of(match, unplaced(when, words, DeadlineKind.BEFORE))
    hour = hour_of(match.groupdict().get("clock"))
    deadline = by_end_of(when, hour, words)
    return _of(match, Meaning(deadline=deadline, sureness=when.sureness, doubt=when.doubt))


def _of(match: re.Match[str], meaning: Meaning) -> DeadlinePhrase:
    return DeadlinePhrase(
        start=match.start(),
        end=match.end(),
        deadline=meaning.deadline,
        sureness=meaning.sureness,
        rule=meaning.doubt or "bare-time",
    )
