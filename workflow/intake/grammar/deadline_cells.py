"""The deadline of a due column's cell, of a label line, and of a heading."""

from workflow.domain.notice_draft import DeadlineKind
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_named import Unplaced
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.deadline_meaning import by_end_of, hour_of, unplaced
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, Meaning, Scene
from workflow.intake.grammar.deadline_scan import scan

_LABEL = r"(?:(?:thời (?:gian|hạn)|hạn|tiến độ)(?: [^\W\d_]{1,8}){0,4}~:?~)?"
_BARE = form(
    r"(?<![^\W_])(?P<words>{LABEL}(?:(?P<clock>{CLOCK})~,?~)?(?:(?:cả|các) )?(?:(?:giai đoạn"
    r"|từ){STOP}~)?"
    r"(?P<when>{TIME})(?:~(?:-|và|,|/)~(?P<last>{TIME}))?)",
    LABEL=_LABEL,
)
_YEARS = form(r"\A~(?:giai đoạn )?(?:\d{4}~-~)?(?P<year>(?:19|20)\d\d)~\.?~\Z")
_FROM = form(r"(?:^|{STOP})(?:kể )?từ \Z")
_CONSTANTLY = form(r"thường xuyên|h[ằà]ng (?:năm|quý|tháng)")
_TASKS = form(r"(?:nhiệm vụ|công tác|công việc|việc)(?: {WORD}){0,5} \Z")
_TITLE = form(
    r"\A~(?:[ivx\d]{1,4}[.)]~)?(?:kế hoạch|kết quả|tình hình|đánh giá|báo cáo|thông báo|tổng kết)"
)


def deadline_of_cell(cell: str, dating: Dating) -> DeadlinePhrase | None:
    """Return the deadline that a due cell or label line gives; a bare date is one here.

    Where several times are joined the last calendar date counts: *Trong Quý I và trước ngày
    30/4/2017*. A start without an end that goes on (*và thường xuyên*) is recurring.
    """
    scene = Scene.of(cell, dating, is_running=False)
    phrases = scan(scene)
    dated = [phrase for phrase in phrases if phrase.deadline.day]
    if dated:
        return dated[-1]
    return (phrases[0] if phrases else None) or _bare(scene)


def _bare(scene: Scene) -> DeadlinePhrase | None:
    match = _BARE.search(scene.even)
    if match is None:
        return None
    when = read_time(match["last"] or match["when"], scene.dating)
    words = scene.words(match)
    if isinstance(when, Unplaced):
        meaning = unplaced(when, words, DeadlineKind.BEFORE)
    else:
        meaning = Meaning(
            deadline=by_end_of(when, hour_of(match["clock"]), words), sureness=when.sureness
        )
    return DeadlinePhrase(
        start=match.start(),
        end=match.end(),
        deadline=meaning.deadline,
        sureness=meaning.sureness,
        rule="cell",
    )


def deadline_of_heading(text: str, dating: Dating) -> DeadlinePhrase | None:
    """Return the deadline that a heading gives to what stands under it, None for a mere title."""
    scene = Scene.of(text, dating, is_running=False)
    phrases = [phrase for phrase in scan(scene) if phrase.deadline.day]
    return phrases[-1] if phrases else None
